#include "extract/pattern/view.h"

#include <algorithm>

#include "rule/pattern/tagged_text.h"

namespace gainsay {
namespace {

bool is_dropped(const Word& word) {
  if (word.kind != WordKind::punctuation) return false;
  return word.folded == "\"" || word.folded == "'" || word.folded == "[" || word.folded == "]";
}

// An em dash cuts a sentence, with spaces around it or without: "Ukraine\u2014which".
bool is_em_dash(const Annotation& annotation, const Word& word) {
  return word.kind == WordKind::punctuation &&
         annotation.document->text.compare(word.span.begin, 3, "\xE2\x80\x94") == 0;
}

bool shares(const std::vector<FillerId>& a, const std::vector<FillerId>& b) {
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i] == b[j]) return true;
    if (a[i] < b[j])
      ++i;
    else
      ++j;
  }
  return false;
}

}  // namespace

std::vector<const Mark*> choose_marks(const std::vector<Mark>& marks, const std::vector<FillerId>& wanted, bool longest,
                                      bool& clash) {
  std::vector<const Mark*> candidates;
  for (const Mark& mark : marks)
    if (shares(mark.fillers, wanted)) candidates.push_back(&mark);
  std::stable_sort(candidates.begin(), candidates.end(), [&](const Mark* a, const Mark* b) {
    const std::size_t x = a->end_word - a->first_word, y = b->end_word - b->first_word;
    return longest ? x > y : x < y;
  });
  // Taken stretches by their first word: none overlaps another, so one look to each side decides.
  std::map<std::size_t, std::size_t> taken;
  std::vector<const Mark*> chosen;
  for (const Mark* mark : candidates) {
    const auto after = taken.lower_bound(mark->first_word);
    const bool same = after != taken.end() && after->first == mark->first_word && after->second == mark->end_word;
    const bool clear = (after == taken.end() || after->first >= mark->end_word) &&
                       (after == taken.begin() || std::prev(after)->second <= mark->first_word);
    if (!same && !clear) {
      clash = true;
      continue;
    }
    taken.emplace(mark->first_word, mark->end_word);
    chosen.push_back(mark);
  }
  std::stable_sort(chosen.begin(), chosen.end(),
                   [](const Mark* a, const Mark* b) { return a->first_word < b->first_word; });
  return chosen;
}

namespace {

// What opens and closes around the words of a sentence.
class Brackets {
 public:
  Brackets(const std::vector<const Mark*>& chosen, std::size_t first_word, std::size_t end_word)
      : mark_at_(end_word - first_word + 1), first_(first_word) {
    for (std::size_t i = 0; i < chosen.size(); ++i) {
      // marks of the same words are adjacent; the first one speaks for them
      if (i > 0 && chosen[i - 1]->first_word == chosen[i]->first_word) continue;
      mark_at_[chosen[i]->first_word - first_] = i + 1;
    }
  }
  // 1 + the index in `chosen` of the first mark that begins at the word; 0 when none does
  [[nodiscard]] std::size_t mark_at(std::size_t word) const { return mark_at_[word - first_]; }

 private:
  std::vector<std::size_t> mark_at_;
  std::size_t first_;
};

}  // namespace

void View::put_space(bool space) {
  if (space && !text_.empty()) text_ += ' ';
}

void View::put_word(const Annotation& annotation, std::size_t index) {
  const Word& word = annotation.words[index];
  const std::size_t begin = text_.size();
  for (const char c : word.folded) text_ += static_cast<unsigned char>(c) < 0x20U ? '?' : c;
  pieces_.push_back({{begin, text_.size()}, index});
}

View::View(const Annotation& annotation, const Sentence& sentence, const SmallWords* small,
           std::vector<const Mark*> chosen) {
  const Words& words = annotation.words;
  const Brackets brackets(chosen, sentence.first_word, sentence.end_word);
  // Prefixes by their first word; one that reaches into the mention before it is left out.
  std::map<std::size_t, std::size_t> prefixes;
  for (std::size_t i = 0; i < chosen.size(); ++i) {
    const Mark& mark = *chosen[i];
    if (mark.prefix_word < mark.first_word && (i == 0 || chosen[i - 1]->end_word <= mark.prefix_word))
      prefixes.emplace(mark.prefix_word, mark.first_word);
  }
  std::size_t mention_end = 0, small_end = 0, prefix_end = 0;
  bool space = false;
  for (std::size_t i = sentence.first_word; i < sentence.end_word; ++i) {
    space = space || words[i].space_before;
    const bool em_dash = is_em_dash(annotation, words[i]);
    const std::size_t mark = brackets.mark_at(i);
    if (!is_dropped(words[i]) || mark != 0) {
      put_space(space || em_dash);
      space = em_dash;
      if (prefix_end == i && i > 0 && prefix_end != 0) text_ += tagged::prefix_close, prefix_end = 0;
      if (const auto prefix = prefixes.find(i); prefix != prefixes.end() && mention_end <= i) {
        text_ += tagged::prefix_open;
        prefix_end = prefix->second;
      }
      if (mark != 0) {
        text_ += tagged::mention_open;
        for (std::size_t m = mark - 1; m < chosen.size() && chosen[m]->first_word == i; ++m) {
          brackets_.push_back({text_.size() - 1, chosen[m]});
          for (const FillerId filler : chosen[m]->fillers) text_ += FillerTable::code(filler);
          mention_end = chosen[m]->end_word;
        }
        text_ += tagged::mention_words;
      } else if (small != nullptr && mention_end <= i && small_end <= i && prefix_end == 0) {
        static constexpr std::pair<SmallWord, char> sorts[] = {{SmallWord::adverb, tagged::adverb},
                                                               {SmallWord::auxiliary, tagged::auxiliary},
                                                               {SmallWord::progressive, tagged::progressive}};
        for (const auto& [sort, sign] : sorts) {
          const std::size_t length = small->length(sort, words, i, sentence.end_word);
          bool free = length > 0;
          for (std::size_t k = i + 1; k < i + length; ++k) free = free && brackets.mark_at(k) == 0;
          if (!free) continue;
          text_ += sign;
          small_end = i + length;
          break;
        }
      }
      put_word(annotation, i);
    }
    if (mention_end == i + 1) text_ += tagged::mention_close, mention_end = 0;
    if (small_end == i + 1) text_ += tagged::small_close, small_end = 0;
  }
}

Range View::words(Range range) const {
  const auto begins = [](const Piece& piece, std::size_t at) { return piece.text.begin < at; };
  const auto first = std::lower_bound(pieces_.begin(), pieces_.end(), range.begin, begins);
  auto last = std::lower_bound(pieces_.begin(), pieces_.end(), range.end, begins);
  while (last != first && std::prev(last)->text.end > range.end) --last;
  if (first == last) return {};
  return {first->word, std::prev(last)->word + 1};
}

std::vector<const Mark*> View::marks(Range range, FillerId filler) const {
  std::vector<const Mark*> found;
  auto at = std::lower_bound(brackets_.begin(), brackets_.end(), range.begin,
                             [](const Bracket& bracket, std::size_t offset) { return bracket.at < offset; });
  for (; at != brackets_.end() && at->at < range.end; ++at)
    if (std::binary_search(at->mark->fillers.begin(), at->mark->fillers.end(), filler)) found.push_back(at->mark);
  return found;
}

std::size_t View::begin_of(std::size_t word) const {
  const auto at = std::lower_bound(pieces_.begin(), pieces_.end(), word,
                                   [](const Piece& piece, std::size_t w) { return piece.word < w; });
  return at == pieces_.end() ? text_.size() : at->text.begin;
}

}  // namespace gainsay
