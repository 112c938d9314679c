#include "rule/loader/entity_loader.h"

#include <algorithm>
#include <array>

#include "base/suggest.h"

namespace gainsay {
namespace {

const std::array<std::string, 4> pronouns = {"he", "she", "it", "they"};

bool is_id(std::string_view id) {
  return !id.empty() && id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos &&
         id.front() != '-' && id.back() != '-';
}

Role read_role(TomlTable& table) {
  Role role;
  role.title = table.required_text("title");
  role.names = table.texts("names");
  if (!role.title.empty() && std::find(role.names.begin(), role.names.end(), role.title) == role.names.end())
    role.names.insert(role.names.begin(), role.title);
  role.from = table.date("from");
  role.until = table.date("until");
  if (role.from && role.until && *role.until < *role.from)
    table.error("until",
                "the role ends on " + to_string(*role.until) + ", before it begins on " + to_string(*role.from),
                "swap 'from' and 'until'");
  return role;
}

std::vector<std::string> read_types(TomlTable& table) {
  auto types = table.texts("types");
  if (types.empty() && table.node("types") == nullptr)
    table.source().error(table.place(), "'types' is missing", "add types = [\"person\"], [\"place\"] or another type");
  const auto has = [&](std::string_view type) { return std::find(types.begin(), types.end(), type) != types.end(); };
  if (has("person") && !has("actor")) types.emplace_back("actor");
  return types;
}

Entity read_entity(TomlTable& table) {
  Entity entity;
  entity.id = table.required_text("id");
  entity.types = read_types(table);
  entity.name = table.required_text("name");
  entity.names = table.texts("names");
  entity.spellings = table.texts("spellings");
  entity.adjectives = table.texts("adjectives");
  entity.descriptions = table.texts("descriptions");
  table.tables("roles", [&](TomlTable& role) { entity.roles.push_back(read_role(role)); });
  entity.speaks_for = table.text("speaks_for").value_or("");
  entity.pronoun = table.choice("pronoun", pronouns).value_or("");
  return entity;
}

std::vector<std::string> ids_of(const EntityTable& entities) {
  std::vector<std::string> ids;
  for (const Entity& entity : entities) ids.push_back(entity.id);
  return ids;
}

}  // namespace

void EntityLoader::load(PackFile& file) {
  file.root->tables("entity", [this](TomlTable& table) { add(table); });
}

void EntityLoader::add(TomlTable& table) {
  Entity entity = read_entity(table);
  const Place place = table.has("id") ? table.place_of("id") : table.place();
  Origin origin{&table.source(), place, table.place_of("speaks_for"), table.placed_texts("opposes")};
  entity.place = place;
  for (const PlacedText& other : origin.opposes) entity.opposes.push_back(other.text);
  if (entity.id.empty() || entity.name.empty()) return;
  if (!is_id(entity.id))
    table.error("id", "'" + entity.id + "' cannot be an id", "use small letters, digits and '-', such as 'red-cross'");
  const std::string id = entity.id;
  if (entities_.add(std::move(entity)))
    origins_.push_back(std::move(origin));
  else
    table.error("id", "there is an entity '" + id + "' already, at " + to_string(origins_[*entities_.find(id)].place),
                "rename one of the two, or make them one");
}

void EntityLoader::check_references() const {
  std::vector<std::string> ids;
  const auto check = [&](const Origin& origin, const std::string& id, const Place& place, const char* key) {
    if (id.empty() || entities_.find(id)) return;
    if (ids.empty()) ids = ids_of(entities_);
    const std::string near = nearest(id, ids);
    origin.source->error(place, std::string(key) + " names '" + id + "', which is not an entity of the packs",
                         near.empty() ? "add an entity with this id" : "did you mean '" + near + "'?");
  };
  for (EntityIndex i = 0; i < entities_.size(); ++i) {
    const Origin& origin = origins_[i];
    check(origin, entities_[i].speaks_for, origin.speaks_for, "speaks_for");
    for (const PlacedText& other : origin.opposes) check(origin, other.text, other.place, "opposes");
  }
  check_rings();
}

void EntityLoader::check_rings() const {
  enum class State : std::uint8_t { fresh, on_chain, done };
  std::vector<State> states(entities_.size(), State::fresh);
  for (EntityIndex start = 0; start < entities_.size(); ++start) {
    std::vector<EntityIndex> chain;
    std::optional<EntityIndex> at = start;
    while (at && states[*at] == State::fresh) {
      states[*at] = State::on_chain;
      chain.push_back(*at);
      at = entities_.find(entities_[*at].speaks_for);
    }
    if (at && states[*at] == State::on_chain) {
      std::string ring;
      for (auto link = std::find(chain.begin(), chain.end(), *at); link != chain.end(); ++link)
        ring += entities_[*link].id + " -> ";
      origins_[*at].source->error(origins_[*at].speaks_for,
                                  "speaks_for goes round in a ring: " + ring + entities_[*at].id,
                                  "leave out 'speaks_for' of the one that is the side");
    }
    for (const EntityIndex link : chain) states[link] = State::done;
  }
}

}  // namespace gainsay
