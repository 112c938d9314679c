#include <algorithm>
#include <array>

#include "base/suggest.h"
#include "rule/loader/topic_loader.h"

namespace gainsay {
namespace {

// A number may be written without quotation marks: value = 19.2
std::optional<std::string> read_filler(TomlTable& table, const std::string& name) {
  const toml::node* node = table.node(name);
  if (node != nullptr && node->is_number()) {
    const auto number = table.number(name);
    return number ? std::optional(number->to_string()) : std::nullopt;
  }
  if (node != nullptr && node->is_date()) return table.day(name);
  return table.text(name);
}

ExpectedStatement read_expected(TomlTable& table, const Topic& topic) {
  ExpectedStatement expected;
  expected.place = table.place();
  auto known = slot_names(topic);
  for (const char* name :
       {"value", "speaker", "speaker_side", "entity", "attribution", "polarity", "modality", "as_of"})
    known.emplace_back(name);
  std::vector<std::string> given;
  table.each([&](std::string_view name, const toml::node&) { given.emplace_back(name); });
  for (const std::string& name : given) {
    if (std::find(known.begin(), known.end(), name) == known.end())
      table.error(name, "'gives' names '" + name + "', which is not a slot of this topic", suggestion(name, known));
    else if (auto filler = read_filler(table, name))
      expected.slots[name] = std::move(*filler);
  }
  return expected;
}

SaidExample read_said(TomlTable& table) {
  SaidExample said;
  said.source = table.required_text("source");
  if (const auto date = table.date("date"))
    said.date = *date;
  else if (!table.has("date"))
    table.source().error(table.place(), "'date' is missing", "add date = 2025-01-15");
  said.text = table.required_text("text");
  const std::array<std::string, 2> kept = {"known", "draft"};
  said.draft = table.choice("as", kept) == "draft";
  return said;
}

void read_finds(TomlTable& table, const RuleNames& names, ExampleSpec& example) {
  std::vector<std::string> kinds;
  for (const KindSpec& kind : names.kinds) kinds.push_back(kind.name);
  for (const PlacedText& kind : table.placed_texts("finds")) {
    if (std::find(kinds.begin(), kinds.end(), kind.text) == kinds.end())
      table.source().error(kind.place, "unknown kind of check '" + kind.text + "'", suggestion(kind.text, kinds));
    else
      example.finds.push_back(kind.text);
  }
}

}  // namespace

ExampleSpec load_example(TomlTable& table, const Topic& topic, const RuleNames& names) {
  ExampleSpec example;
  example.place = table.place();
  example.of_check = table.has("said");
  if (const auto date = table.date("date")) example.date = to_string(*date);
  example.text = table.text("text").value_or("");
  table.tables("gives", [&](TomlTable& row) { example.gives.push_back(read_expected(row, topic)); });
  table.tables("said", [&](TomlTable& row) { example.said.push_back(read_said(row)); });
  read_finds(table, names, example);
  if (example.of_check) {
    if (table.has("text")) table.error("text", "an example has either 'text' or 'said'", "make two examples of it");
    if (!table.has("finds"))
      table.source().error(example.place, "'finds' is missing",
                           "add finds = [\"conflict\"], or finds = [] for silence");
  } else if (example.text.empty()) {
    table.source().error(example.place, "an example needs 'text' or 'said'", "add text = \"...\"");
  } else if (!table.has("gives")) {
    table.source().error(example.place, "'gives' is missing",
                         "add gives = [{ ... }], or gives = [] when the text must give nothing");
  }
  return example;
}

}  // namespace gainsay
