#pragma once

#include "store/database.h"
#include "store/document_table.h"
#include "store/finding_table.h"
#include "store/group_table.h"
#include "store/statement_table.h"
#include "store/store.h"

namespace gainsay {

/// The store over one connection whose schema is up to date.
class SqliteStore : public Store {
 public:
  explicit SqliteStore(std::unique_ptr<Database> database);

  bool knows(std::string_view document, std::string_view content_hash,
             std::string_view rules_fingerprint) const override;
  PutResult put(const Document& document, std::string_view rules_fingerprint,
                const std::vector<Statement>& statements) override;
  std::vector<StatementGroup> touched_groups() const override { return groups_.touched(); }
  std::vector<StatementGroup> all_groups() const override { return groups_.all(); }
  std::vector<StatementGroup> groups_of(const std::string& topic) const override { return groups_.of_topic(topic); }
  std::vector<Statement> statements(const StatementGroup& group) const override;
  std::vector<DocumentMutes> inline_mutes() const override { return documents_.mutes(); }
  void each_statement(const std::function<void(const Statement&)>& visit) const override { statements_.each(visit); }
  std::vector<Finding> record(const StatementGroup& group, std::vector<Finding> findings, std::int64_t run) override;
  std::vector<Finding> findings() const override { return findings_.open(); }
  std::vector<Finding> resolved_in(std::int64_t run) const override { return findings_.resolved_in(run); }
  bool rules_changed(std::string_view rules_fingerprint) const override;
  std::vector<std::string> outdated(std::string_view rules_fingerprint) const override {
    return documents_.outdated(rules_fingerprint);
  }
  std::int64_t begin_run(Day as_of, std::string_view rules_fingerprint) override;
  void end_run(std::int64_t run, std::size_t documents, std::size_t findings) override;
  Totals totals() const override;
  std::vector<std::string> integrity() const override;
  void checkpoint() override;

 private:
  std::unique_ptr<Database> database_;
  DocumentTable documents_;
  GroupTable groups_;
  StatementTable statements_;
  FindingTable findings_;
};

}  // namespace gainsay
