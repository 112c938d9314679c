#include "check/quotes/alignment.h"

#include <algorithm>

namespace gainsay {
namespace {

bool light(const QuotedWord& word) { return word.weight == WordWeight::light; }
bool turns(const QuotedWord& word) {
  return word.condition || (word.weight != WordWeight::light && word.weight != WordWeight::substance);
}

std::size_t heavy_words(const QuotedWords& words) {
  return static_cast<std::size_t>(std::count_if(words.begin(), words.end(), [](const auto& w) { return !light(w); }));
}

int worth(const QuotedWord& word) { return light(word) ? 1 : 3; }

// One column of an alignment: a word of each quote, or of one only.
struct Column {
  const QuotedWord* a = nullptr;
  const QuotedWord* b = nullptr;
  bool equal = false;
};

// Smith and Waterman: equal words earn their worth, every other column costs one.
std::vector<Column> align(const QuotedWords& a, const QuotedWords& b) {
  const std::size_t width = b.size() + 1;
  std::vector<int> score((a.size() + 1) * width, 0);
  std::size_t best = 0;
  for (std::size_t i = 1; i <= a.size(); ++i)
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t at = i * width + j;
      const int step = a[i - 1].text == b[j - 1].text ? worth(a[i - 1]) : -1;
      score[at] = std::max({0, score[at - width - 1] + step, score[at - width] - 1, score[at - 1] - 1});
      if (score[at] > score[best]) best = at;
    }
  std::vector<Column> columns;
  for (std::size_t at = best; score[at] > 0;) {
    const std::size_t i = at / width, j = at % width;
    const bool equal = a[i - 1].text == b[j - 1].text;
    if (score[at] == score[at - width - 1] + (equal ? worth(a[i - 1]) : -1)) {
      columns.push_back({&a[i - 1], &b[j - 1], equal});
      at -= width + 1;
    } else if (score[at] == score[at - width] - 1) {
      columns.push_back({&a[i - 1], nullptr, false});
      at -= width;
    } else {
      columns.push_back({nullptr, &b[j - 1], false});
      at -= 1;
    }
  }
  std::reverse(columns.begin(), columns.end());
  return columns;
}

struct Likeness {
  std::size_t equal = 0, equal_heavy = 0, columns = 0, a_words = 0, b_words = 0;
};

Likeness measure(const std::vector<Column>& columns) {
  Likeness out;
  out.columns = columns.size();
  for (const Column& column : columns) {
    out.equal += column.equal ? 1U : 0U;
    out.equal_heavy += column.equal && !light(*column.a) ? 1U : 0U;
    out.a_words += column.a != nullptr ? 1U : 0U;
    out.b_words += column.b != nullptr ? 1U : 0U;
  }
  return out;
}

// Enough words in common, in order, over enough of the shorter quote.
bool one_remark(const Likeness& like, const QuotedWords& a, const QuotedWords& b) {
  const std::size_t covered = a.size() <= b.size() ? like.a_words : like.b_words;
  return like.equal_heavy >= 3 && like.equal >= 5 && like.equal * 10 >= like.columns * 6 &&
         covered * 2 >= std::min(a.size(), b.size());
}

// A run of columns between two equal ones.
struct Difference {
  bool a_heavy = false, b_heavy = false, a_any = false, b_any = false, turned = false, gap = false;
};

QuoteRelation judge(const Difference& difference) {
  if (difference.gap) return QuoteRelation::same;
  if (difference.turned) return QuoteRelation::turned;
  const bool replaced = difference.a_any && difference.b_any && (difference.a_heavy || difference.b_heavy);
  const bool left_out = difference.a_any != difference.b_any && (difference.a_heavy || difference.b_heavy);
  return replaced || left_out ? QuoteRelation::reworded : QuoteRelation::same;
}

QuoteRelation worst_difference(const std::vector<Column>& columns) {
  QuoteRelation worst = QuoteRelation::same;
  Difference difference;
  for (const Column& column : columns) {
    const bool gap = (column.a != nullptr && column.a->after_gap) || (column.b != nullptr && column.b->after_gap);
    difference.gap = difference.gap || gap;
    if (column.equal) {
      worst = std::max(worst, judge(difference));
      difference = {};
      continue;
    }
    difference.a_any = difference.a_any || column.a != nullptr;
    difference.b_any = difference.b_any || column.b != nullptr;
    difference.a_heavy = difference.a_heavy || (column.a != nullptr && !light(*column.a));
    difference.b_heavy = difference.b_heavy || (column.b != nullptr && !light(*column.b));
    difference.turned =
        difference.turned || (column.a != nullptr && turns(*column.a)) || (column.b != nullptr && turns(*column.b));
  }
  return worst;
}

bool has_condition(const QuotedWords& words) {
  return std::any_of(words.begin(), words.end(), [](const QuotedWord& word) { return word.condition; });
}

// A condition comes before the words in the sentence of the whole, and nowhere around the part.
bool cuts_condition(const QuotedWords& part, const QuotedWords& part_context, const QuotedWords& whole) {
  if (heavy_words(part) < 2 || has_condition(part) || has_condition(part_context)) return false;
  const auto at = find_quote(part, whole);
  if (!at) return false;
  for (std::size_t i = *at; i > 0 && !whole[i].opens_sentence; --i)
    if (whole[i - 1].condition) return true;
  return false;
}

}  // namespace

std::optional<std::size_t> find_quote(const QuotedWords& part, const QuotedWords& whole) {
  const auto equal = [](const QuotedWord& x, const QuotedWord& y) { return x.text == y.text; };
  const auto at = std::search(whole.begin(), whole.end(), part.begin(), part.end(), equal);
  if (at == whole.end() || part.empty()) return std::nullopt;
  return static_cast<std::size_t>(at - whole.begin());
}

QuoteRelation compare_quotes(const QuotedWords& a, const QuotedWords& b, const QuotedWords& a_context,
                             const QuotedWords& b_context) {
  if (cuts_condition(a, a_context, b) || cuts_condition(b, b_context, a)) return QuoteRelation::condition_cut;
  if (find_quote(a, b) || find_quote(b, a)) return QuoteRelation::same;
  const std::vector<Column> columns = align(a, b);
  if (!one_remark(measure(columns), a, b)) return QuoteRelation::unrelated;
  return worst_difference(columns);
}

}  // namespace gainsay
