#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "model/arrivals.h"
#include "model/document.h"
#include "model/finding.h"
#include "model/statement.h"

namespace gainsay {

/// How a document relates to what is on record: `earlier` is a content that it had, under the same path, before another
/// took its place; `outlived` the same under another path, as an old copy of an article that was changed since has.
enum class Standing { unknown, current, earlier, outlived };

/// What putting a document did: `superseded` takes the place of another content, `reread` is the same content by other
/// rules.
enum class PutResult { added, unchanged, superseded, reread };

enum class RunKind { check, night };

/// A run that was begun. What came after the run `since` is new to it: the night before for a night, the run before for
/// a check; 0 when there was none.
struct Run {
  std::int64_t id = 0;
  std::int64_t since = 0;
  Day as_of{};         ///< the day that it judges for
  bool whole = false;  ///< every group is to be checked: the rules are not those of the run before
};

/// A reason not to report a finding.
struct StoredMute {
  std::string finding;  ///< its id
  std::string reason;   ///< never empty
  std::string author;
  std::optional<Day> expires;  ///< the last day on which it holds
};

/// One step in the life of a finding.
struct FindingEvent {
  Day day{};
  std::string event;   ///< "found", "evidence", "resolved", "reopened", "muted", "unmuted", "judged"
  std::string detail;  ///< may be empty
};

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
  /// Opens or creates it and brings the schema up to date; throws on a file that is not a store or that a newer gainsay
  /// wrote. Read-only stores are never changed, not even by a migration.
  static std::unique_ptr<Store> open(const std::string& path, bool read_only = false);
  virtual ~Store() = default;

  /// By path or URL; what was read with other rules is unknown. `identity` of a document that is on record, with
  /// whatever content, is the same for all its paths; otherwise 0.
  struct Known {
    Standing standing = Standing::unknown;
    std::int64_t identity = 0;
  };
  [[nodiscard]] virtual Known knows(const Document& document, std::string_view rules_fingerprint) const = 0;
  /// One transaction: the document with its statements and mutes, the groups they belong to marked as touched. A
  /// changed document (same path or URL) supersedes its old statements, which stay as history.
  virtual PutResult put(const Document& document, std::string_view rules_fingerprint,
                        const std::vector<Statement>& statements) = 0;

  /// Notes which of the documents below a folder are no longer there: those on record whose path is `gone`.
  virtual void note_vanished(const std::string& folder, const std::function<bool(const std::string& path)>& gone) = 0;
  [[nodiscard]] virtual Arrivals arrivals(const Run& run) const = 0;

  /// Groups that wait to be checked; `all` for every group.
  [[nodiscard]] virtual std::vector<StatementGroup> touched_groups() const = 0;
  [[nodiscard]] virtual std::vector<StatementGroup> all_groups() const = 0;
  /// Every group that a topic ever had, in order.
  [[nodiscard]] virtual std::vector<StatementGroup> groups_of(const std::string& topic) const = 0;
  /// The current statements of a group in as_of_order.
  [[nodiscard]] virtual std::vector<Statement> statements(const StatementGroup& group) const = 0;
  /// What surrounds the sentence of a current statement, which `statements` leaves out; empty when that is not
  /// known.
  [[nodiscard]] virtual Surroundings surroundings(const Statement& statement) const = 0;
  /// Of the documents that hold any and are not superseded, by path.
  [[nodiscard]] virtual std::vector<DocumentMutes> inline_mutes() const = 0;
  /// Every current statement, by document and span.
  virtual void each_statement(const std::function<void(const Statement&)>& visit) const = 0;

  /// One transaction: replaces the findings of a group by what a check now finds and takes the touched mark away. What
  /// was there before keeps its history and learns which statements joined it; what is gone is resolved, as
  /// `why` says, which gets it as it was. A finding is news again, and no longer muted, when a side joined it that
  /// contradicts what was known: a value of which nobody was on record, and when values are `moving` over time nobody
  /// with another one either, since a claimant who goes on says nothing new.
  virtual void record(const StatementGroup& group, const std::vector<Finding>& findings, const Run& run,
                      const std::function<Resolution(const Finding&)>& why, bool moving = false) = 0;
  /// Does the work in one transaction, which saves the cost of many small ones; when it throws nothing of it is done.
  virtual void together(const std::function<void()>& work) = 0;
  /// The findings on record that are not resolved, in report_order, with their status relative to a run.
  [[nodiscard]] virtual std::vector<Finding> findings(const Run& run) const = 0;
  /// Those settled since the run before: what became another finding is not.
  [[nodiscard]] virtual std::vector<Finding> resolved(const Run& run) const = 0;
  /// All that are resolved, whenever that was, in report_order.
  [[nodiscard]] virtual std::vector<Finding> all_resolved() const = 0;
  /// A finding by its id, resolved or not.
  [[nodiscard]] virtual std::optional<Finding> finding(const std::string& id) const = 0;
  /// The ids, sorted, that begin so, of findings resolved or not.
  [[nodiscard]] virtual std::vector<std::string> finding_ids(const std::string& beginning) const = 0;
  /// Oldest first.
  [[nodiscard]] virtual std::vector<FindingEvent> history(const std::string& finding) const = 0;

  /// In place of a mute that the finding has; `on` is the day of the deed.
  virtual void mute(const StoredMute& mute, Day on) = 0;
  /// False when it was not muted.
  virtual bool unmute(const std::string& finding, Day on) = 0;
  /// By finding.
  [[nodiscard]] virtual std::vector<StoredMute> mutes() const = 0;
  /// In place of what was decided about that side before.
  virtual void judge(const std::string& finding, const Judgement& judgement) = 0;

  /// The paths of the current documents that were read with other rules, sorted.
  [[nodiscard]] virtual std::vector<std::string> outdated(std::string_view rules_fingerprint) const = 0;
  /// Begins a run, or goes on with the one that did not come to its end, whose documents and findings count as its own.
  /// When the rules are not those of the run before, every group is touched.
  virtual Run begin_run(RunKind kind, Day as_of, std::string_view rules_fingerprint) = 0;
  /// What was new to the run is known from now on: call it when the report is written.
  virtual void end_run(const Run& run) = 0;
  /// The run that was begun last, ended or not; an empty one in a store without runs.
  [[nodiscard]] virtual Run latest_run() const = 0;

  struct Totals {
    std::size_t documents = 0, statements = 0, findings = 0;
  };
  [[nodiscard]] virtual Totals totals() const = 0;
  /// Problems that an integrity check finds; empty when all is well.
  [[nodiscard]] virtual std::vector<std::string> integrity() const = 0;
  /// Truncating checkpoint: a night ends with it.
  virtual void checkpoint() = 0;
  /// A copy of the store as it is now, which may be made while another process writes.
  virtual void back_up(const std::string& path) const = 0;
  /// Everything that the store says, without the numbers of its rows: one JSON object a line in an order of its own, so
  /// that two stores that say the same give the same bytes.
  virtual void dump(const std::function<void(const std::string& line)>& take) const = 0;
  /// One transaction: forgets statements that were superseded and findings that were resolved in runs before a day.
  struct Forgotten {
    std::size_t statements = 0, findings = 0;
  };
  virtual Forgotten forget(Day before) = 0;
};

}  // namespace gainsay
