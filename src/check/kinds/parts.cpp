#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "check/figures/allowance.h"
#include "check/figures/arithmetic.h"
#include "check/figures/camp.h"
#include "check/kind.h"
#include "check/scope.h"
#include "check/wording/wording.h"

namespace gainsay {
namespace {

using Members = std::vector<std::size_t>;

// What is added up: the statements of each part, and those of the whole.
struct Bundle {
  std::map<std::string, Members> parts;
  Members whole;
};

enum class Together { sentence, document, day };

class PartsCheck {
 public:
  PartsCheck(std::span<const Statement> statements, const CheckContext& context)
      : statements_(statements), context_(context), settings_(context.spec.settings) {
    const std::string together = settings_.text("together", "sentence");
    together_ = together == "day" ? Together::day : together == "document" ? Together::document : Together::sentence;
    tolerance_ = Tolerance::parse(settings_.text("tolerance", "0"));
    const std::vector<std::string> named = settings_.texts("parts");
    named_.insert(named.begin(), named.end());
  }
  std::vector<Finding> run();

 private:
  // The hull of what the statements of one part, or of the whole, allow.
  [[nodiscard]] Interval hull(const Members& members, bool soft) const;
  [[nodiscard]] bool is_complete(const Bundle& bundle) const;
  [[nodiscard]] std::optional<Interval> whole_of(const Bundle& bundle, bool soft) const;
  [[nodiscard]] bool apart(const Bundle& bundle, bool soft) const;
  [[nodiscard]] bool judge(const Bundle& bundle);
  void report(const Bundle& bundle, bool soft);
  void add(std::size_t statement, Bundle& bundle) const;
  void run_bundles();
  void run_days();

  std::span<const Statement> statements_;
  const CheckContext& context_;
  const Settings& settings_;
  Together together_ = Together::sentence;
  Tolerance tolerance_;
  std::set<std::string> named_;
  std::vector<Finding> out_;
};

Interval PartsCheck::hull(const Members& members, bool soft) const {
  std::optional<Interval> out;
  for (const std::size_t member : members) {
    const auto& value = std::get<QuantityValue>(statements_[member].value);
    const Interval& interval = soft ? value.soft : value.hard;
    if (!out) {
      out = interval;
      continue;
    }
    // An end that is given open once and closed once is closed.
    if (interval.low == out->low)
      out->low_open = out->low_open && interval.low_open;
    else if (!interval.low || (out->low && *interval.low < *out->low))
      out->low = interval.low, out->low_open = interval.low_open;
    if (interval.high == out->high)
      out->high_open = out->high_open && interval.high_open;
    else if (!interval.high || (out->high && *interval.high > *out->high))
      out->high = interval.high, out->high_open = interval.high_open;
  }
  return out.value_or(Interval{});
}

bool PartsCheck::is_complete(const Bundle& bundle) const {
  if (settings_.truth("complete", false)) return bundle.parts.size() > 1;
  return !named_.empty() && std::all_of(named_.begin(), named_.end(),
                                        [&](const std::string& name) { return bundle.parts.contains(name); });
}

std::optional<Interval> PartsCheck::whole_of(const Bundle& bundle, bool soft) const {
  if (!bundle.whole.empty()) return tolerance_.widen(hull(bundle.whole, soft));
  if (const auto total = settings_.number("total")) return tolerance_.widen(Interval::exactly(*total));
  return std::nullopt;
}

bool above(const Interval& upper, const Interval& lower) {
  if (!upper.low || !lower.high) return false;
  return *upper.low > *lower.high || (*upper.low == *lower.high && (upper.low_open || lower.high_open));
}

bool PartsCheck::apart(const Bundle& bundle, bool soft) const {
  const auto whole = whole_of(bundle, soft);
  if (!whole || bundle.parts.empty()) return false;
  // One share beyond the total is for `bounds` to report.
  if (bundle.whole.empty() && bundle.parts.size() < 2) return false;
  if (settings_.truth("overlap", false))
    return std::any_of(bundle.parts.begin(), bundle.parts.end(),
                       [&](const auto& part) { return above(hull(part.second, soft), *whole); });
  // "three stages: 344 at institutes, 156 at universities" counts stages, not what the numbers are parts of.
  if (settings_.truth("plausible", false) &&
      std::any_of(bundle.parts.begin(), bundle.parts.end(),
                  [&](const auto& part) { return above(hull(part.second, soft), *whole); }))
    return false;
  Interval all = Interval::exactly(0);
  for (const auto& [name, members] : bundle.parts) all = sum(all, hull(members, soft));
  return above(all, *whole) || (is_complete(bundle) && above(*whole, all));
}

bool PartsCheck::judge(const Bundle& bundle) {
  for (const bool soft : {false, true})
    if (apart(bundle, soft)) {
      report(bundle, soft);
      return true;
    }
  return false;
}

// In the order in which they are reported.
std::vector<std::pair<std::string, Members>> told_order(const std::map<std::string, Members>& parts) {
  std::vector<std::pair<std::string, Members>> out(parts.begin(), parts.end());
  std::sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.second.front() < b.second.front(); });
  return out;
}

