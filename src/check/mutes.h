#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "model/document.h"
#include "model/finding.h"

namespace gainsay {

/// The mutes that documents hold, and which of them were of use. A finding is muted when a mute of its check, or of
/// every check ("*"), speaks of a line on which one of its statements starts.
class Mutes {
 public:
  void add(const std::string& document, const std::vector<InlineMute>& mutes);

  /// Gives muted findings their status and reason: the first one that a statement of theirs meets.
  void apply(std::vector<Finding>& findings);

  /// A notice for each mute that muted nothing so far, by document and line.
  [[nodiscard]] Diagnostics unused() const;

 private:
  struct Mute {
    InlineMute said;
    bool used = false;
  };
  void apply(Finding& finding);

  std::map<std::string, std::vector<Mute>> documents_;
};

}  // namespace gainsay
