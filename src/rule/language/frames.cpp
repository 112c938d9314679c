#include <algorithm>
#include <array>
#include <set>

#include "base/file_system.h"
#include "base/suggest.h"
#include "rule/language_part.h"

namespace gainsay {
namespace {

const std::array<std::string, 4> senses = {"holds", "begins", "ends", "lacks"};
// Functions that are not prepositions; see FunctionRole.
const std::array<std::string, 11> functions = {"doer",       "undergoer",   "subject",   "object",   "indirect object",
                                               "complement", "predicative", "possessor", "modifier", "adverb",
                                               "value"};

std::string stem_of(std::string_view path) {
  const std::string_view name = base_name(path);
  return std::string(name.substr(0, name.rfind('.')));
}

std::vector<std::string> role_names(const Frame& frame) {
  std::vector<std::string> names;
  for (const FrameRole& role : frame.roles) names.push_back(role.name);
  return names;
}

// The keys of a table that its author names, in the order of the file.
std::vector<std::string> own_keys(TomlTable& table) {
  std::vector<std::string> keys;
  table.each([&](std::string_view key, const toml::node&) { keys.emplace_back(key); });
  return keys;
}

void read_roles(TomlTable& table, Frame& frame) {
  for (const std::string& name : own_keys(table))
    table.table(name, [&](TomlTable& row) {
      frame.roles.push_back({name, row.texts("sorts"), row.required_text("means")});
    });
}

void read_fills(TomlTable& table, const Frame& frame, FrameWords& words) {
  table.table("fills", [&](TomlTable& fills) {
    const auto known = role_names(frame);
    for (const std::string& function : own_keys(fills)) {
      const std::string role = fills.text(function).value_or("");
      const std::string near = nearest(function, functions);
      if (!near.empty() && near != function && function.size() > 4)
        fills.error(function, "'" + function + "' is neither a function nor a preposition",
                    "did you mean '" + near + "'?");
      else if (frame.role_index(role) == frame.roles.size())
        fills.error(function, "'" + role + "' is not a role of the frame '" + frame.id + "'", suggestion(role, known));
      else
        words.fills.push_back({function, frame.role_index(role)});
    }
  });
  if (words.fills.empty() && !table.has("fills"))
    table.source().error(
        table.place(), "'fills' is missing: which function fills which role?",
        "add fills = { subject = \"" + (frame.roles.empty() ? "role" : frame.roles.front().name) + "\" }");
}

FrameWords read_words(TomlTable& table, const Frame& frame) {
  FrameWords words;
  words.place = table.place();
  words.verbs = table.texts("verbs");
  words.nouns = table.texts("nouns");
  words.adjectives = table.texts("adjectives");
  if (words.verbs.empty() && words.nouns.empty() && words.adjectives.empty())
    table.source().error(table.place(), "this [[words]] lists no words", "add verbs, nouns or adjectives");
  read_fills(table, frame, words);
  for (const PlacedText& role : table.placed_texts("needs")) {
    if (frame.role_index(role.text) == frame.roles.size())
      table.source().error(role.place, "'" + role.text + "' is not a role of the frame '" + frame.id + "'",
                           suggestion(role.text, role_names(frame)));
    else
      words.needs.push_back(frame.role_index(role.text));
  }
  if (const auto sense = table.choice("sense", senses))
    words.sense = static_cast<FrameSense>(std::find(senses.begin(), senses.end(), *sense) - senses.begin());
  return words;
}

// One word in two groups would fill its roles in two ways, unless roles that it needs distinguish them.
void check_repeated(TomlTable& table, const FrameWords& words, std::set<std::string>& known) {
  if (!words.needs.empty()) return;
  const std::pair<const char*, const std::vector<std::string>*> lists[] = {
      {"verbs", &words.verbs}, {"nouns", &words.nouns}, {"adjectives", &words.adjectives}};
  for (const auto& [key, list] : lists)
    for (const std::string& word : *list)
      if (!known.insert(std::string(key) + " " + word).second)
        table.error(key, "'" + word + "' is in this frame twice", "leave it in the group that fits best");
}

FrameExample::Given read_given(TomlTable& table, const Frame& frame) {
  FrameExample::Given given;
  const auto known = role_names(frame);
  for (const std::string& name : own_keys(table)) {
    if (name == "word")
      given.word = table.text(name).value_or("");
    else if (name == "denied")
      given.denied = table.truth(name).value_or(false);
    else if (frame.role_index(name) == frame.roles.size())
      table.error(name, "'" + name + "' is not a role of the frame '" + frame.id + "'", suggestion(name, known));
    else
      given.roles[name] = table.text(name).value_or("");
  }
  return given;
}

void load_frame(TomlTable& table, Language& language) {
  Frame frame;
  frame.id = stem_of(table.source().path);
  frame.place = {table.source().path, 1, 1};
  frame.means = table.required_text("means");
  if (!table.table("roles", [&](TomlTable& roles) { read_roles(roles, frame); }))
    table.source().error(frame.place, "[roles] is missing: who and what takes part?",
                         "add [roles] with one table a role, such as holder = { means = \"who holds it\" }");
  std::set<std::string> known;
  table.tables("words", [&](TomlTable& row) {
    FrameWords words = read_words(row, frame);
    check_repeated(row, words, known);
    frame.words.push_back(std::move(words));
  });
  table.tables("example", [&](TomlTable& row) {
    FrameExample example;
    example.place = row.place();
    example.text = row.required_text("text");
    row.tables("gives", [&](TomlTable& given) { example.gives.push_back(read_given(given, frame)); });
    frame.examples.push_back(std::move(example));
  });
  if (const Frame* same = language.frames.find(frame.id); same != nullptr)
    table.source().error(frame.place, "there is a frame '" + frame.id + "' already, at " + same->place.path,
                         "rename one of the two files");
  else
    language.frames.frames.push_back(std::move(frame));
}

}  // namespace

extern const LanguagePart language_part_frames = {"frame", load_frame};

}  // namespace gainsay
