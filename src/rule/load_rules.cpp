#include "rule/load_rules.h"

#include <algorithm>
#include <set>

#include "base/hash.h"
#include "base/suggest.h"
#include "lang/token/word.h"
#include "rule/language_part.h"
#include "rule/lint/lint.h"
#include "rule/loader/entity_loader.h"
#include "rule/loader/grammar_loader.h"
#include "rule/loader/mapping_loader.h"
#include "rule/loader/topic_loader.h"
#include "rule/loader/word_list_loader.h"
#include "rule/toml/pack_file.h"

namespace gainsay {
namespace {

// Runs a loader over the files of every pack, in load order.
template <typename Load>
void for_each_file(PackFiles& packs, const Load& load) {
  for (const std::string& pack : packs.packs)
    for (PackFile& file : packs.files)
      if (file.pack == pack) load(file);
}

void intern_words(RuleSet& rules) {
  for (const auto& [id, list] : rules.lists)
    for (const std::string& form : list.forms)
      for (const std::string& word : split_phrase(form)) rules.vocabulary.intern(word);
}

std::vector<std::string> entity_types(const EntityTable& entities) {
  std::set<std::string> types;
  for (const Entity& entity : entities) types.insert(entity.types.begin(), entity.types.end());
  return {types.begin(), types.end()};
}

std::string stem_of(std::string_view path) {
  const std::string_view name = base_name(path);
  return std::string(name.substr(0, name.rfind('.')));
}

void load_topics(PackFiles& packs, std::span<const KindSpec> kinds, RuleSet& rules) {
  const RuleNames names{entity_types(rules.entities), &rules.lists, &rules.language, kinds};
  for_each_file(packs, [&](PackFile& file) {
    if (!file.of_topic || file.of_language) return;
    Topic topic = load_topic(file, names);
    const auto same = std::find_if(rules.topics.begin(), rules.topics.end(),
                                   [&](const Topic& other) { return other.id == topic.id; });
    if (same == rules.topics.end())
      rules.topics.push_back(std::move(topic));
    else
      file.source.error({file.path, 1, 1}, "there is a topic '" + topic.id + "' already, at " + same->path,
                        "rename one of the two files");
  });
  std::sort(rules.topics.begin(), rules.topics.end(), [](const Topic& a, const Topic& b) { return a.id < b.id; });
}

// References may be in files of their own, each with the topic that it belongs to.
void load_references(PackFiles& packs, std::span<const KindSpec> kinds, RuleSet& rules) {
  const RuleNames names{{}, &rules.lists, &rules.language, kinds};
  for_each_file(packs, [&](PackFile& file) {
    if (file.of_topic || file.of_language) return;
    file.root->tables("reference", [&](TomlTable& table) {
      const std::string id = table.required_text("topic");
      const auto topic =
          std::find_if(rules.topics.begin(), rules.topics.end(), [&](const Topic& t) { return t.id == id; });
      if (topic != rules.topics.end()) {
        if (auto reference = load_reference(table, *topic, names)) topic->references.push_back(std::move(*reference));
        return;
      }
      std::vector<std::string> ids;
      for (const Topic& known : rules.topics) ids.push_back(known.id);
      if (!id.empty()) table.error("topic", "there is no topic '" + id + "'", suggestion(id, ids));
      table.each([](std::string_view, const toml::node&) {});
    });
  });
}

bool has_mapping(const PackFile& file) {
  if (file.of_language) return false;
  return file.table.contains("dataset") || file.table.contains("corrections") || file.table.contains("mute");
}

void load_mappings(PackFiles& packs, std::span<const KindSpec> kinds, RuleSet& rules) {
  const RuleNames names{entity_types(rules.entities), &rules.lists, &rules.language, kinds};
  for_each_file(packs, [&](PackFile& file) {
    if (!has_mapping(file)) return;
    const std::string own = file.of_topic ? file.pack + "/" + stem_of(file.path) : std::string();
    load_mapping(*file.root, {file.pack, own, names, rules.topics}, rules.mapping);
  });
}

void check_schema(PackFile& file) {
  const auto schema = file.root->number("schema");
  if (schema && *schema != Decimal(1))
    file.root->error("schema", "schema " + schema->to_string() + " is unknown to this version", "write schema = 1");
}

// A file that holds nothing that anybody asked for is answered with all keys that it might have had.
void finish_file(PackFile& file) {
  if (!file.of_topic && !file.of_language && !has_mapping(file) && !file.table.contains("entity") &&
      !file.table.contains("words") && !file.table.contains("reference"))
    for (const char* key : {"title", "why", "value", "slots", "statement", "frame", "proposal", "pattern", "check",
                            "example", "language"})
      (void)file.root->has(key);
  file.root->finish();
}

}  // namespace

const Topic* RuleSet::find_topic(std::string_view id) const {
  const auto at = std::lower_bound(topics.begin(), topics.end(), id,
                                   [](const Topic& topic, std::string_view wanted) { return topic.id < wanted; });
  return at == topics.end() || at->id != id ? nullptr : &*at;
}

std::unique_ptr<RuleSet> load_rules(std::span<const std::string> folders, const FileSystem& files,
                                    std::span<const KindSpec> kinds, Diagnostics& diagnostics) {
  auto rules = std::make_unique<RuleSet>();
  const std::size_t reported_before = diagnostics.size();
  PackFiles packs = read_packs(folders, files, diagnostics);
  for_each_file(packs, check_schema);
  for_each_file(packs, [&](PackFile& file) {
    if (file.of_language) load_language_part(*file.root, rules->language);
  });
  rules->grammar = load_grammar(packs, rules->language.id, files, diagnostics);
  EntityLoader entities(rules->entities);
  for_each_file(packs, [&](PackFile& file) {
    if (file.of_language) return;
    load_word_lists(file, rules->language.inflections, rules->lists);
    entities.load(file);
  });
  entities.check_references();
  intern_words(*rules);
  load_topics(packs, kinds, *rules);
  load_references(packs, kinds, *rules);
  load_mappings(packs, kinds, *rules);
  for_each_file(packs, finish_file);
  sort_by_place(diagnostics, reported_before);
  rules->packs = std::move(packs.packs);
  rules->fingerprint = std::move(packs.fingerprint);
  if (rules->grammar) rules->fingerprint = fingerprint(rules->fingerprint + std::to_string(rules->grammar->checksum()));
  return rules;
}

}  // namespace gainsay
