#include "extract/pattern/near_miss.h"

#include <algorithm>

namespace gainsay {
namespace {

constexpr std::size_t telling_length = 5;  // shorter words are mostly the small change of a language

bool is_word(const std::string& text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

bool is_part(const std::vector<PatternAtom>& atoms, std::size_t index) {
  const PatternAtom& atom = atoms[index];
  if (!atom.required) return false;
  if (atom.type != AtomType::text) return atom.type == AtomType::slot || atom.type == AtomType::list;
  if (atom.whole_word) return true;
  // a word after something optional: "(new )?cases"
  const bool ends = index + 1 == atoms.size() || atoms[index + 1].type != AtomType::text;
  const bool starts = index > 0 && atoms[index - 1].text == "?";
  return starts && ends && atom.text.size() > 1 && is_word(atom.text);
}

// Where the group that opens at a byte ends, with the sign after it that says how often.
std::size_t group_end(const std::string& source, std::size_t begin) {
  std::size_t depth = 0;
  for (std::size_t i = begin; i < source.size(); ++i) {
    if (source[i] == '\\') {
      ++i;
    } else if (source[i] == '(') {
      ++depth;
    } else if (source[i] == ')' && --depth == 0) {
      const bool quantified = i + 1 < source.size() && std::string_view("?*+").find(source[i + 1]) != std::string::npos;
      return i + (quantified ? 2 : 1);
    }
  }
  return source.size();
}

// One required part: an atom, or a group of words at the top of the pattern.
struct Part {
  std::size_t begin = 0;  // atoms
  std::size_t end = 0;
  bool group = false;
};

bool opens_group(const PatternAtom& atom) {
  return atom.type == AtomType::text && atom.text.size() > 1 && atom.text.front() == '(' && atom.text.back() != ')';
}

bool closes_group(const PatternAtom& atom) { return atom.type == AtomType::text && atom.text == ")"; }

auto atom_at(const std::vector<PatternAtom>& atoms, std::size_t index) {
  return atoms.begin() + static_cast<std::ptrdiff_t>(index);
}

// After the group that opens at an atom.
std::size_t behind_group(const std::vector<PatternAtom>& atoms, std::size_t open) {
  std::size_t depth = 0;
  for (std::size_t i = open; i < atoms.size(); ++i) {
    if (opens_group(atoms[i])) ++depth;
    if (closes_group(atoms[i]) && --depth == 0) return i + 1;
  }
  return atoms.size();
}

// What ends at a byte of the source may be missing.
bool optional_behind(const std::string& source, std::size_t byte) {
  if (byte >= source.size()) return false;
  return source[byte] == '?' || source[byte] == '*' || source.compare(byte, 2, "{0") == 0;
}

std::vector<Part> required_parts(const ParsedPattern& parsed, const std::string& source) {
  std::vector<Part> parts;
  const auto& atoms = parsed.atoms;
  std::size_t depth_of_all = 0;
  for (const PatternAtom& atom : atoms) {
    if (opens_group(atom)) ++depth_of_all;
    if (closes_group(atom)) --depth_of_all;
    // alternatives outside of every group leave nothing that is required
    if (depth_of_all == 0 && atom.type == AtomType::text && atom.text == "|") return parts;
  }
  for (std::size_t i = 0; i < atoms.size(); ++i) {
    if (!opens_group(atoms[i])) {
      if (is_part(atoms, i)) parts.push_back({i, i + 1, false});
      continue;
    }
    const Part group{i, behind_group(atoms, i), true};
    const bool words_only =
        std::all_of(atom_at(atoms, group.begin), atom_at(atoms, group.end),
                    [](const PatternAtom& a) { return a.type == AtomType::text || a.type == AtomType::space; });
    if (words_only && !optional_behind(source, atoms[group.end - 1].offset + 1)) parts.push_back(group);
    i = group.end - 1;
  }
  return parts;
}

// The next atom that a match cannot do without, from `at` on; the last one when there is none.
std::size_t next_required(const ParsedPattern& parsed, const std::string& source, std::size_t at) {
  const auto& atoms = parsed.atoms;
  while (at + 1 < atoms.size()) {
    const bool blank = atoms[at].type == AtomType::space || atoms[at].type == AtomType::gap;
    const bool sign = atoms[at].type == AtomType::text && (atoms[at].text == "?" || atoms[at].text == "*");
    const std::size_t behind = behind_group(atoms, at);
    if (opens_group(atoms[at]) && optional_behind(source, atoms[behind - 1].offset + 1))
      at = behind;
    else if (blank || sign)
      ++at;
    else
      break;
  }
  return std::min(at, atoms.size() - 1);
}

// The bytes of the source that an atom represents.
PatternPart part_at(const ParsedPattern& parsed, const std::string& source, std::size_t index) {
  const auto& atoms = parsed.atoms;
  PatternPart part;
  part.begin = atoms[index].offset;
  part.end = index + 1 < atoms.size() ? atoms[index + 1].offset : source.size();
  if (source[part.begin] == '(') part.end = group_end(source, part.begin);
  if (source[part.begin] == '<' || source[part.begin] == '{')
    part.end = std::min(part.end, source.find_first_of(">}", part.begin) + 1);
  while (part.end > part.begin + 1 && source[part.end - 1] == ' ') --part.end;
  return part;
}

}  // namespace

const std::string& source_of(const CompiledPattern& pattern) {
  const PatternSpec& spec = *pattern.spec;
  return pattern.index < spec.match.size() ? spec.match[pattern.index] : spec.regex;
}

std::optional<FillerId> NearMissFinder::filler_of(const PatternAtom& atom, const Topic& topic) const {
  if (atom.type == AtomType::list) return fillers_.find({FillerKind::list, atom.text, {}, false});
  return fillers_.find(fillers_.filler_of(topic, pattern_slot(topic, atom.text)));
}

bool NearMissFinder::holds(const PatternAtom& atom, const Topic& topic, const Annotation& annotation,
                           const Sentence& sentence, const std::vector<Mark>& marks) const {
  if (atom.type == AtomType::text) {
    for (std::size_t i = sentence.first_word; i < sentence.end_word; ++i)
      if (annotation.words[i].folded == atom.text) return true;
    return false;
  }
  const auto id = filler_of(atom, topic);
  if (!id || fillers_[*id].kind == FillerKind::text) return true;
  return std::any_of(marks.begin(), marks.end(), [&](const Mark& mark) {
    return std::binary_search(mark.fillers.begin(), mark.fillers.end(), *id);
  });
}

std::string NearMissFinder::wants(const PatternAtom& atom, const Topic& topic) const {
  if (atom.type == AtomType::list) return "a word of <" + atom.text + ">";
  if (atom.type == AtomType::text) return "'" + atom.text + "'";
  const auto id = filler_of(atom, topic);
  return (id ? fillers_.label(*id) : "something") + " for {" + atom.text + "}";
}

// The longest beginning of the pattern that the sentence holds somewhere.
void NearMissFinder::find_stop(const CompiledPattern& pattern, const ParsedPattern& parsed, const View& view,
                               const Annotation& annotation, const Sentence& sentence, NearMiss& miss) const {
  const std::string& source = source_of(pattern);
  const auto code = [&](const PatternAtom& atom) { return filler_of(atom, *pattern.topic).value_or(0); };
  const auto is_blank = [&](std::size_t i) {
    return parsed.atoms[i].type == AtomType::space || parsed.atoms[i].type == AtomType::gap;
  };
  std::size_t length = parsed.atoms.size() + 1;
  while (--length > 0) {
    if (is_blank(length - 1)) continue;
    CompiledPattern beginning;
    beginning.topic = pattern.topic;
    beginning.spec = pattern.spec;
    ParsedPattern atoms{{parsed.atoms.begin(), atom_at(parsed.atoms, length)}, {}};
    beginning.match = compile_match(atoms, *pattern.topic, rules_, fillers_, code);
    std::vector<Match> found = find_matches(beginning, view, annotation, sentence, small_);
    if (found.empty() && beginning.match.subject_first) {
      beginning.match.subject_first = false;
      found = find_matches(beginning, view, annotation, sentence, small_);
      miss.is_object = !found.empty();
    }
    if (found.empty()) continue;
    miss.words = found.front().words;
    miss.passed = required_parts(atoms, source).size();
    break;
  }
  miss.whole = length == parsed.atoms.size() && !miss.is_object;
  if (miss.whole || miss.is_object) return;
  length = next_required(parsed, source, length);
  miss.stop = part_at(parsed, source, length);
  const PatternAtom& atom = parsed.atoms[length];
  miss.stop.wants = atom.type == AtomType::text && !atom.whole_word
                        ? "'" + source.substr(miss.stop.begin, miss.stop.end - miss.stop.begin) + "'"
                        : wants(atom, *pattern.topic);
}

bool NearMissFinder::holds_group(const CompiledPattern& pattern, const ParsedPattern& group, const View& view,
                                 const Annotation& annotation, const Sentence& sentence) const {
  CompiledPattern alone;
  alone.topic = pattern.topic;
  alone.spec = pattern.spec;
  alone.match = compile_match(group, *pattern.topic, rules_, fillers_, [](const PatternAtom&) { return FillerId{0}; });
  return !find_matches(alone, view, annotation, sentence, small_).empty();
}

NearMiss NearMissFinder::find(const CompiledPattern& pattern, const Annotation& annotation, const Sentence& sentence,
                              const std::vector<Mark>& marks) const {
  NearMiss miss;
  if (pattern.regex) return miss;
  const std::string& source = source_of(pattern);
  const ParsedPattern parsed = parse_pattern(source);
  std::vector<Part> groups;
  for (const Part& part : required_parts(parsed, source)) {
    ++miss.required;
    if (part.group) {
      groups.push_back(part);
      continue;
    }
    const PatternAtom& atom = parsed.atoms[part.begin];
    if (holds(atom, *pattern.topic, annotation, sentence, marks)) {
      ++miss.present;
      miss.telling = miss.telling || atom.type != AtomType::text || atom.text.size() >= telling_length;
      continue;
    }
    PatternPart missing = part_at(parsed, source, part.begin);
    missing.wants = wants(atom, *pattern.topic);
    miss.missing.push_back(std::move(missing));
  }
  if (!miss.telling) return miss;
  bool clash = false;
  const View view(annotation, sentence, &small_, choose_marks(marks, pattern.fillers, true, clash));
  for (const Part& part : groups) {
    const ParsedPattern group{{atom_at(parsed.atoms, part.begin), atom_at(parsed.atoms, part.end)}, {}};
    if (holds_group(pattern, group, view, annotation, sentence)) {
      ++miss.present;
      continue;
    }
    PatternPart missing = part_at(parsed, source, part.begin);
    missing.wants = "'" + source.substr(missing.begin, missing.end - missing.begin) + "'";
    miss.missing.push_back(std::move(missing));
  }
  std::sort(miss.missing.begin(), miss.missing.end(),
            [](const PatternPart& a, const PatternPart& b) { return a.begin < b.begin; });
  if (miss.missing.empty()) find_stop(pattern, parsed, view, annotation, sentence, miss);
  return miss;
}

}  // namespace gainsay
