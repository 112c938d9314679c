#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/document.h"
#include "model/finding.h"
#include "model/statement.h"

namespace gainsay {

/// What putting a document did.
enum class PutResult { added, unchanged, superseded };

/// A statement key as the store groups by it: topic and key slots.
struct StatementGroup {
  std::string topic;
  Slots key;
  friend auto operator<=>(const StatementGroup&, const StatementGroup&) = default;
};

/// The mutes that a document on record holds.
struct DocumentMutes {
  std::string document;  ///< its path
  std::vector<InlineMute> mutes;
};

/// One SQLite file: documents, statements, findings, runs, mutes. Knows no check. Every method throws Error with the
/// path and SQLite's reason when the world fails; the file is then as before the call.
class Store {
 public:
  /// Opens or creates it and brings the schema up to date; throws on a file that is no store or that a newer gainsay
  /// wrote. Read-only stores are never changed, not even by a migration.
  static std::unique_ptr<Store> open(const std::string& path, bool read_only = false);
  virtual ~Store() = default;

  /// True when this content under this path or URL was read before with these rules.
  [[nodiscard]] virtual bool knows(std::string_view document, std::string_view content_hash,
                                   std::string_view rules_fingerprint) const = 0;
  /// One transaction: the document with its statements and mutes, the groups they belong to marked as touched. A
  /// changed document (same path or URL) supersedes its old statements, which stay as history.
  virtual PutResult put(const Document& document, std::string_view rules_fingerprint,
                        const std::vector<Statement>& statements) = 0;

  /// Groups touched since `checked` was last called with them; `all` for every group.
  [[nodiscard]] virtual std::vector<StatementGroup> touched_groups() const = 0;
  [[nodiscard]] virtual std::vector<StatementGroup> all_groups() const = 0;
  /// Every group that a topic ever had, in order.
  [[nodiscard]] virtual std::vector<StatementGroup> groups_of(const std::string& topic) const = 0;
  /// The current statements of a group in as_of_order.
  [[nodiscard]] virtual std::vector<Statement> statements(const StatementGroup& group) const = 0;
  /// Of the documents that hold any and are not superseded, by path.
  [[nodiscard]] virtual std::vector<DocumentMutes> inline_mutes() const = 0;
  /// Every current statement, by document and span.
  virtual void each_statement(const std::function<void(const Statement&)>& visit) const = 0;

  /// One transaction: replaces the findings of a group by what a check now finds, keeping the first-seen run of those
  /// that were there, and takes the touched mark away. Returns them with status `new` or `ongoing`; those that are gone
  /// are kept as `resolved`.
  virtual std::vector<Finding> record(const StatementGroup& group, std::vector<Finding> findings, std::int64_t run) = 0;
  /// The findings on record that are not resolved, in report_order.
  [[nodiscard]] virtual std::vector<Finding> findings() const = 0;
  [[nodiscard]] virtual std::vector<Finding> resolved_in(std::int64_t run) const = 0;

  /// True when a run since the latest one that ended, or that one, judged by other rules.
  [[nodiscard]] virtual bool rules_changed(std::string_view rules_fingerprint) const = 0;
  /// The paths of the current documents that were read with other rules, sorted.
  [[nodiscard]] virtual std::vector<std::string> outdated(std::string_view rules_fingerprint) const = 0;
  virtual std::int64_t begin_run(Day as_of, std::string_view rules_fingerprint) = 0;
  virtual void end_run(std::int64_t run, std::size_t documents, std::size_t findings) = 0;

  struct Totals {
    std::size_t documents = 0, statements = 0, findings = 0;
  };
  [[nodiscard]] virtual Totals totals() const = 0;
  /// Problems that an integrity check finds; empty when all is well.
  [[nodiscard]] virtual std::vector<std::string> integrity() const = 0;
  /// Truncating checkpoint: a night ends with it.
  virtual void checkpoint() = 0;
};

}  // namespace gainsay
