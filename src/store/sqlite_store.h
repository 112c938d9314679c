#pragma once

#include "store/database/database.h"
#include "store/store.h"
#include "store/tables/document_table.h"
#include "store/tables/finding_table.h"
#include "store/tables/group_table.h"
#include "store/tables/run_table.h"
#include "store/tables/statement_table.h"
#include "store/tables/surroundings_table.h"

namespace gainsay {

/// The store over one connection whose schema is up to date.
class SqliteStore : public Store {
 public:
  explicit SqliteStore(std::unique_ptr<Database> database);

  Known knows(const Document& document, std::string_view rules_fingerprint) const override;
  PutResult put(const Document& document, std::string_view rules_fingerprint,
                const std::vector<Statement>& statements) override;
  void note_vanished(const std::string& folder, const std::function<bool(const std::string&)>& gone) override;
  Arrivals arrivals(const Run& run) const override { return documents_.arrivals(run.since); }
  std::vector<StatementGroup> touched_groups() const override { return groups_.touched(); }
  std::vector<StatementGroup> all_groups() const override { return groups_.all(); }
  std::vector<StatementGroup> groups_of(const std::string& topic) const override { return groups_.of_topic(topic); }
  std::vector<Statement> statements(const StatementGroup& group) const override;
  Surroundings surroundings(const Statement& statement) const override { return surroundings_.of(statement); }
  std::vector<DocumentMutes> inline_mutes() const override { return documents_.mutes(); }
  void each_statement(const std::function<void(const Statement&)>& visit) const override { statements_.each(visit); }
  void record(const StatementGroup& group, const std::vector<Finding>& findings, const Run& run,
              const std::function<Resolution(const Finding&)>& why, bool moving) override;
  void together(const std::function<void()>& work) override;
  std::vector<Finding> findings(const Run& run) const override { return findings_.open(run); }
  std::vector<Finding> resolved(const Run& run) const override { return findings_.resolved(run); }
  [[nodiscard]] std::vector<Finding> all_resolved() const override;
  std::optional<Finding> finding(const std::string& id) const override;
  [[nodiscard]] std::vector<std::string> finding_ids(const std::string& beginning) const override;
  std::vector<FindingEvent> history(const std::string& finding) const override { return life_.history(finding); }
  void mute(const StoredMute& mute, Day on) override;
  bool unmute(const std::string& finding, Day on) override;
  std::vector<StoredMute> mutes() const override;
  void judge(const std::string& finding, const Judgement& judgement) override;
  std::vector<std::string> outdated(std::string_view rules_fingerprint) const override {
    return documents_.outdated(rules_fingerprint);
  }
  Run begin_run(RunKind kind, Day as_of, std::string_view rules_fingerprint) override;
  void end_run(const Run& run) override;
  Run latest_run() const override { return runs_.latest(); }
  Totals totals() const override;
  std::vector<std::string> integrity() const override;
  void checkpoint() override;
  void back_up(const std::string& path) const override;
  void dump(const std::function<void(const std::string& line)>& take) const override;
  Forgotten forget(Day before) override;

 private:
  void count(std::int64_t documents, std::int64_t statements);

  std::unique_ptr<Database> database_;
  DocumentTable documents_;
  GroupTable groups_;
  SurroundingsTable surroundings_;
  StatementTable statements_;
  FindingTable findings_;
  FindingLife life_;
  RunTable runs_;
  std::int64_t run_ = 0;  // that was begun over this connection; 0: none
};

}  // namespace gainsay
