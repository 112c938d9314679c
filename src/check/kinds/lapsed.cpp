#include <algorithm>
#include <map>

#include "check/figures/camp.h"
#include "check/positions/exclusion.h"
#include "check/positions/voice.h"
#include "check/wording/wording.h"

namespace gainsay {
namespace {

using Terms = std::map<std::string, long, std::less<>>;

std::string trimmed(std::string text) {
  const std::size_t first = text.find_first_not_of(' ');
  if (first == std::string::npos) return "";
  return text.substr(first, text.find_last_not_of(' ') + 1 - first);
}

// "within a day = 1 day"
Terms terms_of(const CheckContext& context) {
  Terms terms;
  for (const std::string& entry : context.spec.settings.texts("terms")) {
    const std::size_t equals = entry.find('=');
    if (equals == std::string::npos) continue;
    if (const auto days = parse_days(trimmed(entry.substr(equals + 1))))
      terms[trimmed(entry.substr(0, equals))] = *days;
  }
  return terms;
}

// The whole days that a stated length of time lasts at most; empty without an upper end.
std::optional<long> length_in_days(const QuantityValue& value) {
  if (!value.hard.high || value.form != QuantityForm::level) return std::nullopt;
  const std::map<std::string, long> hours = {{"minute", 0},        {"hour", 1},        {"day", 24},
                                             {"week", 7 * 24},     {"month", 31 * 24}, {"year", 366 * 24},
                                             {"decade", 3660 * 24}};
  const auto unit = hours.find(value.unit);
  if (unit == hours.end()) return std::nullopt;
  return static_cast<long>(
             (*value.hard.high * Decimal(static_cast<std::int64_t>(unit->second)) / Decimal(24)).truncated()) +
         1;
}

class Judge {
 public:
  Judge(std::span<const Statement> statements, const CheckContext& context)
      : statements_(statements),
        context_(context),
        terms_(terms_of(context)),
        starts_(parse_day(context.spec.settings.text("starts", ""))),
        grace_(context.spec.settings.days("grace").value_or(1)),
        open_(context.spec.settings.texts("open")),
        fulfilled_(context.spec.settings.texts("fulfilled")),
        sequence_(said_sequence(statements)) {}
  [[nodiscard]] std::vector<Finding> findings() const;

 private:
  [[nodiscard]] bool promises(const Statement& statement) const;
  [[nodiscard]] std::optional<Day> deadline(const Statement& promise) const;
  [[nodiscard]] bool came_true(const Statement& promise, Day deadline) const;
  [[nodiscard]] std::vector<std::size_t> open_after(const Statement& promise, Day deadline) const;
  [[nodiscard]] Finding make_finding(const std::vector<std::size_t>& promised, const std::vector<std::size_t>& open,
                                     Day deadline) const;
  [[nodiscard]] static bool among(const Statement& statement, const std::vector<std::string>& values) {
    return std::find(values.begin(), values.end(), stand(statement)) != values.end();
  }

