#include "rule/loader/topic_loader.h"

#include <algorithm>

#include "base/suggest.h"
#include "figures/reading.h"
#include "rule/pattern/pattern.h"

namespace gainsay {
namespace {

std::string stem(std::string_view path) {
  const std::string_view name = base_name(path);
  return std::string(name.substr(0, name.rfind('.')));
}

bool is_filled(const std::vector<std::string>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// The slots, and those that every statement has without being asked.
std::vector<std::string> fillable_names(const Topic& topic) {
  auto names = slot_names(topic);
  for (const char* name : {"speaker", "speaker_side", "document", "month", "entity"})
    if (!is_filled(names, name)) names.emplace_back(name);
  return names;
}

// Exceptions of the whole topic, written once and held by each of its patterns.
struct CommonExceptions {
  std::vector<PlacedText> unless;

  void add_to(PatternSpec& pattern) const {
    for (const PlacedText& exception : unless) {
      pattern.unless.push_back(exception.text);
      pattern.unless_places.push_back(exception.content);
    }
  }
};

// Faults of an exception are reported once, for the first pattern that holds it.
void check_all_patterns(Topic& topic, const CommonExceptions& common, const RuleNames& names,
                        Diagnostics& diagnostics) {
  if (!topic.patterns.empty()) common.add_to(topic.patterns.front());
  check_patterns(topic, *names.lists, diagnostics);
  for (std::size_t i = 1; i < topic.patterns.size(); ++i) common.add_to(topic.patterns[i]);
}

// The readers of figures that a topic's statements come from.
void read_reckon(TomlTable& table, Topic& topic) {
  std::vector<std::string> known;
  for (const FigureReader* reader : figure_readers()) known.emplace_back(reader->name);
  for (const PlacedText& name : table.placed_texts("reckon")) {
    if (is_filled(known, name.text))
      topic.reckon.push_back(name.text);
    else
      table.source().error(name.place, "'" + name.text + "' is not a reader of figures", suggestion(name.text, known));
  }
}

void read_statement(TomlTable& table, Topic& topic, CommonExceptions& common) {
  common.unless = table.placed_texts("unless");
  const auto known = fillable_names(topic);
  for (const PlacedText& slot : table.placed_texts("key")) {
    if (!is_filled(known, slot.text))
      table.source().error(slot.place, "the key names '" + slot.text + "', which is not a slot of this topic",
                           slot.text.find(',') == std::string::npos ? suggestion(slot.text, known)
                                                                    : "write each name by itself: [\"a\", \"b\"]");
    else if (is_filled(topic.key, slot.text))
      table.source().error(slot.place, "the key names '" + slot.text + "' twice");
    else
      topic.key.push_back(slot.text);
  }
  read_reckon(table, topic);
  if (const auto voice = table.text("voice")) {
    topic.voice = *voice;
    if (topic.find_slot(*voice) == nullptr)
      table.error("voice", "'voice' names '" + *voice + "', which is not a slot of this topic",
                  suggestion(*voice, slot_names(topic)));
  }
  if (const auto within = table.text("within")) {
    topic.within_days = parse_days(*within);
    if (!topic.within_days)
      table.error("within", "'" + *within + "' is not a duration", "write it as \"10 days\" or \"1 month\"");
  }
}

// {slot} in a title must be a slot, or a reader would be shown the braces.
void check_title(TomlTable& root, const Topic& topic) {
  const auto known = fillable_names(topic);
  for (std::size_t open = topic.title.find('{'); open != std::string::npos; open = topic.title.find('{', open + 1)) {
    const std::size_t close = topic.title.find('}', open);
    if (close == std::string::npos) return root.error("title", "'{' without '}' in the title");
    const std::string slot = topic.title.substr(open + 1, close - open - 1);
    if (!is_filled(known, slot))
      root.error("title", "the title names {" + slot + "}, which is not a slot of this topic", suggestion(slot, known));
  }
}

void check_category(TomlTable& root, const Topic& topic) {
  const auto known = slot_names(topic);
  if (topic.value.slot.empty() || is_filled(known, topic.value.slot)) return;
  root.error("value", "the value is the slot '" + topic.value.slot + "', which this topic does not have",
             suggestion(topic.value.slot, known));
}

}  // namespace

Topic load_topic(TomlTable& root, std::string id, const RuleNames& names) {
  Topic topic;
  topic.id = std::move(id);
  topic.title = root.required_text("title");
  topic.why = root.text("why").value_or("");
  if (!root.table("value", [&](TomlTable& table) { topic.value = load_value(table, names); }) && !root.has("value"))
    root.source().error({root.source().path, std::max<std::size_t>(root.place().line, 1), 1},
                        "[value] is missing: what does this topic state?",
                        "add [value] with type = \"quantity\", \"category\", \"stance\", \"date\" or \"quote\"");
  root.table("slots", [&](TomlTable& table) { topic.slots = load_slots(table, names); });
  CommonExceptions common;
  root.table("statement", [&](TomlTable& table) { read_statement(table, topic, common); });
  root.tables("frame", [&](TomlTable& table) { topic.frames.push_back(load_frame(table, topic, names)); });
  root.tables("proposal", [&](TomlTable& table) { topic.proposals.push_back(load_proposal(table, topic, names)); });
  root.tables("pattern", [&](TomlTable& table) { topic.patterns.push_back(load_pattern(table, topic, names)); });
  root.tables("check", [&](TomlTable& table) {
    CheckSpec check = load_check(table, topic, names);
    if (!check.kind.empty()) topic.checks.push_back(std::move(check));
  });
  root.tables("reference", [&](TomlTable& table) {
    if (auto reference = load_reference(table, topic, names)) topic.references.push_back(std::move(*reference));
  });
  root.tables("example", [&](TomlTable& table) { topic.examples.push_back(load_example(table, topic, names)); });
  check_title(root, topic);
  check_category(root, topic);
  check_all_patterns(topic, common, names, *root.source().diagnostics);
  return topic;
}

Topic load_topic(PackFile& file, const RuleNames& names) {
  Topic topic = load_topic(*file.root, file.pack + "/" + stem(file.path), names);
  topic.path = file.path;
  return topic;
}

}  // namespace gainsay
