#include <algorithm>
#include <map>

#include "check/figures/allowance.h"
#include "check/figures/arithmetic.h"
#include "check/figures/camp.h"
#include "check/kind.h"
#include "check/positions/exclusion.h"
#include "check/wording/wording.h"

namespace gainsay {
namespace {

// A curated value as a statement of its source, so that a report can cite it like any other.
Statement as_statement(const ReferenceSpec& reference, const Topic& topic) {
  Statement out;
  out.document = reference.place.path;
  out.line = reference.place.line;
  out.column = reference.place.column;
  out.source = reference.source;
  out.url = reference.link;
  out.topic = topic.id;
  out.key = reference.key;
  out.value = reference.value;
  out.as_of = {reference.from, reference.until};
  out.as_of_assumed = false;
  out.text = out.sentence = display(reference.value);
  out.in_sentence = {0, out.text.size()};
  out.published = out.said_on = reference.from.value_or(Day{});
  return out;
}

bool begins_before(const Statement& a, const Statement& b) {
  if (a.as_of.first.has_value() != b.as_of.first.has_value()) return !a.as_of.first;
  return a.as_of.first && *a.as_of.first < *b.as_of.first;
}

// The references of the key by their beginnings, those without an end closed by the next one.
std::vector<Statement> references_of(const Slots& key, const CheckContext& context) {
  std::vector<Statement> out;
  for (const ReferenceSpec& reference : context.topic.references)
    if (reference.key == key) out.push_back(as_statement(reference, context.topic));
  std::stable_sort(out.begin(), out.end(), begins_before);
  for (std::size_t i = 0; i + 1 < out.size(); ++i)
    if (!out[i].as_of.last && out[i + 1].as_of.first)
      out[i].as_of.last = *out[i + 1].as_of.first - std::chrono::days(1);
  return out;
}

class ReferenceCheck {
 public:
  explicit ReferenceCheck(const CheckContext& context)
      : context_(context),
        exclusion_(context),
        tolerance_(Tolerance::parse(context.spec.settings.text("tolerance", "0"))),
        trusted_(context.spec.settings.texts("sources")) {}
  std::vector<Finding> run(std::span<const Statement> statements) const;

 private:
  [[nodiscard]] bool is_trusted(const Statement& statement) const {
    return std::find(trusted_.begin(), trusted_.end(), statement.source) != trusted_.end();
  }
  [[nodiscard]] bool differs(const Statement& said, const Statement& reference, bool soft) const;
  [[nodiscard]] Finding make_finding(std::span<const Statement> statements, const Statement& reference,
                                     const std::vector<std::size_t>& members, bool soft) const;
  void judge(std::span<const Statement> statements, const Statement& reference, std::vector<Finding>& out) const;

