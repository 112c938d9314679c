#include "check/figures/series.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <tuple>

#include "base/file_system.h"
#include "check/figures/allowance.h"
#include "check/figures/camp.h"
#include "check/wording/wording.h"

namespace gainsay {
namespace {

using Track = std::vector<std::size_t>;  // positions in Figures, in as-of order

struct Sought {
  const Figures& figures;
  std::span<const Statement> statements;
  const CheckContext& context;
  bool rows_are_unique = false;  // two rows of one day are the business of another check
};

const Statement& said(const Sought& in, std::size_t figure) { return in.statements[in.figures[figure].statement]; }

bool same_days(const Sought& in, std::size_t a, std::size_t b) {
  return as_of_first(said(in, a)) == as_of_first(said(in, b)) && as_of_last(said(in, a)) == as_of_last(said(in, b));
}

std::string place_of(const Statement& statement) {
  return std::string(base_name(statement.document)) + ':' + std::to_string(statement.line);
}

std::string side_text(const Sought& in, std::size_t figure, bool with_source) {
  const Statement& statement = said(in, figure);
  return value_text(statement, in.context.entities) + " (" + (with_source ? statement.source + ", " : "") +
         date_text(statement.as_of) + ", " + place_of(statement) + ")";
}

std::string_view verb(const Figure& before, const Figure& after, const Movement& movement) {
  if (movement.over_time == OverTime::fixed) return " changes from ";
  if (movement.over_time == OverTime::drifts) return " moves too far, from ";
  const bool falls = before.hard.low && after.hard.high && *after.hard.high < *before.hard.low;
  const bool lower = before.soft.low && after.soft.high && *after.soft.high < *before.soft.low;
  return falls || lower ? " falls from " : " rises too fast, from ";
}

Finding make_finding(const Sought& in, std::size_t a, std::size_t b, const Movement& movement, bool soft,
                     bool one_track) {
  const Figure& before = in.figures[a];
  const Figure& after = in.figures[b];
  Finding finding;
  finding.tier = soft ? Tier::soft : Tier::hard;
  for (const std::size_t figure : {a, b})
    finding.sides.push_back(make_side(in.statements, {in.figures[figure].statement}, in.context.entities));
  const std::string heading = capitalised(heading_text(in.context.topic, said(in, a).key, in.context.entities));
  if (!one_track)
    finding.message = heading + ": " + side_text(in, a, true) + " or " + side_text(in, b, true);
  else if (same_days(in, a, b))
    finding.message = heading + " has two values: " + side_text(in, a, false) + " and " + side_text(in, b, false);
  else
    finding.message = heading + std::string(verb(before, after, movement)) + side_text(in, a, false) + " to " +
                      side_text(in, b, false);
  const auto* quantity = std::get_if<QuantityValue>(&said(in, a).value);
  finding.allowance = quantity == nullptr ? "fixed: the two dates do not meet"
                                          : allowance_text(before, after, movement, soft, quantity->unit);
  return finding;
}

// Adds the pair when it cannot both hold; true when it cannot.
bool judge(const Sought& in, std::size_t a, std::size_t b, const Movement& movement, bool one_track,
           std::vector<Finding>& out) {
  for (const bool soft : {false, true}) {
    if (!excludes(in.figures[a], in.figures[b], movement, soft)) continue;
    out.push_back(make_finding(in, a, b, movement, soft, one_track));
    return true;
  }
  return false;
}

std::vector<Track> tracks_of(const Sought& in) {
  std::map<std::tuple<std::string_view, std::string_view, std::string_view>, std::size_t> index;
  std::vector<Track> tracks;
  for (std::size_t i = 0; i < in.figures.size(); ++i) {
    const Statement& statement = said(in, i);
    const auto [at, added] =
        index.try_emplace({statement.document, statement.source, statement.speaker}, tracks.size());
    if (added) tracks.emplace_back();
    tracks[at->second].push_back(i);
  }
  return tracks;
}

void compare_neighbours(const Sought& in, const Track& track, const Movement& movement, std::vector<Finding>& out) {
  for (std::size_t i = 1; i < track.size(); ++i) {
    if (in.rows_are_unique && same_days(in, track[i - 1], track[i])) continue;
    judge(in, track[i - 1], track[i], movement, true, out);
  }
}

// Some figure of the other track near the day agrees as if it were of the same day.
bool agrees_nearby(const Sought& in, std::size_t figure, const Track& other, const TrackTolerance& between) {
  Movement still = between.movement;
  still.over_time = OverTime::fixed;
  still.within.reset();
  const Figure& mine = in.figures[figure];
  auto at = std::partition_point(other.begin(), other.end(), [&](std::size_t theirs) {
    return in.figures[theirs].last < mine.first - between.days;
  });
  for (; at != other.end() && in.figures[*at].first <= mine.last + between.days; ++at)
    if (!excludes(in.figures[*at], mine, still, true)) return true;
  return false;
}

// Each figure of `track` against `other`: on the same day (reported from the first of the two tracks only), else
// against the latest before it, once for each of those.
void compare_tracks(const Sought& in, const Track& track, const Track& other, bool first, const TrackTolerance& between,
                    std::vector<Finding>& out) {
  std::set<std::size_t> told;
  for (const std::size_t figure : track) {
    const Figure& mine = in.figures[figure];
    const auto from = std::partition_point(other.begin(), other.end(),
                                           [&](std::size_t theirs) { return in.figures[theirs].first < mine.first; });
    const bool same = from != other.end() && same_days(in, *from, figure);
    if (same) {
      // Of two tracks of which one runs late, the later one has the figure that agrees.
      const bool agreed = agrees_nearby(in, figure, other, between) || agrees_nearby(in, *from, track, between);
      if (first && !agreed) judge(in, figure, *from, between.movement, false, out);
      continue;
    }
    if (from == other.begin()) continue;
    const std::size_t latest = *(from - 1);
    if (told.contains(latest) || agrees_nearby(in, figure, other, between)) continue;
    if (judge(in, latest, figure, between.movement, false, out)) told.insert(latest);
  }
}

}  // namespace

std::vector<Finding> find_series_conflicts(const Figures& figures, const Movement& movement,
                                           const TrackTolerance& between, std::span<const Statement> statements,
                                           const CheckContext& context) {
  const std::string& repeated_rows = kind_for(KindUse::repeated_rows).spec.name;
  const auto& checks = context.topic.checks;
  const bool unique =
      std::any_of(checks.begin(), checks.end(), [&](const CheckSpec& check) { return check.kind == repeated_rows; });
  const Figures ends = at_ends(figures);
  const Sought in{ends, statements, context, unique};
  const std::vector<Track> tracks = tracks_of(in);
  std::vector<Finding> out;
  for (const Track& track : tracks) compare_neighbours(in, track, movement, out);
  for (std::size_t a = 0; a < tracks.size(); ++a)
    for (std::size_t b = 0; b < tracks.size(); ++b)
      if (a != b) compare_tracks(in, tracks[a], tracks[b], a < b, between, out);
  return out;
}

}  // namespace gainsay
