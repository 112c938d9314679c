#pragma once

#include <map>
#include <string>
#include <vector>

#include "model/finding.h"
#include "store/database/query.h"
#include "store/store.h"

namespace gainsay {

/// What became of findings: the events of their lives, and what people said of them.
class FindingLife {
 public:
  explicit FindingLife(const Database& database);

  /// A run of 0 is none: a person did it.
  void add(const std::string& finding, std::int64_t run, Day day, const char* event, const std::string& detail);
  [[nodiscard]] std::vector<FindingEvent> history(const std::string& finding) const;

  void mute(const StoredMute& mute, Day on);
  bool unmute(const std::string& finding, Day on);
  /// Values that contradict what was known: the finding is news again, and a mute, which was of what was known, ends.
  void contradict(const std::string& finding, std::int64_t run, Day on, const std::string& values);
  /// By finding.
  [[nodiscard]] std::map<std::string, StoredMute> mutes() const;

  void judge(const std::string& finding, const Judgement& judgement);
  [[nodiscard]] std::vector<Judgement> judgements(const std::string& finding) const;

 private:
  const Database& database_;
  Query add_, remove_mute_;
  mutable Query judgements_;
};

}  // namespace gainsay
