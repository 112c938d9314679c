#pragma once

#include <span>
#include <string>
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

/// What one source reports on a day; in an example the next source reports the next text.
struct ToldText {
  std::string day;  ///< "2025-06-03"
  std::string text;
  bool draft = false;  ///< checked, not known
};

/// One way in which statements can be incompatible: one record per file of src/check/kinds/, from which the command
/// line's help, `gainsay explain` and docs/checks.md are made.
struct CheckKind {
  KindSpec spec;
  std::string summary;      ///< "two figures for one thing cannot both hold"
  std::string explanation;  ///< a paragraph for `gainsay explain`: when it fires, what tier and severity mean
  Severity hard_severity = Severity::error;  ///< unless the topic says otherwise
  Severity soft_severity = Severity::warning;
  bool dated = true;  ///< the dates of the statements decide: as-of dates that are only assumed cap a hard finding
  /// Judges words however they are meant, unless the topic names modalities.
  bool any_modality = false;
  /// Texts that make it fire and texts near to them that do not, for docs/checks.md; the tests run both through the
  /// whole way of the data, with the topic fixtures/manual/<kind>.toml.
  std::vector<ToldText> fires;
  std::vector<ToldText> silent;
  /// The statements share topic and key, hold only modalities that the spec judges, and are in as_of_order.
  /// Returns findings without id and status; deterministic, linear or n log n in the statements.
  std::vector<Finding> (*run)(std::span<const Statement> statements, const CheckContext& context) = nullptr;
  /// Judges also what the text describes as so before, without a day ("had previously supported it").
  bool past = false;
  /// What it finds cannot be at all, so that no other kind takes it for evidence: one root, one finding.
  bool settles = false;
};

/// An example as a reader sees it: "The bridge is 20% finished. (3 Jan 2025)", several with semicolons between them.
[[nodiscard]] std::string example_text(const std::vector<ToldText>& told);

/// All kinds, by file name. Generated.
[[nodiscard]] const std::vector<const CheckKind*>& check_kinds();
[[nodiscard]] const CheckKind* find_check_kind(std::string_view name);
/// What the rule loader must know of them.
[[nodiscard]] std::vector<KindSpec> check_kind_specs();

}  // namespace gainsay
