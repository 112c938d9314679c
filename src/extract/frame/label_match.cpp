#include <algorithm>

#include "extract/frame/matcher.h"

namespace gainsay {
namespace {

constexpr std::size_t max_item_words = 12;  // "personnel – about 1,057,140": longer stretches are sentences

bool is_colon(const Word& word) { return word.folded == ":"; }

bool ends_item(const Words& words, std::size_t at) {
  const std::string_view mark = words[at].folded;
  return words[at].kind == WordKind::punctuation && (mark == "," || mark == ";" || mark == "." || mark == "(");
}

// A list with a heading: the words before the first colon, and the stretches between commas, semicolons and stops.
struct LabelList {
  Range heading;
  std::vector<Range> items;
};

LabelList read_list(const Words& words, const Sentence& sentence) {
  LabelList list;
  std::size_t colon = sentence.first_word;
  while (colon < sentence.end_word && !is_colon(words[colon])) ++colon;
  if (colon == sentence.end_word) return list;
  // "Civilian toll – killed: 14,116": the first label belongs to its figure
  std::size_t start = colon;
  for (std::size_t i = colon; i > sentence.first_word; --i)
    if (words[i - 1].kind == WordKind::punctuation && words[i - 1].folded == "-" && words[i - 1].space_before) {
      start = i;
      break;
    }
  const bool labelled = start != colon && colon - start <= 3;
  list.heading = {sentence.first_word, labelled ? start - 1 : colon};
  for (std::size_t i = labelled ? start : colon + 1; i < sentence.end_word;) {
    std::size_t end = i;
    while (end < sentence.end_word && !ends_item(words, end)) ++end;
    if (end > i && end - i <= max_item_words) list.items.push_back({i, end});
    i = end + 1;
  }
  return list;
}

class LabelMatcher {
 public:
  LabelMatcher(const Binding& binding, const Annotation& annotation, const std::vector<Mark>& marks)
      : binding_(binding), annotation_(annotation), marks_(marks) {}

  std::optional<Match> match(const LabelList& list, Range item, const std::vector<WordId>& evoking) const;

 private:
  [[nodiscard]] std::vector<const Mark*> inside(Range words, FillerId filler) const;
  [[nodiscard]] bool has_word(Range words, const std::vector<WordId>& ids) const;
  [[nodiscard]] bool has_label(Range item) const;
  [[nodiscard]] bool has_text(Range words, const std::string& text) const;

  const Binding& binding_;
  const Annotation& annotation_;
  const std::vector<Mark>& marks_;
};

std::vector<const Mark*> LabelMatcher::inside(Range words, FillerId filler) const {
  std::vector<const Mark*> out;
  for (const Mark& mark : marks_)
    if (words.begin <= mark.first_word && mark.end_word <= words.end &&
        std::binary_search(mark.fillers.begin(), mark.fillers.end(), filler) &&
        (out.empty() || mark.first_word >= out.back()->end_word))
      out.push_back(&mark);
  return out;
}

bool LabelMatcher::has_word(Range words, const std::vector<WordId>& ids) const {
  for (std::size_t i = words.begin; i < words.end; ++i)
    if (std::binary_search(ids.begin(), ids.end(), annotation_.words[i].id)) return true;
  return false;
}

// Words of its own beside names and figures: "injured: 36,481".
bool LabelMatcher::has_label(Range item) const {
  for (std::size_t i = item.begin; i < item.end; ++i) {
    if (annotation_.words[i].kind != WordKind::word) continue;
    const bool marked = std::any_of(marks_.begin(), marks_.end(), [&](const Mark& mark) {
      return mark.mention != nullptr && mark.first_word <= i && i < mark.end_word;
    });
    if (!marked) return true;
  }
  return false;
}

bool LabelMatcher::has_text(Range words, const std::string& text) const {
  for (std::size_t i = words.begin; i < words.end; ++i)
    if (annotation_.words[i].folded.starts_with(text)) return true;
  return false;
}

// The item holds the figure, and it or the heading everything else, each once.
std::optional<Match> LabelMatcher::match(const LabelList& list, Range item, const std::vector<WordId>& evoking) const {
  if (!has_word(item, evoking) && (has_label(item) || !has_word(list.heading, evoking))) return std::nullopt;
  Match match;
  match.words = item;
  bool figure = false;
  for (const BoundRole& role : binding_.roles)
    for (const RolePart& part : role.parts) {
      if (part.kind == RolePart::Kind::word) {
        if (!has_text(item, part.name) && !has_text(list.heading, part.name)) return std::nullopt;
        continue;
      }
      auto marks = inside(item, part.filler);
      const bool here = !marks.empty();
      if (!here && part.name != "value") marks = inside(list.heading, part.filler);
      if (marks.size() > 1) return std::nullopt;
      if (marks.empty()) {
        const SlotSpec* slot = binding_.topic->find_slot(part.name);
        if (part.name == "value" || slot == nullptr || slot->fallback.empty()) return std::nullopt;
        continue;
      }
      figure = figure || (here && part.name == "value");
      match.fills.push_back(
          {part.name, part.filler, {*marks.front()}, {marks.front()->first_word, marks.front()->end_word}});
    }
  if (!figure) return std::nullopt;
  return match;
}

}  // namespace

void FrameMatcher::match_labels(const Binding& binding, const CompiledPattern& pattern, const Annotation& annotation,
                                const Sentence& sentence, const std::vector<Mark>& marks,
                                const std::vector<WordId>& evoking, std::vector<Match>& matches) const {
  const LabelList list = read_list(annotation.words, sentence);
  const LabelMatcher matcher(binding, annotation, marks);
  for (const Range item : list.items) {
    auto match = matcher.match(list, item, evoking);
    if (!match) continue;
    match->pattern = &pattern;
    GrammarReading grammar;
    grammar.voice = item;
    match->grammar = std::move(grammar);
    matches.push_back(std::move(*match));
  }
}

}  // namespace gainsay
