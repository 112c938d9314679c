#include <algorithm>
#include <map>
#include <set>

#include "base/utf8.h"
#include "check/figures/camp.h"
#include "check/positions/exclusion.h"
#include "check/positions/voice.h"
#include "check/wording/word_byte.h"
#include "check/wording/wording.h"

namespace gainsay {
namespace {

// Whose position a statement gives; empty: nobody's own. An outlet may describe a position, and an aide may state the
// principal's; what others say of it is their claim.
std::string holder_of(const Statement& statement, const CheckContext& context) {
  const std::string name = context.spec.settings.text("of", "");
  if (name.empty()) return statement.speaker;
  std::string_view holder = slot(statement.key, name);
  if (holder.empty()) holder = slot(statement.slots, name);
  if (statement.speaker.empty() || statement.speaker == holder) return std::string(holder);
  const bool own_side = context.entities.side_of(statement.speaker) == context.entities.side_of(holder);
  return own_side || context.spec.settings.truth("third_party", false) ? std::string(holder) : std::string();
}

// A position that the text dates to the past was taken then, whenever it was reported.
Day taken_on(const Statement& statement) {
  const bool past = !statement.as_of_assumed && statement.as_of.last && *statement.as_of.last < statement.said_on;
  return past ? *statement.as_of.last : statement.said_on;
}

// The words of a quote without punctuation; empty for fewer than four words, which recur by chance.
std::string quoted_words(const Statement& statement) {
  if (statement.attribution != Attribution::quote) return "";
  std::string out;
  std::size_t words = 0;
  bool inside = false;
  for (const char c : fold(statement.text)) {
    const bool letter = is_word_byte(c);
    if (letter && !inside) {
      ++words;
      out += ' ';
    }
    if (letter) out += c;
    inside = letter;
  }
  return words < 4 ? "" : out;
}

class Positions {
 public:
  explicit Positions(const CheckContext& context) : exclusion_(context) {
    if (const auto steps = context.spec.settings.number("apart")) steps_ = steps->truncated();
  }
  /// How far two positions differ; empty when they do not.
  [[nodiscard]] std::optional<Tier> change(const Statement& a, const Statement& b) const;