void PartsCheck::report(const Bundle& bundle, bool soft) {
  const bool overlap = settings_.truth("overlap", false);
  const Interval whole = *whole_of(bundle, soft);
  Finding finding;
  Interval all = Interval::exactly(0);
  std::vector<std::string> labels, terms;
  std::vector<Statement> everyone;
  const auto add_side = [&](const Members& members, const std::string& name) {
    std::vector<std::string> values;
    for (Side& side : make_sides(statements_, members, context_)) {
      if (!name.empty()) side.label += " (" + context_.entities.display_name(name) + ")";
      everyone.insert(everyone.end(), side.statements.begin(), side.statements.end());
      values.push_back(side.label);
      finding.sides.push_back(std::move(side));
    }
    return listed(values, " or ");
  };
  for (const auto& [name, members] : told_order(bundle.parts)) {
    const Interval part = hull(members, soft);
    if (overlap && !above(part, whole)) continue;
    all = sum(all, part);
    labels.push_back(add_side(members, name));
    terms.push_back(range_text(part));
  }
  const std::string unit = std::get<QuantityValue>(everyone.front().value).unit;
  const std::string whole_text = bundle.whole.empty() ? with_unit(range_text(whole), unit) : add_side(bundle.whole, "");
  const std::string total = with_unit(range_text(rounded(all)), unit);
  const bool sums = labels.size() > 1 && !overlap;
  const std::string made = sums ? " make " + total + ", " : labels.size() > 1 ? " are each " : " is ";
  const Slots key = bundle.whole.empty() ? Scope{context_.spec.across}.narrowed(everyone.front().key)
                                         : statements_[bundle.whole.front()].key;
  finding.message = capitalised(heading_text(context_.topic, key, context_.entities)) + ": " + listed(labels) + made +
                    (above(all, whole) ? "more" : "less") + " than the whole of " + whole_text + " (" +
                    citations(everyone, context_.entities) + ")";
  finding.allowance = (sums ? joined(terms, " + ") + " = " + total : listed(terms)) + ", and the whole is " +
                      with_unit(range_text(rounded(whole)), unit) + (soft ? ", as a reader takes the words" : "");
  // Sums over several days rest on the dates of the figures, those of one text do not.
  const bool guessed = together_ == Together::day && std::any_of(everyone.begin(), everyone.end(),
                                                                 [](const Statement& s) { return s.as_of_assumed; });
  finding.tier = soft || guessed ? Tier::soft : Tier::hard;
  out_.push_back(std::move(finding));
}

void PartsCheck::add(std::size_t statement, Bundle& bundle) const {
  const std::string part(slot(statements_[statement], settings_.text("part", "part")));
  if (part.empty()) return;
  if (part == settings_.text("whole", "whole"))
    bundle.whole.push_back(statement);
  else
    bundle.parts[part].push_back(statement);
}

bool is_level(const Statement& statement) {
  const auto* value = std::get_if<QuantityValue>(&statement.value);
  return value != nullptr && value->form == QuantityForm::level && statement.polarity == Polarity::affirmed;
}

