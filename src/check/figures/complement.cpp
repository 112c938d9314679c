#include "check/figures/complement.h"

#include <algorithm>
#include <map>

namespace gainsay {
namespace {

Interval rest_of(const Interval& interval) {
  const Decimal whole(100);
  Interval rest;
  if (interval.high) rest.low = whole - *interval.high;
  if (interval.low) rest.high = whole - *interval.low;
  rest.low_open = interval.high_open;
  rest.high_open = interval.low_open;
  return rest;
}

// The one entity that a holder shares the whole with; empty when there is none, or more than one.
std::string counterpart(const std::string& holder, const EntityTable& entities) {
  const auto at = entities.find(holder);
  if (!at || entities[*at].opposes.size() != 1) return "";
  return entities[*at].opposes.front();
}

void rename(Slots& key, const std::string& slot, const std::string& holder) {
  for (auto& [name, filler] : key)
    if (name == slot) filler = holder;
}

// False for what is not a share.
bool turn(Statement& statement, const std::string& slot, const std::string& holder) {
  auto* share = std::get_if<QuantityValue>(&statement.value);
  if (share == nullptr || share->unit != "percent" || share->form != QuantityForm::level) return false;
  share->hard = rest_of(share->hard);
  share->soft = rest_of(share->soft);
  share->text = "all but " + (share->text.empty() ? "the rest" : share->text);
  rename(statement.key, slot, holder);
  return true;
}

}  // namespace

std::vector<Retold> retell_complements(const std::vector<Statement>& statements, const std::string& holder,
                                       const EntityTable& entities) {
  std::map<Slots, Retold> groups;
  for (const Statement& statement : statements) {
    const std::string own(slot(statement.key, holder));
    const std::string other = counterpart(own, entities);
    if (other.empty() || counterpart(other, entities) != own) continue;
    Statement told = statement;
    const bool retold = other < own;
    if (retold && !turn(told, holder, other)) continue;
    Retold& group = groups[told.key];
    group.statements.push_back(std::move(told));
    group.retold.push_back(retold);
  }
  std::vector<Retold> out;
  for (auto& [key, group] : groups)
    if (std::find(group.retold.begin(), group.retold.end(), true) != group.retold.end() &&
        std::find(group.retold.begin(), group.retold.end(), false) != group.retold.end())
      out.push_back(std::move(group));
  return out;
}

}  // namespace gainsay
