#include "lang/entity/entity.h"

#include <algorithm>

namespace gainsay {

bool Entity::is(std::string_view type) const { return std::find(types.begin(), types.end(), type) != types.end(); }

bool EntityTable::add(Entity entity) {
  const auto [at, added] = ids_.try_emplace(entity.id, static_cast<EntityIndex>(entities_.size()));
  if (added) entities_.push_back(std::move(entity));
  return added;
}

std::optional<EntityIndex> EntityTable::find(std::string_view id) const {
  const auto at = ids_.find(std::string(id));
  return at == ids_.end() ? std::nullopt : std::optional(at->second);
}

std::string EntityTable::side_of(std::string_view id) const {
  std::string side(id);
  // A chain longer than the table would be a ring; loading reports it, and here it must merely end.
  for (std::size_t steps = 0; steps <= entities_.size(); ++steps) {
    const auto at = find(side);
    if (!at || entities_[*at].speaks_for.empty()) break;
    side = entities_[*at].speaks_for;
  }
  return side;
}

std::string EntityTable::display_name(std::string_view id) const {
  const auto at = find(id);
  return at ? entities_[*at].name : std::string(id);
}

}  // namespace gainsay