void PartsCheck::run_bundles() {
  std::map<std::tuple<std::string_view, std::string_view, std::string_view>, Bundle> bundles;
  for (std::size_t i = 0; i < statements_.size(); ++i) {
    const Statement& statement = statements_[i];
    if (!is_level(statement)) continue;
    const std::string_view sentence = together_ == Together::sentence ? std::string_view(statement.sentence) : "";
    add(i, bundles[{statement.document, sentence, std::get<QuantityValue>(statement.value).unit}]);
  }
  for (const auto& [where, bundle] : bundles) (void)judge(bundle);
}

// Goes from day to day with what is last known of each part; while the parts do not add up that is one finding.
void PartsCheck::run_days() {
  const long window = settings_.days("window").value_or(0);
  Bundle known;
  std::map<std::string, Day> since;
  bool wrong = false;
  for (std::size_t i = 0; i < statements_.size();) {
    const Day day = as_of_last(statements_[i]);
    Bundle today;
    for (; i < statements_.size() && as_of_last(statements_[i]) == day; ++i)
      if (is_level(statements_[i])) add(i, today);
    for (auto& [part, members] : today.parts) {
      known.parts[part] = std::move(members);
      since[part] = day;
    }
    if (!today.whole.empty()) {
      known.whole = std::move(today.whole);
      since[""] = day;
    }
    for (const auto& [part, last] : since)
      if (days_between(last, day) > window)
        part.empty() ? known.whole.clear() : static_cast<void>(known.parts.erase(part));
    const bool now = apart(known, false) || apart(known, true);
    // Of a dataset every wrong row is a fault of its own.
    if (now && (!wrong || context_.topic.series)) (void)judge(known);
    wrong = now;
  }
}

std::vector<Finding> PartsCheck::run() {
  together_ == Together::day ? run_days() : run_bundles();
  return std::move(out_);
}

std::vector<Finding> run(std::span<const Statement> statements, const CheckContext& context) {
  return PartsCheck(statements, context).run();
}

}  // namespace

extern const CheckKind kind_parts;
const CheckKind kind_parts = {
    .spec = {.name = "parts",
             .settings =
                 {{"part", SettingType::text, "part", "the slot that says of which part a figure is", {}},
                  {"whole", SettingType::text, "whole", "what fills that slot when the figure is of the whole", {}},
                  {"total",
                   SettingType::number,
                   "",
                   "the whole where no statement gives it: 100 for shares in percent",
                   {}},
                  {"parts", SettingType::texts, "", "the parts that make up the whole when all of them are there", {}},
                  {"complete", SettingType::truth, "false", "the parts given together are all that there are", {}},
                  {"overlap",
                   SettingType::truth,
                   "false",
                   "parts may overlap: each is compared with the whole by itself",
                   {}},
                  {"plausible",
                   SettingType::truth,
                   "false",
                   "a part that alone exceeds the whole shows that it is not a whole",
                   {}},
                  {"together", SettingType::choice, "sentence", "what is added up", {"sentence", "document", "day"}},
                  {"window",
                   SettingType::duration,
                   "0 days",
                   "for `day`: for how long the last figure of a part counts",
                   {}},
                  {"tolerance",
                   SettingType::tolerance,
                   "0",
                   "a difference up to this much is none: an amount, or a share",
                   {}}},
             .values = {"quantity"}},
    .summary = "parts and whole do not add up",
    .explanation = paragraph(R"(
        Each statement is a figure of one part or of the whole, distinguished by the slot `part`. The figures of
        one sentence, one document or one day are added up as the intervals that they are. With parts missing
        only an excess counts; when all are there (`complete`, or every one of `parts`) a shortfall counts too.
        Shares of one whole are added up with `total = 100`, across the keys of their holders with `across =
        ["holder"]`. A part that is given twice counts with the reading that is kindest.)"),
    .dated = false,
    .fires = {{"2025-06-03", "The flood killed 300 people: 120 men, 100 women and 90 children."}},
    .silent = {{"2025-06-03", "The flood killed 300 people: 120 men, 100 women and 80 children."}},
    .run = run,
    .precedence = {.draft = 60, .archive = 60},
};

}  // namespace gainsay
