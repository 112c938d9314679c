#include <algorithm>

#include "figures/reading.h"

namespace gainsay {
namespace {

constexpr std::size_t shortest = 4;        // words of a quote
constexpr std::size_t longest = 40;        // a longer one is not a headline
constexpr std::size_t leading_blocks = 2;  // headline and standfirst
constexpr double least_common = 0.7;       // share of the longer wording that both have in the same order

struct Wording {
  ByteSpan span;
  std::size_t sentence = 0;
  std::vector<std::string_view> words;
};

std::vector<std::string_view> words_in(const Annotation& annotation, ByteSpan span) {
  std::vector<std::string_view> out;
  for (std::size_t i = annotation.words.at_byte(span.begin); i < annotation.words.size(); ++i) {
    const Word& word = annotation.words[i];
    if (word.span.begin >= span.end) break;
    if (word.kind == WordKind::word || word.kind == WordKind::number) out.push_back(word.folded);
  }
  return out;
}

std::size_t sentence_at(const Annotation& annotation, std::size_t byte) {
  const auto after =
      std::upper_bound(annotation.sentences.begin(), annotation.sentences.end(), byte,
                       [](std::size_t at, const Sentence& sentence) { return at < sentence.span.begin; });
  return after == annotation.sentences.begin() ? 0 : static_cast<std::size_t>(after - annotation.sentences.begin()) - 1;
}

// Words that both have in the same order.
std::vector<std::string_view> common(const std::vector<std::string_view>& a, const std::vector<std::string_view>& b) {
  std::vector<std::vector<std::size_t>> length(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = a.size(); i-- > 0;)
    for (std::size_t j = b.size(); j-- > 0;)
      length[i][j] = a[i] == b[j] ? length[i + 1][j + 1] + 1 : std::max(length[i + 1][j], length[i][j + 1]);
  std::vector<std::string_view> out;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();)
    if (a[i] == b[j])
      out.push_back(a[i]), ++i, ++j;
    else
      length[i + 1][j] >= length[i][j + 1] ? ++i : ++j;
  return out;
}

// Words of one that the other lacks: something with content, or a negation.
bool has_substance(const Sheet& sheet, const std::vector<std::string_view>& words,
                   const std::vector<std::string_view>& both) {
  std::size_t at = 0;
  for (const std::string_view word : words) {
    if (at < both.size() && both[at] == word)
      ++at;
    else if (sheet.lexicon().has_content(word) || word.size() > 4)  // "nobody" has no content, and yet changes all
      return true;
  }
  return false;
}

class HeadlineReader {
 public:
  HeadlineReader(const Sheet& sheet, const Take& take) : sheet_(sheet), take_(take) {}
  void read();

 private:
  void gather();
  [[nodiscard]] bool drifts(const Wording& a, const Wording& b) const;

  const Sheet& sheet_;
  const Take& take_;
  std::vector<Wording> leading_, later_;
};

void HeadlineReader::gather() {
  const Annotation& annotation = sheet_.annotation();
  for (const Mention& mention : annotation.mentions) {
    const auto* quote = std::get_if<QuoteMention>(&mention.body);
    if (quote == nullptr) continue;
    Wording wording{quote->content, sentence_at(annotation, quote->content.begin),
                    words_in(annotation, quote->content)};
    if (wording.words.size() < shortest || wording.words.size() > longest) continue;
    const std::size_t block = annotation.sentences[wording.sentence].block;
    const bool leads = block < leading_blocks || annotation.document->blocks[block].kind == BlockKind::heading;
    (leads ? leading_ : later_).push_back(std::move(wording));
  }
  // the words of a transcript are outside of quotation marks
  for (std::size_t i = 0; i < annotation.sentences.size(); ++i) {
    if (annotation.sentences[i].block < 2) continue;
    Wording wording{annotation.sentences[i].span, i, words_in(annotation, annotation.sentences[i].span)};
    if (wording.words.size() >= shortest && wording.words.size() <= longest) later_.push_back(std::move(wording));
  }
}

bool HeadlineReader::drifts(const Wording& a, const Wording& b) const {
  if (a.span.overlaps(b.span)) return false;
  const std::size_t longer = std::max(a.words.size(), b.words.size());
  const std::size_t shorter = std::min(a.words.size(), b.words.size());
  if (static_cast<double>(shorter) < static_cast<double>(longer) * least_common) return false;
  const std::vector<std::string_view> both = common(a.words, b.words);
  if (both.size() < shortest || static_cast<double>(both.size()) < static_cast<double>(longer) * least_common)
    return false;
  const std::size_t content = static_cast<std::size_t>(
      std::count_if(both.begin(), both.end(), [&](std::string_view w) { return sheet_.lexicon().has_content(w); }));
  // of a quote that is only cut short nothing is changed
  return content > 1 && has_substance(sheet_, a.words, both) && has_substance(sheet_, b.words, both);
}

void HeadlineReader::read() {
  gather();
  for (const Wording& headline : leading_) {
    const auto same = [&](const Wording& other) { return other.words == headline.words; };
    for (const auto* others : {&later_, &leading_})
      for (const Wording& other : *others) {
        if (&other == &headline || (others == &leading_ && other.span.begin < headline.span.begin)) continue;
        if (same(other) || !drifts(headline, other)) continue;
        Reckoning out;
        out.sentence = headline.sentence;
        out.span = headline.span;
        const std::string& text = sheet_.annotation().document->text;
        out.stated_words = text.substr(headline.span.begin, headline.span.size());
        out.reckoned_words = text.substr(other.span.begin, other.span.size());
        out.other = other.span;
        out.other_sentence = other.sentence;
        take_(std::move(out));
        return;
      }
  }
}

}  // namespace

static void read_headline_quotes(const Sheet& sheet, const Take& take) { HeadlineReader(sheet, take).read(); }

extern const FigureReader figure_reader_headline_quotes;
const FigureReader figure_reader_headline_quotes = {
    "headline_quotes", "a quote of the headline or opening that the body words in another way", read_headline_quotes};

}  // namespace gainsay
