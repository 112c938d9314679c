#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "check/figures/allowance.h"
#include "check/figures/arithmetic.h"
#include "check/figures/camp.h"
#include "check/figures/clash.h"
#include "check/figures/complement.h"
#include "check/figures/series.h"
#include "check/kind.h"
#include "check/wording/wording.h"

namespace gainsay {
namespace {

void read_tolerance(const Settings& settings, const char* name, Movement& movement) {
  const Tolerance tolerance = Tolerance::parse(settings.text(name, "0"));
  movement.tolerance = tolerance.amount;
  movement.tolerance_share = tolerance.share;
}

// Dates are compared as day numbers, which nobody reads: their sum is shown as dates.
std::string sum_text(const Figure& a, const Figure& b, const Movement& movement, bool soft,
                     std::span<const Statement> statements, const CheckContext& context) {
  const Value& value = statements[a.statement].value;
  if (const auto* quantity = std::get_if<QuantityValue>(&value))
    return allowance_text(a, b, movement, soft, quantity->unit);
  return "fixed: " + value_text(value, context.entities) + " and " +
         value_text(statements[b.statement].value, context.entities) + " do not meet";
}

struct Sought {
  const Figures& figures;
  const Movement& movement;
  std::span<const Statement> statements;
  const CheckContext& context;
  std::string about = {};  // what tells these figures from others of the key
};

struct Clashes {
  std::vector<Clash> hard, soft;
};

bool has_draft(const Sought& in, const Clash& clash) {
  return in.statements[in.figures[clash.a].statement].draft || in.statements[in.figures[clash.b].statement].draft;
}

// The pair with a draft tells what the draft is up against, and the pair nearest in time most plainly why the two
// cannot both hold; of several the latest.
Clash witness_of(const Sought& in, const std::vector<Clash>& clashes) {
  const auto rank = [&](const Clash& clash) {
    const Figure& a = in.figures[clash.a];
    const Figure& b = in.figures[clash.b];
    return std::tuple(!has_draft(in, clash), days_apart(a, b), -std::max(a.first, b.first), std::min(clash.a, clash.b),
                      std::max(clash.a, clash.b));
  };
  return *std::min_element(clashes.begin(), clashes.end(),
                           [&](const Clash& a, const Clash& b) { return rank(a) < rank(b); });
}

// Nobody reads more than a few sides in a sentence; a finding keeps as many as a page can show.
constexpr std::size_t told_sides = 6, kept_sides = 24;

std::string side_text(const Side& side, const CheckContext& context) {
  std::vector<std::string> words;
  std::map<std::string, std::vector<Statement>> by_words;
  for (const Statement& statement : side.statements) {
    const bool same = std::holds_alternative<QuantityValue>(side.value) &&
                      std::get<QuantityValue>(side.value).hard == std::get<QuantityValue>(statement.value).hard;
    const std::string text = same ? side.label : value_text(statement, context.entities);
    auto& said = by_words[text];
    if (said.empty()) words.push_back(text);
    said.push_back(statement);
  }
  std::stable_partition(words.begin(), words.end(), [&](const std::string& text) { return text == side.label; });
  std::vector<std::string> parts;
  for (const std::string& text : words)
    parts.push_back(text + " (" + citations(by_words[text], context.entities) + ")");
  return joined(parts, ", ");
}

const Statement& statement_of(const Sought& in, std::size_t figure) {
  return in.statements[in.figures[figure].statement];
}

const Side& side_with(const std::vector<Side>& sides, const Statement& statement) {
  for (const Side& side : sides)
    for (const Statement& other : side.statements)
      if (other.document == statement.document && other.span == statement.span && other.value == statement.value)
        return side;
  return sides.front();
}

// Sides from the lowest value to the highest.
std::vector<const Side*> by_value(const std::vector<Side>& sides) {
  std::vector<std::pair<Decimal, const Side*>> order;
  for (const Side& side : sides) {
    Statement like = side.statements.front();
    like.value = side.value;
    like.polarity = Polarity::affirmed;
    const auto figure = comparable_figures({&like, 1}).front().front();
    order.emplace_back(figure.hard.low.value_or(figure.hard.high.value_or(Decimal(0))), &side);
  }
  std::stable_sort(order.begin(), order.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<const Side*> out;
  for (const auto& [value, side] : order) out.push_back(side);
  return out;
}

// All values, or the pair that decided and the range of the others with its ends.
std::string sides_text(const Sought& in, const std::vector<Side>& sides, const Clash& witness) {
  std::vector<std::string> parts;
  if (sides.size() <= told_sides) {
    for (const Side& side : sides) parts.push_back(side_text(side, in.context));
    return listed(parts, " or ");
  }
  const Side& one = side_with(sides, statement_of(in, std::min(witness.a, witness.b)));
  const Side& other = side_with(sides, statement_of(in, std::max(witness.a, witness.b)));
  const std::vector<const Side*> order = by_value(sides);
  return side_text(one, in.context) + " or " + side_text(other, in.context) + ", among " +
         std::to_string(sides.size()) + " values from " + side_text(*order.front(), in.context) + " to " +
         side_text(*order.back(), in.context);
}

// The ends of the range, the pair that decided, what drafts say, and then what was said last.
void keep_few(const Sought& in, const Clash& witness, std::vector<Side>& sides) {
  if (sides.size() <= kept_sides) return;
  const std::vector<const Side*> order = by_value(sides);
  std::set<const Side*> kept = {order.front(), order.back()};
  for (const std::size_t figure : {witness.a, witness.b}) kept.insert(&side_with(sides, statement_of(in, figure)));
  for (const Side& side : sides)
    if (std::any_of(side.statements.begin(), side.statements.end(), [](const Statement& s) { return s.draft; }))
      kept.insert(&side);
  for (auto side = sides.rbegin(); side != sides.rend() && kept.size() < kept_sides; ++side) kept.insert(&*side);
  std::vector<Side> out;
  for (Side& side : sides)
    if (kept.contains(&side)) out.push_back(std::move(side));
  sides = std::move(out);
}

// What two figures must share to be about one matter, by which a finding is known again: the kind of figure, and of
// events the first day.
std::string matter_of(const Sought& in, const Camp& members) {
  const auto* quantity = std::get_if<QuantityValue>(&statement_of(in, members.front()).value);
  std::string out = in.about + (quantity == nullptr ? "date" : quantity->unit) +
                    (quantity == nullptr ? "" : ' ' + std::string(to_string(quantity->form)));
  if (!in.movement.within) return out;
  const Statement* first = &statement_of(in, members.front());
  for (const std::size_t member : members)
    if (as_of_first(statement_of(in, member)) < as_of_first(*first)) first = &statement_of(in, member);
  return out + ' ' + to_string(as_of_first(*first));
}

Finding make_finding(const Sought& in, const Camp& members, const Clashes& clashes) {
  Finding finding;
  const bool soft = clashes.hard.empty();
  const Clash witness = witness_of(in, soft ? clashes.soft : clashes.hard);
  finding.tier = soft ? Tier::soft : Tier::hard;
  finding.id = matter_of(in, members);
  for (const Camp& camp : part_camps(in.figures, members, in.movement))
    finding.sides.push_back(make_side(in.statements, in.figures, camp, in.context.entities));
  order_sides(finding.sides);
  finding.message =
      capitalised(heading_text(in.context.topic, statement_of(in, members.front()).key, in.context.entities)) + ": " +
      sides_text(in, finding.sides, witness);
  const Figure& one = in.figures[std::min(witness.a, witness.b)];
  const Figure& other = in.figures[std::max(witness.a, witness.b)];
  finding.allowance = excludes(one, other, in.movement, soft)
                          ? sum_text(one, other, in.movement, soft, in.statements, in.context)
                          : "each claimant has figures of its own before and after: they leave no room for the other's";
  keep_few(in, witness, finding.sides);
  return finding;
}

// Events are findings of their own; all that is said of one matter is one, however it is connected.
std::vector<Camp> matters_of(const Sought& in, const Clashes& clashes) {
  std::vector<Clash> all = clashes.hard;
  all.insert(all.end(), clashes.soft.begin(), clashes.soft.end());
  std::vector<Camp> groups = connected(in.figures.size(), all);
  if (in.movement.within || groups.size() < 2) return groups;
  Camp one;
  for (const Camp& group : groups) one.insert(one.end(), group.begin(), group.end());
  std::sort(one.begin(), one.end());
  return {one};
}

void find_in(const Sought& in, const Clashes& clashes, std::vector<Finding>& out) {
  const std::vector<Camp> matters = matters_of(in, clashes);
  std::vector<std::size_t> matter_of_each(in.figures.size(), matters.size());
  for (std::size_t i = 0; i < matters.size(); ++i)
    for (const std::size_t member : matters[i]) matter_of_each[member] = i;
  std::vector<Clashes> parted(matters.size());
  for (const Clash& clash : clashes.hard) parted[matter_of_each[clash.a]].hard.push_back(clash);
  for (const Clash& clash : clashes.soft) parted[matter_of_each[clash.a]].soft.push_back(clash);
  for (std::size_t i = 0; i < matters.size(); ++i) out.push_back(make_finding(in, matters[i], parted[i]));
}

// Two holders of one whole: only what sets the one against the other is reported here, the rest under each one's key.
std::vector<Finding> find_across(std::span<const Statement> statements, const Movement& movement,
                                 const std::string& holder, const CheckContext& context) {
  std::vector<Finding> out;
  for (const Retold& group : retell_complements({statements.begin(), statements.end()}, holder, context.entities))
    for (const Figures& figures : comparable_figures(group.statements)) {
      std::string about;
      for (const auto& [name, filler] : group.statements.front().key) about += filler + ' ';
      const Sought in{figures, movement, group.statements, context, about};
      const auto between = [&](std::vector<Clash> clashes) {
        clashes.erase(std::remove_if(clashes.begin(), clashes.end(),
                                     [&](const Clash& clash) {
                                       return group.retold[figures[clash.a].statement] ==
                                              group.retold[figures[clash.b].statement];
                                     }),
                      clashes.end());
        return clashes;
      };
      find_in(in, {between(find_clashes(figures, movement, false)), between(find_clashes(figures, movement, true))},
              out);
    }
  return out;
}

std::vector<Finding> run_series(std::span<const Statement> statements, const Movement& movement,
                                const CheckContext& context) {
  TrackTolerance between{movement, context.spec.settings.days("days").value_or(0)};
  if (context.spec.settings.find("between") != nullptr)
    read_tolerance(context.spec.settings, "between", between.movement);
  std::vector<Finding> out;
  for (const Figures& figures : comparable_figures(statements)) {
    std::vector<Finding> found = find_series_conflicts(figures, movement, between, statements, context);
    std::move(found.begin(), found.end(), std::back_inserter(out));
  }
  return out;
}

// Most figures mean the same to every reader, and how they move is the same for all.
bool is_plain(const Figures& figures, const Movement& movement) {
  return movement.over_time == OverTime::fixed &&
         std::all_of(figures.begin(), figures.end(), [](const Figure& figure) { return figure.hard == figure.soft; });
}

std::vector<Finding> run(std::span<const Statement> statements, const CheckContext& context) {
  Movement movement = Movement::of(context.topic);
  const std::string holder = context.spec.settings.text("complement", "");
  read_tolerance(context.spec.settings, "tolerance", movement);
  if (context.topic.series) return run_series(statements, movement, context);
  if (!holder.empty()) return find_across(statements, movement, holder, context);
  std::vector<Finding> out;
  for (const Figures& figures : comparable_figures(statements)) {
    Clashes clashes{find_clashes(figures, movement, false), {}};
    clashes.soft = is_plain(figures, movement) ? clashes.hard : find_clashes(figures, movement, true);
    const std::vector<Clash> curves = find_curve_clashes(figures, movement);
    clashes.soft.insert(clashes.soft.end(), curves.begin(), curves.end());
    find_in({figures, movement, statements, context}, clashes, out);
  }
  return out;
}

}  // namespace

extern const CheckKind kind_conflict;
const CheckKind kind_conflict = {
    .spec = {.name = "conflict",
             .settings =
                 {{"tolerance",
                   SettingType::tolerance,
                   "0",
                   "a difference up to this much is none: an amount, or a share as \"5 %\"",
                   {}},
                  {"complement",
                   SettingType::text,
                   "",
                   "the slot of holders that share one whole of 100%, to be named in `across` too: a third that one "
                   "keeps is two "
                   "thirds of the other",
                   {}},
                  {"between",
                   SettingType::tolerance,
                   "",
                   "the same between two datasets or sources of one key; else `tolerance`",
                   {}},
                  {"days", SettingType::duration, "0 days", "how late a dataset may repeat the figure of another", {}}},
             .values = {"quantity", "date"}},
    .summary = "two figures or dates for one thing cannot both hold",
    .explanation = paragraph(R"(
        Each figure is an interval: what its words allow at all (hard) and what a reader takes them to mean
        (soft). Two statements about the same key conflict when their intervals stay apart although each is
        widened by how the topic may move in the time between them: fixed not at all, drifts by its rate both
        ways, grows upwards only. Hard intervals apart make a hard finding, only soft ones a soft finding.
        Statements further apart than the topic's `within` are about different events. Levels, changes and
        ordinals are never compared with one another. Of a dataset each row is compared with its neighbour, and
        with the other datasets and sources of its key: on the same day, or with their latest row before.)"),
    .fires = {{"2025-06-03", "The meeting lasted five hours."}, {"2025-06-04", "The meeting lasted four hours."}},
    .silent = {{"2025-06-03", "The meeting lasted five hours."},
               {"2025-06-04", "The meeting lasted about five hours."}},
    .run = run,
    .needs = {.two_values = true},
    .precedence = {.draft = 70, .archive = 70},
    .uses = {KindUse::figures, KindUse::corrections},
};

}  // namespace gainsay
