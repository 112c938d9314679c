#include "rule/lint/lint.h"

#include <re2/re2.h>

#include <algorithm>
#include <set>
#include <tuple>

#include "base/utf8.h"
#include "lang/token/word.h"
#include "rule/pattern/pattern.h"

namespace gainsay {
namespace {

using Names = std::set<std::string, std::less<>>;

// The slots and word lists that the patterns of a topic name.
struct Used {
  Names slots;
  Names lists;
};

void add_atoms(const std::vector<std::string>& patterns, Used& used) {
  for (const std::string& text : patterns)
    for (const PatternAtom& atom : parse_pattern(text).atoms) {
      if (atom.type == AtomType::slot) used.slots.insert(atom.text);
      if (atom.type == AtomType::list) used.lists.insert(atom.text);
    }
}

Used used_by(const Topic& topic) {
  Used used;
  used.slots.insert(topic.key.begin(), topic.key.end());
  used.slots.insert(topic.value.slot);
  for (const PatternSpec& pattern : topic.patterns) {
    add_atoms(pattern.match, used);
    add_atoms(pattern.then, used);
    for (const auto& [slot, filler] : pattern.set) used.slots.insert(slot);
    if (pattern.regex.empty()) continue;
    RE2::Options quiet;
    quiet.set_log_errors(false);
    const RE2 regex(pattern.regex, quiet);
    for (const auto& [name, group] : regex.NamedCapturingGroups()) used.slots.insert(name);
  }
  for (const SlotSpec& slot : topic.slots)
    if (slot.type.size() > 2 && slot.type.front() == '<') used.lists.insert(slot.type.substr(1, slot.type.size() - 2));
  return used;
}

// A slot that patterns or a default fill by themselves often says no more than the title does.
bool constant(const Topic& topic, std::string_view name) {
  const SlotSpec* slot = topic.find_slot(name);
  if (slot != nullptr && !slot->fallback.empty()) return true;
  return std::any_of(topic.patterns.begin(), topic.patterns.end(),
                     [&](const PatternSpec& pattern) { return pattern.set.contains(std::string(name)); });
}

class Linter {
 public:
  explicit Linter(const RuleSet& rules) : rules_(rules) {}
  Diagnostics run();

 private:
  void warn(Place place, std::string problem, std::string remedy);
  void check_text(const Topic& topic);
  void check_slots(const Topic& topic, const Used& used);
  void check_examples(const Topic& topic);
  void check_repeated_patterns(const Topic& topic);
  void check_exceptions(const Topic& topic);
  void check_names(const Entity& entity);

