#include <algorithm>
#include <array>

#include "base/suggest.h"
#include "rule/loader/topic_loader.h"

namespace gainsay {
namespace {

constexpr std::array builtin_types = {"entity", "side",  "quantity", "ordinal",  "change",
                                      "date",   "quote", "text",     "spelling", "story"};

bool is_slot_name(std::string_view name) {
  return !name.empty() && name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == std::string_view::npos &&
         !(name.front() >= '0' && name.front() <= '9');
}

std::vector<std::string> known_types(const RuleNames& names) {
  std::vector<std::string> types(builtin_types.begin(), builtin_types.end());
  types.insert(types.end(), names.entity_types.begin(), names.entity_types.end());
  types.emplace_back("count");
  for (const Unit& unit : names.language->units.units) types.push_back(unit.id);
  return types;
}

void check_type(const SlotSpec& slot, const Place& place, const TomlSource& source, const RuleNames& names) {
  if (slot.type.size() > 2 && slot.type.front() == '<' && slot.type.back() == '>') {
    const std::string list = slot.type.substr(1, slot.type.size() - 2);
    if (names.lists->contains(list)) return;
    std::vector<std::string> lists;
    for (const auto& [id, unused] : *names.lists) lists.push_back(id);
    const std::string near = nearest(list, lists);
    return source.error(place, "there is not a word list " + slot.type,
                        near.empty() ? "add [words." + list + "]" : "did you mean <" + near + ">?");
  }
  const auto types = known_types(names);
  if (std::find(types.begin(), types.end(), slot.type) != types.end()) return;
  // a list without its brackets is the likeliest slip of all
  const bool list = names.lists->contains(slot.type);
  source.error(place, "unknown type '" + slot.type + "' of the slot '" + slot.name + "'",
               list ? "did you mean the word list \"<" + slot.type + ">\"?" : suggestion(slot.type, types));
}

SlotSpec read_slot(std::string_view name, const toml::node& node, const TomlSource& source, const RuleNames& names) {
  SlotSpec slot{std::string(name), "", "", source.place(node)};
  Place type_place = slot.place;
  if (node.is_string()) {
    slot.type = node.as_string()->get();
  } else if (node.is_table()) {
    TomlTable table(*node.as_table(), source);
    slot.type = table.required_text("type");
    slot.fallback = table.text("default").value_or("");
    type_place = table.place_of("type");
    table.finish();
  } else {
    const bool of_statement = slot.name == "key" || slot.name == "within" || slot.name == "voice";
    source.error(slot.place, "the slot '" + slot.name + "' must be a type such as \"actor\"",
                 of_statement ? "'" + slot.name + "' belongs below a line [statement]" : "");
  }
  if (slot.type.empty())
    slot.type = "text";  // reported; patterns may go on naming it
  else
    check_type(slot, type_place, source, names);
  return slot;
}

}  // namespace

std::vector<SlotSpec> load_slots(TomlTable& table, const RuleNames& names) {
  std::vector<SlotSpec> slots;
  table.each([&](std::string_view name, const toml::node& node) {
    if (is_slot_name(name))
      slots.push_back(read_slot(name, node, table.source(), names));
    else
      table.source().error(table.source().place(node), "'" + std::string(name) + "' cannot be the name of a slot",
                           "use small letters, digits and '_'");
  });
  return slots;
}

std::vector<std::string> slot_names(const Topic& topic) {
  std::vector<std::string> names;
  for (const SlotSpec& slot : topic.slots) names.push_back(slot.name);
  return names;
}

}  // namespace gainsay
