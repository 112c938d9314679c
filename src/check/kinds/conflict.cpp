#include <algorithm>
#include <set>

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

Finding make_finding(const Figures& figures, const std::vector<Camp>& camps, const Clash& witness,
                     const Movement& movement, bool soft, std::span<const Statement> statements,
                     const CheckContext& context) {
  Finding finding;
  finding.tier = soft ? Tier::soft : Tier::hard;
  for (const Camp& camp : camps) {
    std::vector<std::size_t> members;
    for (const std::size_t member : camp) members.push_back(figures[member].statement);
    finding.sides.push_back(make_side(statements, members, context.entities));
  }
  order_sides(finding.sides);
  std::vector<std::string> parts;
  for (const Side& side : finding.sides)
    parts.push_back(side.label + " (" + citations(side.statements, context.entities) + ")");
  finding.message =
      capitalised(heading_text(context.topic, statements[figures.front().statement].key, context.entities)) + ": " +
      listed(parts, " or ");
  finding.allowance = sum_text(figures[std::min(witness.a, witness.b)], figures[std::max(witness.a, witness.b)],
                               movement, soft, statements, context);
  return finding;
}

using Groups = std::vector<std::vector<std::size_t>>;

std::vector<std::size_t> group_of_each(std::size_t figures, const Groups& groups) {
  std::vector<std::size_t> out(figures, groups.size());
  for (std::size_t group = 0; group < groups.size(); ++group)
    for (const std::size_t member : groups[group]) out[member] = group;
  return out;
}

// The pair nearest in time shows most plainly why the two cannot both hold, and a pair with a draft what the draft is
// up against: one for each group.
std::vector<Clash> nearest_pairs(const Figures& figures, const std::vector<Clash>& clashes, const Groups& groups,
                                 std::span<const Statement> statements) {
  const auto rank = [&](const Clash& clash) {
    const bool draft = statements[figures[clash.a].statement].draft || statements[figures[clash.b].statement].draft;
    return std::pair(!draft, days_apart(figures[clash.a], figures[clash.b]));
  };
  const std::vector<std::size_t> group_of = group_of_each(figures.size(), groups);
  std::vector<const Clash*> best(groups.size(), nullptr);
  for (const Clash& clash : clashes) {
    const Clash*& held = best[group_of[clash.a]];
    if (held == nullptr || rank(clash) < rank(*held)) held = &clash;
  }
  std::vector<Clash> out;
  for (const Clash* clash : best) out.push_back(*clash);
  return out;
}

// Figures that only a generous reading sets against a group.
std::vector<std::set<std::size_t>> leaning(const std::vector<Clash>& soft, const std::vector<std::size_t>& group_of,
                                           std::size_t groups) {
  std::vector<std::set<std::size_t>> out(groups);
  for (const Clash& clash : soft)
    for (const auto& [mine, other] : {std::pair(clash.a, clash.b), std::pair(clash.b, clash.a)})
      if (group_of[mine] == groups && group_of[other] < groups) out[group_of[other]].insert(mine);
  return out;
}

// They support the camp that they agree with, if it is one only.
void join_camps(const Figures& figures, const std::set<std::size_t>& leaning, const Movement& movement,
                std::vector<Camp>& camps) {
  for (const std::size_t figure : leaning) {
    std::vector<Camp*> fitting;
    for (Camp& camp : camps)
      if (!excludes(figures[camp.front()], figures[figure], movement, true)) fitting.push_back(&camp);
    if (fitting.size() == 1) fitting.front()->push_back(figure);
  }
}

struct Sought {
  const Figures& figures;
  const Movement& movement;
  std::span<const Statement> statements;
  const CheckContext& context;
};

void find_hard(const Sought& in, const std::vector<Clash>& hard, const std::vector<Clash>& soft,
               std::vector<Finding>& out) {
  const Groups groups = connected(in.figures.size(), hard);
  const std::vector<Clash> witnesses = nearest_pairs(in.figures, hard, groups, in.statements);
  const auto leaners = leaning(soft, group_of_each(in.figures.size(), groups), groups.size());
  for (std::size_t i = 0; i < groups.size(); ++i) {
    std::vector<Camp> camps = part_camps(in.figures, groups[i], in.movement, false);
    join_camps(in.figures, leaners[i], in.movement, camps);
    out.push_back(make_finding(in.figures, camps, witnesses[i], in.movement, false, in.statements, in.context));
  }
}

