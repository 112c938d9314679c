#include <re2/re2.h>

#include <algorithm>
#include <set>

#include "base/suggest.h"
#include "rule/pattern/pattern.h"
#include "rule/rule_set.h"

namespace gainsay {
namespace {

constexpr std::string_view implicit_slots[] = {"speaker", "speaker_side", "document", "month", "entity"};

const SlotSpec* slot_named(const Topic& topic, std::string_view name) {
  const auto at =
      std::find_if(topic.slots.begin(), topic.slots.end(), [&](const SlotSpec& s) { return s.name == name; });
  return at == topic.slots.end() ? nullptr : &*at;
}

RE2::Options quiet() {
  RE2::Options options;
  options.set_log_errors(false);
  options.set_case_sensitive(false);
  return options;
}

// One topic's patterns on the bench.
class PatternChecker {
 public:
  PatternChecker(const Topic& topic, const std::map<std::string, WordList>& lists, Diagnostics& diagnostics)
      : topic_(topic), lists_(lists), diagnostics_(diagnostics) {}
  void check(const PatternSpec& spec);
  [[nodiscard]] bool ok() const { return ok_; }

 private:
  void error(Place place, std::string problem, std::string remedy);
  std::set<std::string> check_pattern(const std::string& text, const Place& place);
  void check_atom(const PatternAtom& atom, const Place& place, std::set<std::string>& filled);
  void check_list(const std::string& name, const Place& place);
  std::set<std::string> check_regex(const PatternSpec& spec, const Place& place);
  void check_plain(const std::vector<std::string>& sources, const std::vector<Place>& places);
  void check_filled(const PatternSpec& spec, const std::set<std::string>& filled, const Place& place);
  [[nodiscard]] std::vector<std::string> slot_names() const;
  [[nodiscard]] Place place(const std::vector<Place>& places, std::size_t index) const {
    return index < places.size() ? places[index] : Place{topic_.path, 0, 0};
  }

