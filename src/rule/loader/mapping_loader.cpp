#include "rule/loader/mapping_loader.h"

#include <algorithm>
#include <set>

#include "base/error.h"
#include "base/suggest.h"

namespace gainsay {
namespace {

constexpr std::size_t size_limit = 4'000'000;

std::string stem(std::string_view path) {
  const std::string_view name = base_name(path);
  return std::string(name.substr(0, name.rfind('.')));
}

bool says_over_time(TomlTable& topic) {
  const toml::node* value = topic.node("value");
  return value != nullptr && value->is_table() && value->as_table()->contains("over_time");
}

void load_topics(TomlTable& root, const MappingSource& source, Mapping& mapping) {
  const toml::node* node = root.node("topic");
  if (node == nullptr) return;
  root.table("topic", [&](TomlTable& all) {
    std::vector<std::string> names;
    all.each([&](std::string_view name, const toml::node&) { names.emplace_back(name); });
    for (const std::string& name : names)
      all.table(name, [&](TomlTable& table) {
        Topic topic = load_topic(table, source.pack + "/" + name, source.names);
        topic.path = root.source().path;
        // A figure for one day says nothing about other days, unless the topic says how it moves.
        if (!says_over_time(table) && !topic.within_days) topic.within_days = 0;
        if (topic.key.empty() && !topic.slots.empty())
          table.source().error(table.place(), "which slots of the topic distinguish its series?",
                               "add statement = { key = [\"" + topic.slots.front().name + "\"] }");
        mapping.topics.push_back(std::move(topic));
      });
  });
}

std::vector<std::string> kind_names(const MappingSource& source) {
  std::vector<std::string> out;
  for (const KindSpec& kind : source.names.kinds) out.push_back(kind.name);
  return out;
}

void check_kind_name(TomlTable& table, std::string_view key, const std::string& name, const MappingSource& source) {
  const std::vector<std::string> known = kind_names(source);
  if (!name.empty() && std::find(known.begin(), known.end(), name) == known.end())
    table.error(key, "unknown kind of check '" + name + "'", suggestion(name, known));
}

CorrectionsSpec load_corrections(TomlTable& table, const MappingSource& source, const Mapping& mapping) {
  CorrectionsSpec out;
  out.place = table.place();
  out.folder = folder_of(table.source().path);
  out.path = table.required_text("path");
  out.table = load_table_options(table);
  out.date = load_date_column(table);
  if (out.date.column.empty() && !table.has("date"))
    table.source().error(table.place(), "'date' is missing", "add date = \"column\"");
  out.series = load_column_choice(table, "series");
  if (!out.series.given()) out.series.columns = {"*"};
  if (const auto named = table.text("topic"))
    if (const Topic* topic = named_topic(table, *named, source, mapping)) out.topic = topic->id;
  out.slot = table.text("slot").value_or("");
  out.checks = table.texts("checks");
  for (const std::string& check : out.checks) check_kind_name(table, "checks", check, source);
  out.reason = table.text("reason").value_or("a correction of the keepers");
  out.by = table.text("by").value_or("");
  return out;
}

// Of the topic named, or of all.
std::vector<std::string> key_slots(const std::string& topic, const MappingSource& source, const Mapping& mapping) {
  std::set<std::string> out = {"dataset", "field"};
  for (const auto* topics : {&mapping.topics, &source.known})
    for (const Topic& one : *topics)
      if (topic.empty() || one.id == topic) out.insert(one.key.begin(), one.key.end());
  return {out.begin(), out.end()};
}

MuteSpec load_mute(TomlTable& table, const MappingSource& source, const Mapping& mapping) {
  MuteSpec out;
  out.place = table.place();
  out.id = table.text("id").value_or("");
  out.check = table.text("check").value_or("");
  check_kind_name(table, "check", out.check, source);
  if (const auto named = table.text("topic"))
    if (const Topic* topic = named_topic(table, *named, source, mapping)) out.topic = topic->id;
  table.table("key", [&](TomlTable& inner) {
    std::vector<std::string> names;
    inner.each([&](std::string_view name, const toml::node&) { names.emplace_back(name); });
    for (const std::string& name : names) {
      out.key.emplace_back(name, inner.text(name).value_or(""));
      const std::vector<std::string> known = key_slots(out.topic, source, mapping);
      if (std::find(known.begin(), known.end(), name) == known.end())
        inner.error(name, "no key of a topic has the slot '" + name + "'", suggestion(name, known));
    }
  });
  out.date = table.date("date");
  out.reason = table.required_text("reason");
  out.by = table.required_text("by");
  out.expires = table.date("expires");
  if (out.id.empty() && out.check.empty() && out.topic.empty() && out.key.empty() && !out.date)
    table.source().error(table.place(), "the mute does not say what it mutes",
                         "add id, check, topic, key or date of the finding");
  return out;
}

}  // namespace

const Topic* named_topic(TomlTable& table, const std::string& name, const MappingSource& source,
                         const Mapping& mapping) {
  std::vector<const Topic*> by_end;
  std::set<std::string> known;
  for (const auto* topics : {&mapping.topics, &source.known})
    for (const Topic& topic : *topics) {
      if (topic.id == name) return &topic;
      if (base_name(topic.id) == name) by_end.push_back(&topic);
      known.insert(topic.id);
      known.insert(std::string(base_name(topic.id)));
    }
  if (!by_end.empty()) return by_end.front();
  const std::vector<std::string> names(known.begin(), known.end());
  const std::string near = nearest(name, names);
  table.error("topic", "there is no topic '" + name + "'",
              near.empty() ? "declare it as [topic." + name + "]" : "did you mean '" + near + "'?");
  return nullptr;
}

void ask_config_keys(TomlTable& root) {
  for (const char* key : {"schema", "rules", "documents", "store", "format", "fail_on", "source", "published", "jobs"})
    static_cast<void>(root.has(key));
}

void load_mapping(TomlTable& root, const MappingSource& source, Mapping& mapping) {
  load_topics(root, source, mapping);
  const auto load_datasets = [&](TomlTable& table) {
    mapping.datasets.push_back(load_dataset(table, source, mapping));
  };
  // One may be written as a table, several as a list of tables.
  const toml::node* datasets = root.node("dataset");
  if (datasets != nullptr && datasets->is_table())
    root.table("dataset", load_datasets);
  else
    root.tables("dataset", load_datasets);
  const auto load_correction = [&](TomlTable& table) {
    mapping.corrections.push_back(load_corrections(table, source, mapping));
  };
  const toml::node* corrections = root.node("corrections");
  if (corrections != nullptr && corrections->is_table())
    root.table("corrections", load_correction);
  else
    root.tables("corrections", load_correction);
  root.tables("mute", [&](TomlTable& table) { mapping.mutes.push_back(load_mute(table, source, mapping)); });
}

void read_mapping(const std::string& path, const FileSystem& files, const RuleSet& rules,
                  std::span<const KindSpec> kinds, Diagnostics& diagnostics, Mapping& mapping) {
  const std::string text = files.read(path, size_limit);
  const LineIndex lines(text);
  const TomlSource source{path, &diagnostics, &lines};
  const auto parsed = parse_toml(text, source);
  if (!parsed) return;
  TomlTable root(*parsed, source);
  std::set<std::string> types;
  for (const Entity& entity : rules.entities) types.insert(entity.types.begin(), entity.types.end());
  const RuleNames names{{types.begin(), types.end()}, &rules.lists, &rules.language, kinds};
  ask_config_keys(root);
  load_mapping(root, {stem(path), "", names, rules.topics}, mapping);
  root.finish();
}

}  // namespace gainsay
