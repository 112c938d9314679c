#include "run/gate/series_judge.h"

#include <algorithm>
#include <tuple>

#include "base/file_system.h"
#include "base/hash.h"
#include "check/run_checks.h"
#include "dataset/row_reader.h"

namespace gainsay {
namespace {

constexpr std::uint32_t no_group = static_cast<std::uint32_t>(-1);
constexpr std::size_t kept_statements = 50;  // of a side

bool by_date(const DataCell& a, const DataCell& b) {
  return std::tuple(a.first, a.last, a.origin, a.begin) < std::tuple(b.first, b.last, b.origin, b.begin);
}

// How far apart in days rows may be that a check of the topic compares as if they were of one day.
long days_of(const Topic& topic) {
  long days = 0;
  for (const CheckSpec& check : topic.checks) days = std::max(days, check.settings.days("days").value_or(0));
  return days;
}

// Neither rising nor falling: more than an eighth of the steps go the other way. Cells in the order in which they came.
bool in_no_order(const std::vector<DataCell>& cells) {
  std::size_t up = 0, down = 0;
  for (std::size_t i = 1; i < cells.size(); ++i) {
    if (cells[i - 1].first < cells[i].first) ++up;
    if (cells[i].first < cells[i - 1].first) ++down;
  }
  return std::min(up, down) > cells.size() / 8;
}

// What every check of the topic looks at together.
Scope widest_scope(const Topic& topic) {
  Scope out;
  for (const Scope& scope : scopes(topic))
    for (const std::string& slot : scope.across)
      if (std::find(out.across.begin(), out.across.end(), slot) == out.across.end()) out.across.push_back(slot);
  return out;
}

}  // namespace

std::string identify_dated(const Finding& finding) {
  std::string text = identify(finding);
  std::set<std::string> rows;
  for (const Side& side : finding.sides)
    for (const Statement& statement : side.statements)
      rows.insert(to_string(as_of_first(statement)) + ' ' + std::string(base_name(statement.document)));
  for (const std::string& row : rows) text += '\x1f' + row;
  return fingerprint(text);
}

std::uint32_t SeriesJudge::group_of(std::uint32_t series) {
  if (series >= group_of_series_.size()) group_of_series_.resize(series + 1, no_group);
  std::uint32_t& group = group_of_series_[series];
  if (group != no_group) return group;
  const Series& known = tables_.series(series);
  const Scope scope = widest_scope(*known.topic);
  if (!scope.is_wide()) return group = groups_++;
  std::string id = known.topic->id;
  for (const auto& [name, filler] : scope.narrowed(known.key)) id += '\x1f' + filler;
  const auto [at, added] = wide_groups_.try_emplace(std::move(id), groups_);
  if (added) ++groups_;
  return group = at->second;
}

void SeriesJudge::add(DataCell cell) {
  ++cells_count_;
  if (shuffled_) return;
  held_.push_back(std::move(cell));
  if (held_.size() < limits_.cells) return;
  judge_held(Share::settled);
  if (held_.size() > limits_.cells / 2) judge_held(Share::all);
}

void SeriesJudge::finish() {
  judge_held(Share::last);
  for (auto& [group, state] : states_) state.context.clear();
}

// Parts the held cells by group, each in the order in which they came.
void SeriesJudge::judge_held(Share share) {
  std::vector<std::uint32_t> sizes;
  for (const DataCell& cell : held_) {
    const std::uint32_t group = group_of(cell.series);
    if (group >= sizes.size()) sizes.resize(group + 1, 0);
    ++sizes[group];
  }
  std::vector<Cells> parts(sizes.size());
  for (std::size_t i = 0; i < sizes.size(); ++i) parts[i].reserve(sizes[i]);
  for (DataCell& cell : held_) parts[group_of(cell.series)].push_back(std::move(cell));
  held_.clear();
  // Judged in part, rows in no order would be full of gaps.
  shuffled_ = shuffled_ || (share != Share::last && std::any_of(parts.begin(), parts.end(), in_no_order));
  if (shuffled_) return;
  for (std::size_t group = 0; group < parts.size(); ++group)
    if (!parts[group].empty()) judge_group(static_cast<std::uint32_t>(group), std::move(parts[group]), share);
}

void SeriesJudge::judge_group(std::uint32_t group, Cells cells, Share share) {
  const long days = days_of(*tables_.series(cells.front().series).topic);
  State& state = states_[group];
  if (!state.started) state.falling = cells.back().first < cells.front().first;
  if (!std::is_sorted(cells.begin(), cells.end(), by_date)) std::stable_sort(cells.begin(), cells.end(), by_date);
  if (state.started) {
    const std::int32_t nearest = state.falling ? cells.back().first : cells.front().first;
    const bool apart = state.falling ? nearest < state.edge : nearest > state.edge;
    shuffled_ = shuffled_ || !(apart || (state.cut && nearest == state.edge));
  }
  if (share == Share::settled) {
    // More rows of the last date, or of dates near it, may come yet.
    const auto split =
        state.falling ? std::partition_point(cells.begin(), cells.end(),
                                             [&](const DataCell& c) { return c.first <= cells.front().last + days; })
                      : std::partition_point(cells.begin(), cells.end(),
                                             [&](const DataCell& c) { return c.last < cells.back().first - days; });
    Cells rest(std::make_move_iterator(state.falling ? cells.begin() : split),
               std::make_move_iterator(state.falling ? split : cells.end()));
    if (state.falling)
      cells.erase(cells.begin(), split);
    else
      cells.erase(split, cells.end());
    std::move(rest.begin(), rest.end(), std::back_inserter(held_));
    if (cells.empty()) return;
  }
  judge_windows(cells, state.falling ? Cells() : state.context, state.falling ? state.context : Cells(), days);
  state.started = true;
  state.edge = state.falling ? cells.front().first : cells.back().first;
  const std::size_t kept = std::min(limits_.context, cells.size());
  if (state.falling)
    cells.resize(kept);
  else
    cells.erase(cells.begin(), cells.end() - static_cast<std::ptrdiff_t>(kept));
  if (share == Share::last) cells.clear();
  cells.shrink_to_fit();
  state.context = std::move(cells);
}

// Windows over cells in order of date, each with some cells before and after it that were or will be judged too.
void SeriesJudge::judge_windows(const Cells& cells, Cells before, const Cells& after, long days) {
  const Topic& topic = *tables_.series(cells.front().series).topic;
  for (std::size_t begin = 0, end = 0; begin < cells.size(); begin = end) {
    end = std::min(begin + limits_.window, cells.size());
    while (end < cells.size() && cells[end].first == cells[end - 1].first && end - begin < 4 * limits_.window) ++end;
    std::vector<Statement> statements;
    statements.reserve(before.size() + end - begin);
    const auto add = [&](const DataCell& cell, bool judged) {
      statements.push_back(make_statement(cell, tables_, reader_));
      statements.back().draft = judged;
    };
    for (const DataCell& cell : before) add(cell, false);
    for (std::size_t i = begin; i < end; ++i) add(cells[i], true);
    std::size_t ahead = end;
    while (ahead < cells.size() && ahead - end < limits_.context && cells[ahead].first <= cells[end - 1].last + days)
      add(cells[ahead++], false);
    if (end == cells.size())
      for (const DataCell& cell : after) add(cell, false);
    judge(std::move(statements), topic);
    const std::size_t kept = std::min(context_of(days), end - begin);
    before.assign(cells.begin() + static_cast<std::ptrdiff_t>(end - kept),
                  cells.begin() + static_cast<std::ptrdiff_t>(end));
  }
}

void SeriesJudge::judge(std::vector<Statement> statements, const Topic& topic) {
  const CheckRequest request{topic, rules_.entities, as_of_, &rules_.language, true};
  const auto run = [&](std::vector<Statement> members, const Scope& scope) {
    for (Finding& finding : run_checks(std::move(members), request, scope)) keep(std::move(finding));
  };
  const std::vector<Scope> all = scopes(topic);
  if (all.size() == 1) return run(std::move(statements), all.front());  // of one key
  for (const Scope& scope : all)
    for (auto& [key, members] : group(statements, scope)) run(std::move(members), scope);
}

void SeriesJudge::keep(Finding finding) {
  finding.id = identify_dated(finding);
  if (ids_.size() >= limits_.findings) {
    ++untold_;
    return;
  }
  if (!ids_.insert(finding.id).second) return;
  for (Side& side : finding.sides) {
    if (side.statements.size() > kept_statements) side.statements.resize(kept_statements);
    for (Statement& statement : side.statements) statement.draft = false;
  }
  findings_.push_back(std::move(finding));
}

}  // namespace gainsay