 private:
  Exclusion exclusion_;
  std::int64_t steps_ = 1;
};

std::optional<Tier> Positions::change(const Statement& a, const Statement& b) const {
  const auto* from = std::get_if<StanceValue>(&a.value);
  const auto* to = std::get_if<StanceValue>(&b.value);
  if (from != nullptr && to != nullptr) {
    if (a.polarity != b.polarity) return from->value == to->value ? std::optional(Tier::soft) : std::nullopt;
    if (a.polarity == Polarity::denied || from->value == to->value) return std::nullopt;
    if (exclusion_.compatible(from->value, to->value)) return std::nullopt;
    const auto x = scale_step(*from), y = scale_step(*to);
    if (x && y && static_cast<std::int64_t>(*x > *y ? *x - *y : *y - *x) < steps_) return std::nullopt;
    return scale_half(*from) * scale_half(*to) < 0 ? Tier::hard : Tier::soft;
  }
  if (std::holds_alternative<CategoryValue>(a.value))
    return exclusion_.between(a, b) ? std::optional(Tier::hard) : std::nullopt;
  if (exclusion_.figures_apart(a, b, false)) return Tier::hard;
  return exclusion_.figures_apart(a, b, true) ? std::optional(Tier::soft) : std::nullopt;
}

// A stretch of time in which the position stayed.
struct Stretch {
  std::vector<std::size_t> statements;
  std::vector<std::size_t> current;  // of the latest day: what the next day is compared with
};

struct History {
  std::vector<Stretch> stretches;
  std::optional<Tier> tier;  // of the greatest change
};

// How far a day's position lies from the one before: empty as soon as anything said agrees.
std::optional<Tier> change_between(const std::vector<std::size_t>& before, const std::vector<std::size_t>& after,
                                   std::span<const Statement> statements, const Positions& positions) {
  std::optional<Tier> least = Tier::hard;
  for (const std::size_t a : before)
    for (const std::size_t b : after) {
      const auto change = positions.change(statements[a], statements[b]);
      if (!change) return std::nullopt;
      if (*change == Tier::soft) least = Tier::soft;
    }
  return least;
}

void take_day(const std::vector<std::size_t>& day, std::span<const Statement> statements, const Positions& positions,
              History& history) {
  if (day.empty()) return;
  std::optional<Tier> change;
  if (history.stretches.empty()) {
    history.stretches.emplace_back();
  } else if ((change = change_between(history.stretches.back().current, day, statements, positions))) {
    history.tier = history.tier == Tier::hard ? Tier::hard : *change;
    history.stretches.emplace_back();
  }
  Stretch& stretch = history.stretches.back();
  stretch.statements.insert(stretch.statements.end(), day.begin(), day.end());
  stretch.current = day;
}

// Reports of one day are one speech and no change among themselves, except where the text announces one.
History trace(const std::vector<std::size_t>& sequence, std::span<const Statement> statements,
              const Positions& positions) {
  History history;
  std::set<std::string> quoted;
  for (std::size_t at = 0; at < sequence.size();) {
    const Day day = taken_on(statements[sequence[at]]);
    std::vector<std::size_t> plain, announced;
    for (; at < sequence.size() && taken_on(statements[sequence[at]]) == day; ++at) {
      const Statement& statement = statements[sequence[at]];
      const std::string words = quoted_words(statement);
      if (!words.empty() && !quoted.insert(words).second) continue;
      (statement.announces_change ? announced : plain).push_back(sequence[at]);
    }
    take_day(plain, statements, positions, history);
    take_day(announced, statements, positions, history);
  }
  return history;
}

// A value taken up again is news, and must not look like the first time.
void mark_returns(std::vector<Side>& sides) {
  std::map<std::string, int> seen;
  for (Side& side : sides) {
    const int before = seen[side.label]++;
    if (before == 1) side.label += " again";
    if (before > 1) side.label += " again (" + std::to_string(before + 1) + ")";
  }
}

// The holder is named before; only others who speak for the holder are worth a name.
std::string cited(const Side& side, const std::string& holder, const CheckContext& context) {
  const bool own = std::all_of(side.statements.begin(), side.statements.end(), [&](const Statement& statement) {
    return speaker_text(statement, context.entities) == holder;
  });
  return own ? source_citations(side.statements) : citations(side.statements, context.entities);
}

Finding make_finding(const std::string& holder, const History& history, std::span<const Statement> statements,
                     const CheckContext& context) {
  Finding finding;
  finding.tier = *history.tier;
  finding.id = holder;
  if (context.spec.settings.days("window"))
    finding.id += ' ' + to_string(taken_on(statements[history.stretches.front().statements.front()]));
  for (const Stretch& stretch : history.stretches)
    for (Side& side : make_sides(statements, stretch.statements, context)) finding.sides.push_back(std::move(side));
  mark_returns(finding.sides);
  const std::string name = context.entities.display_name(holder);
  std::vector<std::string> parts;
  for (const Side& side : finding.sides) parts.push_back(side.label + " (" + cited(side, name, context) + ")");
  const std::string heading =
      heading_text(context.topic, statements[history.stretches.front().statements.front()].key, context.entities);
  const bool named = heading.find(name) != std::string::npos;
  finding.message = capitalised(heading) + ": " + (named ? "" : name + " moved ") + "from " + joined(parts, " to ");
  finding.allowance = finding.tier == Tier::hard ? "the positions exclude each other"
                                                 : "the positions are near each other, but not the same";
  return finding;
}

// Where nothing was said for longer than `window`, another matter begins.
std::vector<std::vector<std::size_t>> matters(const std::vector<std::size_t>& sequence,
                                              std::span<const Statement> statements, const CheckContext& context) {
  const auto window = context.spec.settings.days("window");
  if (!window) return {sequence};
  std::vector<std::vector<std::size_t>> out;
  for (const std::size_t i : sequence) {
    const bool next =
        out.empty() || days_between(taken_on(statements[out.back().back()]), taken_on(statements[i])) > *window;
    if (next) out.emplace_back();
    out.back().push_back(i);
  }
  return out;
}

std::vector<Finding> run(std::span<const Statement> statements, const CheckContext& context) {
  std::map<std::string, std::vector<std::size_t>> holders;
  for (std::size_t i = 0; i < statements.size(); ++i) {
    const std::string holder = holder_of(statements[i], context);
    if (!holder.empty()) holders[holder].push_back(i);
  }
  const Positions positions(context);
  std::vector<Finding> out;
  for (auto& [holder, sequence] : holders) {
    std::sort(sequence.begin(), sequence.end(), [&](std::size_t a, std::size_t b) {
      const Day x = taken_on(statements[a]), y = taken_on(statements[b]);
      return x != y ? x < y : said_order(statements[a], statements[b]);
    });
    for (const std::vector<std::size_t>& matter : matters(sequence, statements, context)) {
      const History history = trace(matter, statements, positions);
      if (history.tier) out.push_back(make_finding(holder, history, statements, context));
    }
  }
  return out;
}

}  // namespace

extern const CheckKind kind_position_change;
const CheckKind kind_position_change = {
    .spec = {.name = "position_change",
             .settings =
                 {{"of", SettingType::text, "", "the slot that holds whose position it is; by default the speaker", {}},
                  {"apart", SettingType::number, "1", "steps on a scale that make a change", {}},
                  {"compatible", SettingType::texts, "", "values that go together, as [\"open, conditional\"]", {}},
                  {"window", SettingType::duration, "", "a longer silence than this begins another matter", {}},
                  {"third_party", SettingType::truth, "false", "count what others say about a person's position", {}}},
             .values = {"stance", "category", "quantity", "date"}},
    .summary = "a person's position differs from the earlier one of the same person",
    .explanation = paragraph(R"(
        Positions are ordered by when they were taken, not by when they were printed; all reports of one day
        count as one speech, unless a text itself announces a change, and an old quote reported again is not a change.
        On a scale one step is a half flip (soft), crossing the middle a full flip (hard). What others claim
        about a position is not the holder's own change.)"),
    .hard_severity = Severity::warning,
    .soft_severity = Severity::notice,
    .fires = {{"2025-05-03", "Anton Mirov ruled out a freeze."}, {"2025-12-03", "Anton Mirov accepted a freeze."}},
    .silent = {{"2025-05-03", "Anton Mirov ruled out a freeze."},
               {"2025-12-03", "Eva Hale said that Anton Mirov accepted a freeze."}},
    .run = run,
    .past = true,
    .needs = {.two_values = true},
    .precedence = {.draft = 30, .archive = 30, .told_by_both = 45},
    .uses = {KindUse::stances},
    .shows_moves = true,
};

}  // namespace gainsay