  std::span<const Statement> statements_;
  const CheckContext& context_;
  Terms terms_;
  std::optional<Day> starts_;
  long grace_;
  std::vector<std::string> open_, fulfilled_;
  std::vector<std::size_t> sequence_;
};

// What only follows from a condition is not a promise: nobody can see from the words whether it was met.
bool Judge::promises(const Statement& statement) const {
  if (statement.polarity == Polarity::denied || among(statement, open_) || among(statement, fulfilled_)) return false;
  return statement.modality == Modality::forecast || statement.modality == Modality::possible ||
         statement.modality == Modality::demanded;
}

// The last day on which it may come true.
std::optional<Day> Judge::deadline(const Statement& promise) const {
  if (const auto* date = std::get_if<DateValue>(&promise.value)) return date->range.last;
  std::optional<long> days;
  if (const auto* quantity = std::get_if<QuantityValue>(&promise.value)) days = length_in_days(*quantity);
  if (const auto term = terms_.find(display(promise.value)); term != terms_.end()) days = term->second;
  if (!days) return std::nullopt;
  const Day from = starts_ ? std::max(promise.said_on, *starts_) : promise.said_on;
  return from + std::chrono::days(*days);
}

// A figure or a date that is stated as a fact after the promise is the event itself.
bool Judge::came_true(const Statement& promise, Day deadline) const {
  const bool figures =
      !std::holds_alternative<StanceValue>(promise.value) && !std::holds_alternative<CategoryValue>(promise.value);
  return std::any_of(sequence_.begin(), sequence_.end(), [&](std::size_t i) {
    const Statement& other = statements_[i];
    if (other.said_on < promise.said_on || other.polarity == Polarity::denied) return false;
    if (among(other, fulfilled_)) return other.modality == Modality::asserted;
    if (!figures || other.modality != Modality::asserted) return false;
    const auto* date = std::get_if<DateValue>(&other.value);
    return date == nullptr || !date->range.first || *date->range.first <= std::max(deadline, other.said_on);
  });
}

// Later words that still speak of it as something to come, or say that it has not come.
std::vector<std::size_t> Judge::open_after(const Statement& promise, Day deadline) const {
  std::vector<std::size_t> out;
  for (const std::size_t i : sequence_) {
    const Statement& other = statements_[i];
    if (days_between(deadline, other.said_on) <= grace_ || other.said_on < promise.said_on) continue;
    if (among(other, open_) || promises(other)) out.push_back(i);
  }
  return out;
}

Finding Judge::make_finding(const std::vector<std::size_t>& promised, const std::vector<std::size_t>& open,
                            Day deadline) const {
  Finding finding;
  const bool repeated = std::any_of(promised.begin(), promised.end(), [&](std::size_t i) {
    return days_between(deadline, statements_[i].said_on) > grace_;
  });
  finding.tier = repeated ? Tier::hard : Tier::soft;
  finding.sides.push_back(make_side(statements_, promised, context_.entities));
  std::vector<std::size_t> later;
  for (const std::size_t i : open)
    if (std::find(promised.begin(), promised.end(), i) == promised.end()) later.push_back(i);
  if (!later.empty()) finding.sides.push_back(make_side(statements_, later, context_.entities));
  const Side& side = finding.sides.front();
  finding.message = capitalised(heading_text(context_.topic, side.statements.front().key, context_.entities)) + ": " +
                    side.label + " (" + citations(side.statements, context_.entities) + ") ran out on " +
                    date_text(deadline);
  if (repeated) {
    finding.message += " and is reported as still to come";
  } else {
    const Statement& last = finding.sides.back().statements.back();
    finding.message += ", and it is still open (" + value_text(last, context_.entities) + ", " +
                       citation(last, context_.entities) + ")";
  }
  finding.allowance = "the day was over by more than " + std::to_string(grace_) + (grace_ == 1 ? " day" : " days") +
                      ", and nothing says that it came true";
  return finding;
}

std::vector<Finding> Judge::findings() const {
  struct Lapse {
    std::vector<std::size_t> promised, open;
  };
  std::map<std::pair<Day, std::string>, Lapse> lapses;
  for (const std::size_t i : sequence_) {
    const Statement& promise = statements_[i];
    const auto last = promises(promise) ? deadline(promise) : std::nullopt;
    if (!last || came_true(promise, *last)) continue;
    // Text that dates a promise, and repeats it after it has run out, is history.
    if (promise.said_on != promise.published && *last < promise.published) continue;
    const std::vector<std::size_t> open = open_after(promise, *last);
    if (open.empty()) continue;
    // Promises of a term restart with each word; the last one to run out is reported.
    const bool dated = std::holds_alternative<DateValue>(promise.value);
    Lapse& lapse = lapses[{dated ? *last : Day{}, stand(promise)}];
    lapse.promised.push_back(i);
    lapse.open = open;
  }
  std::vector<Finding> out;
  // A draft that only describes the present state repeats no promise.
  const auto is_draft = [&](std::size_t i) { return statements_[i].draft; };
  const bool of_draft = std::any_of(sequence_.begin(), sequence_.end(), is_draft);
  for (const auto& [value, lapse] : lapses)
    if (!of_draft || std::any_of(lapse.promised.begin(), lapse.promised.end(), is_draft))
      out.push_back(make_finding(lapse.promised, lapse.open, *deadline(statements_[lapse.promised.back()])));
  return out;
}

std::vector<Finding> run(std::span<const Statement> statements, const CheckContext& context) {
  return Judge(statements, context).findings();
}

}  // namespace

extern const CheckKind kind_lapsed;
const CheckKind kind_lapsed = {
    .spec =
        {.name = "lapsed",
         .settings = {{"terms", SettingType::texts, "", "how long stances last, as [\"within weeks = 2 months\"]", {}},
                      {"starts", SettingType::day, "", "the day from which earlier promises are counted", {}},
                      {"grace",
                       SettingType::duration,
                       "1 day",
                       "how long after its day a promise is not yet held to have lapsed",
                       {}},
                      {"open", SettingType::texts, "", "values that say that it has not come true", {}},
                      {"fulfilled", SettingType::texts, "", "values that say that it came true", {}}},
         .values = {"stance", "category", "quantity", "date"}},
    .summary = "a forecast, promise or deadline has run out",
    .explanation = paragraph(R"(
        A forecast, promise or demand names a day (a date), a length of time (a quantity, from the day on which
        it was said) or a stance to which `terms` gives a length. After that day something still speaks of it as
        to come, or says that it has not come (soft); or it is itself repeated as open after its day (hard).
        What hangs on a condition never lapses, nor does what came true: a stance of `fulfilled`, or a date or
        figure told as fact later.)"),
    .hard_severity = Severity::warning,
    .soft_severity = Severity::notice,
    .dated = false,
    .any_modality = true,
    .fires = {{"2025-04-03", "The bridge will open by the end of May 2025."},
              {"2025-07-03", "The bridge will open by the end of May 2025."}},
    .silent = {{"2025-04-03", "The bridge will open by the end of May 2025."},
               {"2025-07-03", "The bridge opened on 20 May 2025."}},
    .run = run,
    .needs = {.article = true},
};

}  // namespace gainsay