void find_soft(const Sought& in, const std::vector<Clash>& soft, std::vector<Finding>& out) {
  const Groups groups = connected(in.figures.size(), soft);
  const std::vector<Clash> witnesses = nearest_pairs(in.figures, soft, groups, in.statements);
  for (std::size_t i = 0; i < groups.size(); ++i)
    out.push_back(make_finding(in.figures, part_camps(in.figures, groups[i], in.movement, true), witnesses[i],
                               in.movement, true, in.statements, in.context));
}

void find_in(const Sought& in, const std::vector<Clash>& hard, const std::vector<Clash>& soft,
             std::vector<Finding>& out) {
  find_hard(in, hard, soft, out);
  std::vector<bool> taken(in.figures.size(), false);
  for (const Clash& clash : hard) taken[clash.a] = taken[clash.b] = true;
  std::vector<Clash> only_soft;
  for (const Clash& clash : soft)
    if (!taken[clash.a] && !taken[clash.b]) only_soft.push_back(clash);
  find_soft(in, only_soft, out);
}

// Two holders of one whole: only what sets the one against the other is reported here, the rest under each one's key.
std::vector<Finding> find_across(std::span<const Statement> statements, const Movement& movement,
                                 const std::string& holder, const CheckContext& context) {
  std::vector<Finding> out;
  for (const Retold& group : retell_complements({statements.begin(), statements.end()}, holder, context.entities))
    for (const Figures& figures : comparable_figures(group.statements)) {
      const Sought in{figures, movement, group.statements, context};
      const auto between = [&](std::vector<Clash> clashes) {
        clashes.erase(std::remove_if(clashes.begin(), clashes.end(),
                                     [&](const Clash& clash) {
                                       return group.retold[figures[clash.a].statement] ==
                                              group.retold[figures[clash.b].statement];
                                     }),
                      clashes.end());
        return clashes;
      };
      find_in(in, between(find_clashes(figures, movement, false)), between(find_clashes(figures, movement, true)), out);
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

// Most figures mean the same to every reader.
bool is_plain(const Figures& figures) {
  return std::all_of(figures.begin(), figures.end(), [](const Figure& figure) { return figure.hard == figure.soft; });
}

std::vector<Finding> run(std::span<const Statement> statements, const CheckContext& context) {
  Movement movement = Movement::of(context.topic);
  const std::string holder = context.spec.settings.text("complement", "");
  read_tolerance(context.spec.settings, "tolerance", movement);
  if (context.topic.series) return run_series(statements, movement, context);
  if (!holder.empty()) return find_across(statements, movement, holder, context);
  std::vector<Finding> out;
  for (const Figures& figures : comparable_figures(statements)) {
    const std::vector<Clash> hard = find_clashes(figures, movement, false);
    const std::vector<Clash> soft = is_plain(figures) ? hard : find_clashes(figures, movement, true);
    find_in({figures, movement, statements, context}, hard, soft, out);
  }
  return out;
}

}  // namespace

extern const CheckKind kind_conflict;
const CheckKind kind_conflict = {
    {"conflict",
     {{"tolerance",
       SettingType::tolerance,
       "0",
       "a difference up to this much is none: an amount, or a share as \"5 %\"",
       {}},
      {"complement",
       SettingType::text,
       "",
       "the slot of holders that share one whole of 100%, to be named in `across` too: a third that one keeps is two "
       "thirds of the other",
       {}},
      {"between",
       SettingType::tolerance,
       "",
       "the same between two datasets or sources of one key; else `tolerance`",
       {}},
      {"days", SettingType::duration, "0 days", "how late a dataset may repeat the figure of another", {}}},
     {"quantity", "date"}},
    "two figures or dates for one thing cannot both hold",
    "Each figure is an interval: what its words allow at all (hard) and what a reader takes them to mean (soft). Two "
    "statements about the same key conflict when their intervals stay apart although each is widened by how the topic "
    "may move in the time between them: fixed not at all, drifts by its rate both ways, grows upwards only. Hard "
    "intervals apart make a hard finding, only soft ones a soft finding. Statements further apart than the topic's "
    "`within` are about different events. Levels, changes and ordinals are never compared with one another. Of a "
    "dataset each row is compared with its neighbour, and with the other datasets and sources of its key: on the same "
    "day, or with their latest row before.",
    Severity::error,
    Severity::warning,
    true,
    false,
    {{"2025-06-03", "The meeting lasted five hours."}, {"2025-06-04", "The meeting lasted four hours."}},
    {{"2025-06-03", "The meeting lasted five hours."}, {"2025-06-04", "The meeting lasted about five hours."}},
    run};

}  // namespace gainsay