  const Topic& topic_;
  const std::map<std::string, WordList>& lists_;
  Diagnostics& diagnostics_;
  bool ok_ = true;
};

// Where RE2 stumbled: the piece that it complains of, when the text holds it as it is.
Place place_of_error(const Place& start, const std::string& text, const RE2& regex) {
  const std::size_t at = regex.error_arg().empty() ? std::string::npos : text.find(regex.error_arg());
  return at == std::string::npos ? start : place_inside(start, text, at);
}

void PatternChecker::error(Place place, std::string problem, std::string remedy) {
  diagnostics_.push_back({Severity::error, std::move(place), std::move(problem), std::move(remedy)});
  ok_ = false;
}

std::vector<std::string> PatternChecker::slot_names() const {
  std::vector<std::string> names = {"value"};
  for (const SlotSpec& slot : topic_.slots) names.push_back(slot.name);
  return names;
}

void PatternChecker::check_atom(const PatternAtom& atom, const Place& place, std::set<std::string>& filled) {
  if (atom.type == AtomType::slot) {
    const SlotSpec slot = pattern_slot(topic_, atom.text);
    if (slot.type.empty())
      error(place, "'{" + atom.text + "}' is not a slot of this topic",
            lists_.contains(atom.text) ? "did you mean the word list <" + atom.text + ">?"
                                       : suggestion(atom.text, slot_names()));
    filled.insert(slot.name);
  } else if (atom.type == AtomType::list) {
    check_list(atom.text, place);
  }
}

void PatternChecker::check_list(const std::string& name, const Place& place) {
  if (lists_.find(name) != lists_.end()) return;
  std::vector<std::string> names;
  for (const auto& [id, list] : lists_) names.push_back(id);
  const std::string near = nearest(name, names);
  error(place, "'<" + name + ">' is not a word list",
        slot_named(topic_, name) != nullptr ? "did you mean the slot {" + name + "}?"
        : near.empty()                      ? "add [words." + name + "]"
                                            : "did you mean <" + near + ">?");
}

// The regular expression between slots and lists, small enough that compiling it costs nothing.
std::string reduced(const ParsedPattern& parsed) {
  std::string text;
  for (const PatternAtom& atom : parsed.atoms) {
    if (atom.type == AtomType::text)
      text += atom.text;
    else
      text += atom.type == AtomType::slot || atom.type == AtomType::list ? "x" : " ";
  }
  return text;
}

std::set<std::string> PatternChecker::check_pattern(const std::string& text, const Place& place) {
  std::set<std::string> filled;
  const ParsedPattern parsed = parse_pattern(text);
  for (const PatternFault& fault : parsed.faults)
    error(place_inside(place, text, fault.offset), fault.problem + " in '" + text + "'", fault.remedy);
  for (const PatternAtom& atom : parsed.atoms) check_atom(atom, place_inside(place, text, atom.offset), filled);
  if (!parsed.faults.empty()) return {""};
  const RE2 regex(reduced(parsed), quiet());
  if (!regex.ok())
    error(place_of_error(place, text, regex), "'" + text + "' is not a valid pattern: " + regex.error(),
          "see docs/rules.md for the syntax");
  return filled;
}

std::set<std::string> PatternChecker::check_regex(const PatternSpec& spec, const Place& place) {
  std::set<std::string> filled;
  const RE2 regex(spec.regex, quiet());
  if (!regex.ok())
    error(place_of_error(place, spec.regex, regex),
          "'" + spec.regex + "' is not a valid regular expression: " + regex.error(), "RE2 has no lookaround");
  for (const auto& [name, index] : regex.NamedCapturingGroups()) {
    const SlotSpec slot = pattern_slot(topic_, name);
    if (slot.type.empty())
      error(place_inside(place, spec.regex, spec.regex.find("<" + name + ">") + 1),
            "group '" + name + "' is not a slot of this topic", suggestion(name, slot_names()));
    filled.insert(slot.name);
  }
  return filled;
}

void PatternChecker::check_filled(const PatternSpec& spec, const std::set<std::string>& filled, const Place& place) {
  if (filled.count("") > 0) return;  // an unknown slot was reported, and is probably the one that is missing
  const auto has = [&](const std::string& name) {
    if (name.empty()) return false;  // a category topic without a slot
    const SlotSpec* slot = slot_named(topic_, name);
    return filled.count(name) > 0 || spec.set.count(name) > 0 || is_implicit_slot(name) || name == topic_.voice ||
           (slot != nullptr && !slot->fallback.empty()) ||
           (slot != nullptr && slot->name == topic_.value.slot && !spec.value.empty());
  };
  for (const std::string& name : topic_.key)
    if (!has(name))
      error(place, "nothing fills the key slot '" + name + "'",
            "put {" + name + "} into the pattern, or write set = { " + name + " = \"...\" }");
  if (!spec.value.empty()) return;
  const bool stance = topic_.value.type == ValueType::stance;
  const bool category = topic_.value.type == ValueType::category;
  if (stance || (category && !has(topic_.value.slot)) || (!stance && !category && filled.count("value") == 0))
    error(place, "the pattern gives no value",
          stance ? "write stance = \"" + (topic_.value.scale.empty() ? "..." : topic_.value.scale.front()) +
                       "\", or another step of the scale"
          : category ? "write value = \"...\", or put {" +
                           (topic_.value.slot.empty() ? "the slot of the value" : topic_.value.slot) + "} into it"
                     : "put {value} into the pattern");
}

// Regular expressions over the plain sentence.
void PatternChecker::check_plain(const std::vector<std::string>& sources, const std::vector<Place>& places) {
  for (std::size_t i = 0; i < sources.size(); ++i) {
    const RE2 regex(sources[i], quiet());
    if (!regex.ok())
      error(place_of_error(place(places, i), sources[i], regex),
            "'" + sources[i] + "' is not a valid regular expression: " + regex.error(), "RE2 has no lookaround");
    if (sources[i].find('\b') != std::string::npos) {
      error(place(places, i), "'\\b' in double quotation marks is a control sign, no edge of a word",
            "write regular expressions in single quotation marks: '\\bwords\\b'");
      continue;
    }
    std::string slot;
    if (RE2::PartialMatch(sources[i], R"((\{[A-Za-z_]+\+?\}))", &slot))  // "not by {holder}"
      error(place_inside(place(places, i), sources[i], sources[i].find(slot)),
            "'" + slot + "' means nothing in an exception, which is a regular expression and no pattern",
            "write the words themselves, such as (north|south)");
  }
}

void PatternChecker::check(const PatternSpec& spec) {
  std::set<std::string> then;
  for (std::size_t i = 0; i < spec.then.size(); ++i)
    then.merge(check_pattern(spec.then[i], place(spec.then_places, i)));
  check_plain(spec.unless, spec.unless_places);
  check_plain(spec.needs, spec.needs_places);
  for (std::size_t i = 0; i < spec.match.size(); ++i) {
    std::set<std::string> filled = check_pattern(spec.match[i], place(spec.places, i));
    filled.insert(then.begin(), then.end());
    check_filled(spec, filled, place(spec.places, i));
  }
  if (spec.regex.empty()) return;
  const Place at = place(spec.places, spec.match.size());
  check_filled(spec, check_regex(spec, at), at);
}

}  // namespace

bool is_implicit_slot(std::string_view name) {
  return std::find(std::begin(implicit_slots), std::end(implicit_slots), name) != std::end(implicit_slots);
}

SlotSpec pattern_slot(const Topic& topic, std::string_view name) {
  const SlotSpec* slot = slot_named(topic, name);
  if (slot != nullptr) return *slot;
  if (name != "value") return {};
  if (topic.value.type == ValueType::stance) return {};
  if (topic.value.type != ValueType::category) return {"value", "value", "", {}};
  slot = slot_named(topic, topic.value.slot);
  return slot == nullptr ? SlotSpec{} : *slot;
}

bool check_patterns(const Topic& topic, const std::map<std::string, WordList>& lists, Diagnostics& diagnostics) {
  PatternChecker checker(topic, lists, diagnostics);
  for (const PatternSpec& spec : topic.patterns) checker.check(spec);
  return checker.ok();
}

}  // namespace gainsay
