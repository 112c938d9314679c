#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lang/entity/entity.h"
#include "lang/language.h"
#include "model/finding.h"
#include "rule/topic/topic.h"

namespace gainsay {

/// What a check may know besides the statements.
struct CheckContext {
  const Topic& topic;
  const CheckSpec& spec;
  const EntityTable& entities;
  Day as_of{};                         ///< the day for which the run judges; no check reads a clock
  const Language* language = nullptr;  ///< null: checks of words judge them by their length
};

/// What one source says on a day; in an example the next source says the next text.
struct ToldText {
  std::string day;  ///< "2025-06-03"
  std::string text;
  bool draft = false;  ///< checked, not known
};

/// What a kind cannot fire without.
struct KindNeeds {
  bool two_values = false;    ///< of one key
  bool two_speakers = false;  ///< of one key
  bool article = false;       ///< the words of a document: the rows of a dataset give it nothing to judge
};

/// Which kind reports statements that several kinds set against one another: the one with the lowest number. A kind
/// without a number reports something of its own and takes no part. In an archive a dispute and a missing attribution
/// are two matters, in a draft they are one.
struct Precedence {
  std::optional<int> draft = {}, archive = {};
  /// Replaces both where an outlet reports one side and a speaker the other; empty: it makes no difference.
  std::optional<int> told_by_both = {};
};

/// What other parts of the program need a kind for. Exactly one kind has each use, so that nobody calls it by name.
enum class KindUse {
  figures,          ///< the first check of a topic of figures or dates that `rules new` drafts
  categories,       ///< the same for categories
  stances,          ///< the same for stances
  corrections,      ///< what a keeper's file of corrections explains unless it says otherwise
  repeated_rows,    ///< two rows of one series for one date
  day_numbers,      ///< a column that numbers the days
  weekdays,         ///< a column of weekdays
  required_values,  ///< a cell that a table's schema wants filled
  allowed_values,   ///< a cell outside what a table's schema allows
  spellings,        ///< how a project spells names, as its settings say
  foreign_keys,     ///< a cell that refers to a row which is not there
};

/// Findings of several series of one file about the same rows.
using SeriesFindings = std::vector<const Finding*>;

/// One way in which statements can be incompatible: one record per file of src/check/kinds/, from which the command
/// line's help, `gainsay explain` and docs/checks.md are made. Nothing outside of that file names the kind.
struct CheckKind {
  KindSpec spec;
  std::string summary = {};      ///< "two figures for one thing cannot both hold"
  std::string explanation = {};  ///< a paragraph for `gainsay explain`: when it fires, what tier and severity mean
  Severity hard_severity = Severity::error;  ///< unless the topic says otherwise
  Severity soft_severity = Severity::warning;
  bool dated = true;  ///< the dates of the statements decide: as-of dates that are only assumed cap a hard finding
  /// Judges words however they are meant, unless the topic names modalities.
  bool any_modality = false;
  /// Texts that make it fire and texts near to them that do not, for docs/checks.md; the tests run both through the
  /// whole way of the data, with the topic fixtures/manual/<kind>.toml.
  std::vector<ToldText> fires = {};
  std::vector<ToldText> silent = {};
  /// The statements share topic and key, hold only modalities that the spec judges, and are in as_of_order.
  /// Returns findings without status; `id` is what tells the finding from others of its key, whatever evidence comes
  /// (the holder of a position), or empty: then its sides do. Deterministic, linear or n log n in the statements.
  std::vector<Finding> (*run)(std::span<const Statement> statements, const CheckContext& context) = nullptr;
  /// Judges also what the text describes as so before, without a day ("had previously supported it").
  bool past = false;
  /// What it finds is impossible, so that no other kind takes it for evidence: one fault, one finding.
  bool settles = false;
  KindNeeds needs = {};
  Precedence precedence = {};
  std::vector<KindUse> uses = {};
  bool shows_moves = false;  ///< a report draws categories over time: someone moves between them
  bool shows_camps = false;  ///< a report lists who says what in a table
  /// The message of one finding for all series of a file in which the same rows are missing or repeated, with the
  /// `places` of the rows; null: each series keeps its finding.
  std::string (*merges_series)(const SeriesFindings& members, const std::string& places) = nullptr;
  /// What is wrong with the settings of one [[check]] beside what its declaration says; null: nothing can be.
  void (*lint)(const CheckSpec& spec, Diagnostics& found) = nullptr;
};

/// The lines of a raw string as one paragraph: a single space for any run of white space, none at the ends.
[[nodiscard]] std::string paragraph(std::string_view lines);

/// An example as a reader sees it: "The bridge is 20% finished. (3 Jan 2025)", several with semicolons between them.
[[nodiscard]] std::string example_text(const std::vector<ToldText>& told);

/// All kinds, by file name. Generated.
[[nodiscard]] const std::vector<const CheckKind*>& check_kinds();
/// Null when there is no such kind.
[[nodiscard]] const CheckKind* find_check_kind(std::string_view name);
[[nodiscard]] const CheckKind& kind_for(KindUse use);
/// What the rule loader must know of them.
[[nodiscard]] std::vector<KindSpec> check_kind_specs();

}  // namespace gainsay
