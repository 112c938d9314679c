#include "rule/pattern/regex.h"

#include "base/utf8.h"
#include "rule/pattern/tagged_text.h"

namespace gainsay {
namespace {

// "and|as well as", quoted for a regular expression: words and spaces only stay as they are.
std::string alternatives(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) {
    if (!out.empty()) out += '|';
    for (const char c : fold(word)) {
      if (std::string_view("\\.+*?()|[]{}^$").find(c) != std::string_view::npos) out += '\\';
      out += c;
    }
  }
  return out;
}

class SegmentWriter {
 public:
  SegmentWriter(const Fillers& fillers, const AtomCode& code) : fillers_(fillers), code_(code) {}
  void begin();
  void write(const PatternAtom& atom, std::size_t index, bool after_space);
  PatternSegment end(const PatternAtom& last);

 private:
  [[nodiscard]] std::string mention(const std::string& code, std::string_view words = "[^\\x03]*") const {
    return "\\x01[^\\x02]*" + code + "[^\\x02]*\\x02" + std::string(words) + "\\x03";
  }
  void write_slot(const PatternAtom& atom, std::size_t index);
  void write_list(const PatternAtom& atom, std::size_t index, bool after_space);

  const Fillers& fillers_;
  const AtomCode& code_;
  PatternSegment segment_;
};

void SegmentWriter::begin() {
  segment_ = {};
  segment_.regex = std::string("(?:^|[^\\w])") + tagged::opening + "(";
}

void SegmentWriter::write_slot(const PatternAtom& atom, std::size_t index) {
  const std::string code = code_(atom);
  segment_.captures.push_back(index);
  if (code.empty()) {
    const std::string word = std::string("(?:") + tagged::opening + "[\\w'.-]+" + tagged::closing + ")";
    segment_.regex += "((?:" + word + ")(?: " + word + "){0,5}?)";
    return;
  }
  const std::string one = "(?:\\x05[^\\x06]*\\x06)?" + mention(code);
  if (!atom.many) {
    segment_.regex += "(" + one + ")";
    return;
  }
  // "both Kherson and Zaporizhzhia", "Kharkiv, Sumy, and Mykolaiv"
  const std::string joiners = alternatives(fillers_.joiners);
  const std::string openers = alternatives(fillers_.openers);
  segment_.regex += "(" + (openers.empty() ? "" : "(?:(?:" + openers + ") )?") + one + "(?:,? " +
                    (joiners.empty() ? "" : "(?:(?:" + joiners + ") )?") + one + ")*)";
}

// Before a list that follows a space: "has repeatedly", "did not"; before its "-ing" form also "is", "has been".
void SegmentWriter::write_list(const PatternAtom& atom, std::size_t index, bool after_space) {
  const std::string code = code_(atom);
  if (!after_space) {
    segment_.captures.push_back(index);
    segment_.regex += "(" + mention(code) + ")";
    return;
  }
  segment_.captures.push_back(PatternSegment::auxiliaries);
  segment_.captures.push_back(index);
  segment_.captures.push_back(PatternSegment::auxiliaries);
  segment_.captures.push_back(index);
  segment_.regex += "(?:((?:[\\x07\\x0e][^\\x08]*\\x08 ){0,4})(" + mention(code) + ")";
  segment_.regex +=
      "|((?:[\\x07\\x0e\\x0f][^\\x08]*\\x08 ){1,5})(" + mention(code, "[^\\x03 ]*ing(?: [^\\x03]*)?") + "))";
}

void SegmentWriter::write(const PatternAtom& atom, std::size_t index, bool after_space) {
  switch (atom.type) {
    case AtomType::text:
      segment_.regex += atom.text;
      break;
    case AtomType::space:
      segment_.regex += std::string("(?:") + tagged::closing + "[ -](?:\\x07[^\\x08]*\\x08 )?" + tagged::opening + ")";
      if (atom.doubled) segment_.regex += '?';
      break;
    case AtomType::slot:
      write_slot(atom, index);
      break;
    case AtomType::list:
      write_list(atom, index, after_space);
      break;
    case AtomType::gap:
      break;
  }
}

PatternSegment SegmentWriter::end(const PatternAtom& last) {
  // A mention at the end is not half of something else: "18% of Ukraine's GDP", "the Russia-based firm".
  const bool mention_last = last.type == AtomType::slot || last.type == AtomType::list;
  segment_.regex += std::string(")") + tagged::closing + (mention_last ? "(?:$|[^\\w'-])" : "(?:$|[^\\w'])");
  return std::move(segment_);
}

}  // namespace

std::vector<PatternSegment> pattern_segments(const ParsedPattern& pattern, const Fillers& fillers,
                                             const AtomCode& code) {
  std::vector<PatternSegment> segments;
  SegmentWriter writer(fillers, code);
  writer.begin();
  const auto& atoms = pattern.atoms;
  for (std::size_t i = 0; i < atoms.size(); ++i) {
    if (atoms[i].type != AtomType::gap) {
      writer.write(atoms[i], i, i > 0 && atoms[i - 1].type == AtomType::space);
      continue;
    }
    segments.push_back(writer.end(atoms[i - 1]));
    writer.begin();
  }
  segments.push_back(writer.end(atoms.back()));
  return segments;
}

}  // namespace gainsay
