#include <algorithm>
#include <array>

#include "base/suggest.h"
#include "rule/loader/topic_loader.h"

namespace gainsay {
namespace {

const std::array<std::string, 11> qualifier_kinds = {"period", "as_of",     "since", "rate",    "place",  "event",
                                                     "group",  "increment", "cause", "purpose", "unknown"};
const std::array<std::string, 5> stances = {"rejects", "doubts", "conditional", "open", "accepts"};

std::vector<std::string> own_keys(TomlTable& table) {
  std::vector<std::string> keys;
  table.each([&](std::string_view key, const toml::node&) { keys.emplace_back(key); });
  return keys;
}

template <class Texts>
bool holds(const Texts& texts, const std::string& text) {
  return std::find(texts.begin(), texts.end(), text) != texts.end();
}

// Names in braces must be slots, and names in angle brackets word lists.
void check_sentence(const TomlSource& source, const PlacedText& sentence, const Topic& topic, const RuleNames& names) {
  auto slots = slot_names(topic);
  slots.emplace_back("value");
  std::vector<std::string> lists;
  for (const auto& [id, list] : *names.lists) lists.push_back(id);
  for (const auto& [open, close, known, kind] :
       {std::tuple{'{', '}', &slots, "a slot of this topic"}, std::tuple{'<', '>', &lists, "a word list"}})
    for (std::size_t at = sentence.text.find(open); at != std::string::npos; at = sentence.text.find(open, at + 1)) {
      const std::size_t end = sentence.text.find(close, at);
      if (end == std::string::npos) {
        source.error(sentence.content,
                     std::string("'") + open + "' without '" + close + "' in '" + sentence.text + "'");
        return;
      }
      const std::string name = sentence.text.substr(at + 1, end - at - 1);
      if (!holds(*known, name))
        source.error(sentence.content, "'" + sentence.text.substr(at, end - at + 1) + "' is not " + kind,
                     suggestion(name, *known));
    }
}

// The sentences and the frame that they are of.
template <class Spec>
void read_sentences(TomlTable& table, const Topic& topic, const RuleNames& names, Spec& spec) {
  spec.place = table.place();
  for (PlacedText& sentence : table.placed_texts("says")) {
    check_sentence(table.source(), sentence, topic, names);
    spec.says.push_back(std::move(sentence.text));
    spec.places.push_back(std::move(sentence.content));
  }
  if (spec.says.empty() && !table.has("says"))
    table.source().error(table.place(), "'says' is missing: a plain sentence that states the topic",
                         "add says = \"...\", with {slot} where the slots go");
  spec.frame = table.text("frame").value_or("");
  std::vector<std::string> known;
  for (const Frame& frame : names.language->frames.frames) known.push_back(frame.id);
  if (!spec.frame.empty() && !holds(known, spec.frame)) {
    table.error("frame", "there is no frame '" + spec.frame + "'", suggestion(spec.frame, known));
    spec.frame.clear();
  }
}

void read_fillers(TomlTable& table, const char* key, const Topic& topic, std::map<std::string, std::string>& fillers) {
  table.table(key, [&](TomlTable& set) {
    const auto known = slot_names(topic);
    for (const std::string& slot : own_keys(set)) {
      if (!holds(known, slot))
        set.error(slot, "'" + std::string(key) + "' names '" + slot + "', which is not a slot of this topic",
                  suggestion(slot, known));
      else if (auto filler = set.text(slot))
        fillers[slot] = std::move(*filler);
    }
  });
}

void read_qualifiers(TomlTable& table, const Topic& topic, std::map<std::string, std::string>& qualifiers) {
  table.table("qualifiers", [&](TomlTable& row) {
    auto known = slot_names(topic);
    known.insert(known.end(), {"ignore", "refuse"});
    for (const std::string& kind : own_keys(row)) {
      const std::string what = row.text(kind).value_or("");
      if (!holds(qualifier_kinds, kind))
        row.error(kind, "'" + kind + "' is not a kind of qualifier", suggestion(kind, qualifier_kinds));
      else if (!holds(known, what))
        row.error(kind, "'" + what + "' is neither \"ignore\", \"refuse\" nor a slot of this topic",
                  suggestion(what, known));
      else
        qualifiers[kind] = what;
    }
  });
}

// A slot of the topic that a key names; empty when there is none.
std::string read_slot(TomlTable& table, const char* key, const Topic& topic) {
  const std::string slot = table.text(key).value_or("");
  const auto known = slot_names(topic);
  if (slot.empty() || holds(known, slot)) return slot;
  table.error(key, "'" + slot + "' is not a slot of this topic", suggestion(slot, known));
  return {};
}

void read_value(TomlTable& table, const Topic& topic, std::string& value) {
  for (const char* key : {"value", "stance"}) {
    const auto constant = table.text(key);
    if (!constant) continue;
    value = *constant;
    const auto& scale = topic.value.scale;
    if (topic.value.type == ValueType::stance && !scale.empty() && !holds(scale, value))
      table.error(key, "'" + value + "' is not on the scale of this topic", suggestion(value, scale));
  }
}

}  // namespace

FrameSpec load_frame(TomlTable& table, const Topic& topic, const RuleNames& names) {
  FrameSpec spec;
  read_sentences(table, topic, names, spec);
  read_value(table, topic, spec.value);
  read_fillers(table, "set", topic, spec.set);
  read_fillers(table, "only", topic, spec.only);
  spec.opposite = read_slot(table, "opposite", topic);
  spec.total = table.truth("total").value_or(false);
  const auto known = slot_names(topic);
  for (PlacedText& slot : table.placed_texts("differs")) {
    if (!holds(known, slot.text))
      table.source().error(slot.place, "'" + slot.text + "' is not a slot of this topic", suggestion(slot.text, known));
    else
      spec.differs.push_back(std::move(slot.text));
  }
  read_qualifiers(table, topic, spec.qualifiers);
  const auto& modalities = modality_names();
  if (const auto name = table.choice("modality", modalities))
    spec.modality = static_cast<Modality>(std::find(modalities.begin(), modalities.end(), *name) - modalities.begin());
  return spec;
}

ProposalSpec load_proposal(TomlTable& table, const Topic& topic, const RuleNames& names) {
  ProposalSpec spec;
  read_sentences(table, topic, names, spec);
  read_fillers(table, "set", topic, spec.set);
  read_fillers(table, "only", topic, spec.only);
  spec.holder = read_slot(table, "holder", topic);
  if (spec.holder.empty()) spec.holder = topic.voice;
  spec.self = table.truth("self").value_or(false);
  spec.acts = table.truth("acts").value_or(false);
  read_qualifiers(table, topic, spec.qualifiers);
  if (topic.value.type != ValueType::stance)
    table.source().error(table.place(), "a [[proposal]] gives a stance, and the value of this topic is not a stance",
                         "write [[frame]], or [value] type = \"stance\"");
  const auto& scale = topic.value.scale;
  table.table("stances", [&](TomlTable& row) {
    for (const std::string& name : own_keys(row)) {
      const std::string step = row.text(name).value_or("");
      if (!holds(stances, name))
        row.error(name, "'" + name + "' is not a stance", suggestion(name, stances));
      else if (!holds(scale, step))
        row.error(name, "'" + step + "' is not on the scale of this topic", suggestion(step, scale));
      else
        spec.stances[name] = step;
    }
  });
  if (spec.stances.empty())
    for (const std::string& step : scale)
      if (holds(stances, step)) spec.stances[step] = step;
  return spec;
}

}  // namespace gainsay
