#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/date.h"
#include "base/diagnostic.h"
#include "lang/mention.h"
#include "lang/token/phrase_table.h"

namespace gainsay {

/// An office or description that an entity has for a time: "President of Ukraine", "the Ukrainian leader".
struct Role {
  std::string title;
  std::vector<std::string> names;  ///< the words by which texts call the holder; `title` is one of them
  std::optional<Day> from;
  std::optional<Day> until;  ///< last day
};

/// Someone or something that texts name.
struct Entity {
  std::string id;                      ///< kebab-case, unique over all packs: "zelensky"
  std::vector<std::string> types;      ///< "person", "actor", "place", "organisation", ...; a person is always an actor
  std::string name;                    ///< the full preferred form: "Volodymyr Zelensky"
  std::vector<std::string> names;      ///< other names in good standing: "Zelensky", "President Zelensky"
  std::vector<std::string> spellings;  ///< spellings of a name that a house style may not want: "Zelenskiy", "Kiev"
  std::vector<std::string> adjectives;    ///< "Ukrainian": names the entity only before a noun or as part of a role
  std::vector<std::string> descriptions;  ///< "the city", "the bloc": resolve back to the latest mention of the entity
  std::vector<Role> roles;
  std::string speaks_for;            ///< id of the side: person -> ministry -> country; empty for a side itself
  std::string pronoun;               ///< "he", "she", "it" or "they"; empty: by type
  std::vector<std::string> opposes;  ///< complementary holders: what one does not hold of a whole, the other does

  Place place;  ///< of its id, in its pack
  [[nodiscard]] bool is(std::string_view type) const;
};

/// All entities of the packs, in pack order.
class EntityTable {
 public:
  /// False when the id is taken.
  bool add(Entity entity);
  [[nodiscard]] std::size_t size() const { return entities_.size(); }
  [[nodiscard]] const Entity& operator[](EntityIndex i) const { return entities_[i]; }
  [[nodiscard]] std::optional<EntityIndex> find(std::string_view id) const;
  /// The end of the chain of `speaks_for`; the id itself when it speaks for nobody or is unknown.
  [[nodiscard]] std::string side_of(std::string_view id) const;
  /// The name a person reads for an id; the id itself when it is not in the table.
  [[nodiscard]] std::string display_name(std::string_view id) const;
  [[nodiscard]] auto begin() const { return entities_.begin(); }
  [[nodiscard]] auto end() const { return entities_.end(); }

 private:
  std::vector<Entity> entities_;
  std::unordered_map<std::string, EntityIndex> ids_;
};

}  // namespace gainsay