  const CheckContext& context_;
  Exclusion exclusion_;
  Tolerance tolerance_;
  std::vector<std::string> trusted_;
};

bool ReferenceCheck::differs(const Statement& said, const Statement& reference, bool soft) const {
  const auto a = figure_of(said), b = figure_of(reference);
  if (!a || !b) return !soft && exclusion_.between(said, reference);
  if (said.value.index() != reference.value.index()) return false;
  const auto* x = std::get_if<QuantityValue>(&said.value);
  const auto* y = std::get_if<QuantityValue>(&reference.value);
  if (x != nullptr && (x->unit != y->unit || x->form != y->form)) return false;
  return soft ? !tolerance_.widen(b->soft).overlaps(a->soft) : !tolerance_.widen(b->hard).overlaps(a->hard);
}

// Those that say the same make one side.
std::vector<std::vector<std::size_t>> by_value(std::span<const Statement> statements,
                                               const std::vector<std::size_t>& members) {
  std::vector<std::vector<std::size_t>> out;
  std::map<std::string, std::size_t> known;
  for (const std::size_t member : members) {
    const auto* quantity = std::get_if<QuantityValue>(&statements[member].value);
    const std::string value = quantity != nullptr ? to_string(quantity->hard) : stand(statements[member]);
    const auto [at, added] = known.try_emplace(value, out.size());
    if (added) out.emplace_back();
    out[at->second].push_back(member);
  }
  return out;
}

Finding ReferenceCheck::make_finding(std::span<const Statement> statements, const Statement& reference,
                                     const std::vector<std::size_t>& members, bool soft) const {
  Finding finding;
  finding.tier = soft ? Tier::soft : Tier::hard;
  std::vector<std::string> parts;
  for (const auto& same : by_value(statements, members))
    finding.sides.push_back(make_side(statements, same, context_.entities));
  order_sides(finding.sides);
  for (const Side& side : finding.sides)
    parts.push_back(side.label + " (" + citations(side.statements, context_.entities) + ")");
  Side& side = finding.sides.emplace_back();
  side.value = reference.value;
  side.label = value_text(reference, context_.entities);
  side.statements = {reference};
  const DateRange& valid = reference.as_of;
  const std::string when = valid.first || valid.last ? ", " + date_text(valid) : "";
  finding.message = capitalised(heading_text(context_.topic, reference.key, context_.entities)) + ": " + listed(parts) +
                    (parts.size() > 1 ? " differ" : " differs") + " from the reference " + side.label + " (" +
                    reference.source + when + ")";
  const auto* value = std::get_if<QuantityValue>(&reference.value);
  finding.allowance =
      "reference: " + (value != nullptr ? with_unit(range_text(value->hard), value->unit) : side.label) + when +
      (reference.url.empty() ? "" : ", " + reference.url);
  return finding;
}

void ReferenceCheck::judge(std::span<const Statement> statements, const Statement& reference,
                           std::vector<Finding>& out) const {
  std::vector<std::size_t> hard, soft;
  // As-of order: nothing after the first that begins after the reference ends can meet it.
  for (std::size_t i = 0; i < statements.size(); ++i) {
    const Statement& said = statements[i];
    if (reference.as_of.last && as_of_first(said) > *reference.as_of.last) break;
    if (is_trusted(said) || !said.as_of.overlaps(reference.as_of)) continue;
    if (differs(said, reference, false))
      hard.push_back(i);
    else if (differs(said, reference, true))
      soft.push_back(i);
  }
  if (!hard.empty()) out.push_back(make_finding(statements, reference, hard, false));
  if (!soft.empty()) out.push_back(make_finding(statements, reference, soft, true));
}

std::vector<Finding> ReferenceCheck::run(std::span<const Statement> statements) const {
  std::vector<Finding> out;
  if (statements.empty()) return out;
  for (const Statement& reference : references_of(statements.front().key, context_)) judge(statements, reference, out);
  for (const Statement& statement : statements)
    if (is_trusted(statement)) judge(statements, statement, out);
  return out;
}

std::vector<Finding> run(std::span<const Statement> statements, const CheckContext& context) {
  return ReferenceCheck(context).run(statements);
}

}  // namespace

extern const CheckKind kind_reference;
const CheckKind kind_reference = {
    .spec = {.name = "reference",
             .settings =
                 {{"sources", SettingType::texts, "", "sources whose own statements are references for all others", {}},
                  {"tolerance",
                   SettingType::tolerance,
                   "0",
                   "a difference up to this much is none: an amount, or a share",
                   {}}},
             .values = {"quantity", "category", "stance", "date"}},
    .summary = "a statement differs from a curated reference value of its time",
    .explanation = paragraph(R"(
        References are declared as `[[reference]]` in the topic or in a file of their own: key, value, `from`
        and `until`, source and link; one without `until` holds until the next of its key begins. With `sources`
        the statements of these sources, as of a curated dataset, are references for the days that they are
        about. A statement whose as-of days meet those of a reference must agree with it: hard intervals apart,
        or another answer, are a hard finding, only soft ones apart a soft one. All that differ from one
        reference are one finding, and the reference is cited in it.)"),
    .fires = {{"2025-06-03", "Westend has 52,000 inhabitants."}},
    .silent = {{"2025-06-03", "Westend has 41,000 inhabitants."}},
    .run = run,
    .uses = {KindUse::foreign_keys},
};

}  // namespace gainsay
