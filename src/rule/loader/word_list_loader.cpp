#include "rule/loader/word_list_loader.h"

#include "base/utf8.h"

namespace gainsay {
namespace {

using FormsOf = std::vector<std::string> (*)(const Inflections&, std::string_view);

// What is read of one list: form -> base; the first base that claims a form keeps it.
using Forms = std::map<std::string, std::string>;

std::vector<std::string> as_it_is(const Inflections&, std::string_view base) { return {std::string(base)}; }

void read_words(TomlTable& table, std::string_view key, FormsOf forms_of, const Inflections& inflections,
                Forms& forms) {
  for (const PlacedText& word : table.placed_texts(key)) {
    const std::string base = fold(word.text);
    if (split_phrase(base).empty()) {
      table.source().error(word.place, "'" + word.text + "' holds no word");
      continue;
    }
    for (std::string& form : forms_of(inflections, base)) forms.try_emplace(std::move(form), base);
  }
}

bool is_list_name(std::string_view name) {
  return !name.empty() && name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_-") == std::string_view::npos;
}

void read_list(std::string_view name, const toml::node& node, PackFile& file, const Inflections& inflections,
               std::map<std::string, WordList>& lists) {
  const Place place = file.source.place(node);
  if (!node.is_table() && (name == "verbs" || name == "nouns" || name == "adjectives" || name == "words"))
    return file.source.error(place, "the word list has no name", "write [words.NAME]; patterns call it <NAME>");
  if (!node.is_table())
    return file.source.error(place, "the word list '" + std::string(name) + "' must be a table",
                             "write [words." + std::string(name) + "] with verbs, nouns, adjectives or words below it");
  if (!is_list_name(name))
    return file.source.error(place, "'" + std::string(name) + "' cannot be the name of a word list",
                             "use small letters, digits, '-' and '_'");
  Forms forms;
  TomlTable table(*node.as_table(), file.source);
  read_words(table, "words", as_it_is, inflections, forms);
  read_words(table, "verbs", verb_forms, inflections, forms);
  read_words(table, "nouns", noun_forms, inflections, forms);
  read_words(table, "adjectives", adjective_forms, inflections, forms);
  table.finish();
  WordList list{std::string(name), file.pack, {}, {}, place};
  for (auto& [form, base] : forms) {
    list.forms.push_back(form);
    list.bases.push_back(base);
  }
  bool any_key = node.as_table()->empty();  // a misspelt key is reported by itself
  for (const char* key : {"words", "verbs", "nouns", "adjectives"}) any_key = any_key || node.as_table()->contains(key);
  if (forms.empty() && any_key)
    file.source.error(place, "the word list '" + list.id + "' is empty", "add words = [\"...\"]");
  const auto [at, added] = lists.try_emplace(list.id, list);
  if (!added)
    file.source.error(place, "there is a word list '" + list.id + "' already, at " + to_string(at->second.place),
                      "rename one of the two");
}

}  // namespace

void load_word_lists(PackFile& file, const Inflections& inflections, std::map<std::string, WordList>& lists) {
  file.root->table("words", [&](TomlTable& words) {
    words.each([&](std::string_view name, const toml::node& node) { read_list(name, node, file, inflections, lists); });
  });
}

}  // namespace gainsay