  const RuleSet& rules_;
  Diagnostics found_;
};

void Linter::warn(Place place, std::string problem, std::string remedy) {
  found_.push_back({Severity::warning, std::move(place), std::move(problem), std::move(remedy)});
}

void Linter::check_text(const Topic& topic) {
  const Place top{topic.path, 1, 1};
  if (topic.why.empty())
    warn(top, "the topic does not say why it matters", "add why = \"...\": readers of a finding will see it");
  for (const std::string& slot : topic.key)
    if (!is_implicit_slot(slot) && slot != topic.voice && !constant(topic, slot) &&
        topic.title.find("{" + slot + "}") == std::string::npos)
      warn(top, "the title leaves out {" + slot + "}, which is a part of the key",
           "name it, or two findings about different things will read the same");
}

void Linter::check_slots(const Topic& topic, const Used& used) {
  for (const SlotSpec& slot : topic.slots)
    if (!used.slots.contains(slot.name) && slot.name != topic.voice && slot.fallback.empty() && !topic.patterns.empty())
      warn(slot.place, "nothing fills the slot '" + slot.name + "'",
           "put {" + slot.name + "} into a pattern, or drop it");
}

void Linter::check_examples(const Topic& topic) {
  if (topic.patterns.empty()) return;
  bool positive = false, silent = false;
  for (const ExampleSpec& example : topic.examples) {
    if (example.of_check) continue;
    positive = positive || !example.gives.empty();
    silent = silent || example.gives.empty();
  }
  const Place top{topic.path, 1, 1};
  if (!positive)
    warn(top, "no example shows what the patterns give", "add [[example]] with text = \"...\" and gives = [{ ... }]");
  if (!silent)
    warn(top, "no example shows a text that must give nothing",
         "add [[example]] with a text that resembles the topic, and gives = []");
}

// A pattern is out of reach when the same words are in an earlier one that nothing excepts.
void Linter::check_repeated_patterns(const Topic& topic) {
  std::map<std::string, const Place*> seen;
  for (const PatternSpec& pattern : topic.patterns) {
    for (std::size_t i = 0; i < pattern.match.size() && i < pattern.places.size(); ++i) {
      const std::string words = fold(pattern.match[i]);
      const auto [at, added] = seen.try_emplace(words, &pattern.places[i]);
      if (!added)
        warn(pattern.places[i],
             "this pattern is never reached: the same words are at line " + std::to_string(at->second->line),
             "drop one of the two");
      else if (!pattern.unless.empty())
        seen.erase(at);
    }
  }
}

// In an exception, a regular expression, "..." matches any three characters, and slots have no meaning.
void Linter::check_exceptions(const Topic& topic) {
  const auto check = [&](const std::vector<std::string>& sources, const std::vector<Place>& places) {
    for (std::size_t i = 0; i < sources.size() && i < places.size(); ++i)
      if (sources[i].find(" ... ") != std::string::npos)
        warn(places[i], "here '...' means any three signs: exceptions are regular expressions, no patterns",
             "write .{0,40} for up to forty signs");
  };
  for (const PatternSpec& pattern : topic.patterns) {
    check(pattern.unless, pattern.unless_places);
    check(pattern.needs, pattern.needs_places);
  }
}

// One word in small letters that some word list holds too ("may", "will"): texts will name the entity all the time.
void Linter::check_names(const Entity& entity) {
  Names names(entity.names.begin(), entity.names.end());
  names.insert(entity.spellings.begin(), entity.spellings.end());
  names.insert(entity.name);
  for (const std::string& name : names) {
    const Words words(name, rules_.vocabulary);
    if (words.size() != 1 || words[0].all_capitals) continue;
    const auto has = [&](const std::vector<std::string>& forms) {
      return std::binary_search(forms.begin(), forms.end(), std::string(words[0].folded));
    };
    for (const auto& [id, list] : rules_.lists)
      // a list beside the entity holds the name on purpose
      if (has(list.forms) && entity.place.path.find("/" + list.pack + "/") == std::string::npos) {
        warn(entity.place,
             "the name '" + name + "' of '" + entity.id + "' is an everyday word of the list <" + id + ">",
             "give the name in full, or drop it");
        break;
      }
  }
}

Diagnostics Linter::run() {
  Used all;
  for (const Topic& topic : rules_.topics) {
    Used used = used_by(topic);
    check_text(topic);
    check_slots(topic, used);
    check_examples(topic);
    check_repeated_patterns(topic);
    check_exceptions(topic);
    all.lists.merge(used.lists);
  }
  for (const auto& [id, list] : rules_.lists)
    if (!all.lists.contains(id)) warn(list.place, "no topic uses the word list <" + id + ">", "drop it, or use it");
  for (const Entity& entity : rules_.entities) check_names(entity);
  sort_by_place(found_);
  return std::move(found_);
}

}  // namespace

void sort_by_place(Diagnostics& diagnostics, std::size_t first) {
  const auto place = [](const Diagnostic& d) { return std::tie(d.place.path, d.place.line, d.place.column); };
  std::stable_sort(diagnostics.begin() + static_cast<std::ptrdiff_t>(first), diagnostics.end(),
                   [&](const Diagnostic& a, const Diagnostic& b) { return place(a) < place(b); });
}

Diagnostics lint_rules(const RuleSet& rules) { return Linter(rules).run(); }

}  // namespace gainsay
