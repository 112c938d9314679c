#pragma once

#include "lang/entity/entity.h"
#include "rule/toml/pack_file.h"

namespace gainsay {

/// Reads the [[entity]] tables of all packs, in the order of the files, then checks what they say of one another.
class EntityLoader {
 public:
  explicit EntityLoader(EntityTable& entities) : entities_(entities) {}

  void load(PackFile& file);
  /// After the last file: `speaks_for` and `opposes` must exist, and nobody may speak for itself round a ring.
  void check_references() const;

 private:
  struct Origin {
    const TomlSource* source;
    Place place;
    Place speaks_for;
    std::vector<PlacedText> opposes;
  };
  void add(TomlTable& table);
  void check_rings() const;

  EntityTable& entities_;
  std::vector<Origin> origins_;  // of each entity of the table
};

}  // namespace gainsay
