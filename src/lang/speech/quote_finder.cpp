#include "lang/speech/quote_finder.h"

#include <string_view>

namespace gainsay {
namespace {

enum class Mark : std::uint8_t { none, opens, closes, either };
enum class Pair : std::uint8_t { twofold, single, guillemet };

struct Sign {
  Mark mark = Mark::none;
  Pair pair = Pair::twofold;
};

// A mark by its bytes; `either` is a straight one, whose spacing decides.
Sign sign_of(std::string_view bytes) {
  if (bytes == "\"") return {Mark::either, Pair::twofold};
  if (bytes == "'" || bytes == "`") return {Mark::either, Pair::single};
  if (bytes == "\xE2\x80\x9C") return {Mark::opens, Pair::twofold};   // “
  if (bytes == "\xE2\x80\x9E") return {Mark::opens, Pair::twofold};   // „
  if (bytes == "\xE2\x80\x9D") return {Mark::closes, Pair::twofold};  // ”
  if (bytes == "\xE2\x80\x98") return {Mark::opens, Pair::single};    // ‘
  if (bytes == "\xE2\x80\x99") return {Mark::closes, Pair::single};   // ’
  if (bytes == "\xC2\xAB") return {Mark::opens, Pair::guillemet};     // «
  if (bytes == "\xC2\xBB") return {Mark::closes, Pair::guillemet};    // »
  return {};
}

struct Open {
  std::size_t word = 0;
  Pair pair = Pair::twofold;
  bool low = false;  // „, which “ closes
};

constexpr std::size_t deepest = 8;

class Finder {
 public:
  Finder(const Document& document, const Words& words) : document_(document), words_(words) {}

  // Reads the words of one block.
  void block(std::size_t first, std::size_t end, bool goes_on);
  std::vector<Mention> take() { return std::move(found_); }

 private:
  [[nodiscard]] std::string_view bytes(std::size_t i) const {
    return std::string_view(document_.text).substr(words_[i].span.begin, words_[i].span.size());
  }
  [[nodiscard]] bool glued_left(std::size_t i) const { return i > first_ && !words_[i].space_before; }
  [[nodiscard]] bool glued_right(std::size_t i) const { return i + 1 < end_ && !words_[i + 1].space_before; }
  [[nodiscard]] bool may_open(std::size_t i) const;
  [[nodiscard]] bool may_close(std::size_t i, Pair pair) const;
  [[nodiscard]] bool is_open(Pair pair) const;
  void open(std::size_t word, Pair pair, bool low);
  bool close(std::size_t word, Pair pair);
  void read(std::size_t i);
  void emit(std::size_t first, std::size_t end, std::size_t content_end);

  const Document& document_;
  const Words& words_;
  std::size_t first_ = 0, end_ = 0;
  std::vector<Open> open_;
  std::vector<Mention> found_;
};

// After a space or another opening mark, and with something right after it.
bool Finder::may_open(std::size_t i) const {
  if (!glued_right(i)) return false;
  if (!glued_left(i)) return true;
  const std::string_view before = words_[i - 1].folded;
  return before == "(" || before == "[" || before == "-" || before == "--" || before == "\"" || before == "'";
}

bool Finder::may_close(std::size_t i, Pair pair) const {
  if (!glued_left(i)) return false;
  return pair != Pair::single || !glued_right(i) || words_[i + 1].kind == WordKind::punctuation;
}

bool Finder::is_open(Pair pair) const {
  for (const Open& open : open_)
    if (open.pair == pair) return true;
  return false;
}

void Finder::open(std::size_t word, Pair pair, bool low) {
  if (open_.size() == deepest) open_.erase(open_.begin());
  open_.push_back({word, pair, low});
}

void Finder::emit(std::size_t first, std::size_t end, std::size_t content_end) {
  QuoteMention quote;
  quote.content = {words_[first].span.end, content_end};
  if (quote.content.begin >= quote.content.end) return;
  Mention mention;
  mention.first_word = first;
  mention.end_word = end;
  mention.span = {words_[first].span.begin, words_[end - 1].span.end};
  mention.body = quote;
  found_.push_back(std::move(mention));
}

bool Finder::close(std::size_t word, Pair pair) {
  for (std::size_t n = open_.size(); n > 0; --n) {
    if (open_[n - 1].pair != pair) continue;
    emit(open_[n - 1].word, word + 1, words_[word].span.begin);
    open_.resize(n - 1);
    return true;
  }
  return false;
}

void Finder::read(std::size_t i) {
  const Sign sign = sign_of(bytes(i));
  if (sign.mark == Mark::none) return;
  const bool low_open = !open_.empty() && open_.back().low;
  if (sign.mark == Mark::opens) {
    if (low_open && sign.pair == Pair::twofold && glued_left(i)) {
      close(i, sign.pair);
    } else {
      open(i, sign.pair, bytes(i) == "\xE2\x80\x9E");
    }
  } else if (sign.mark == Mark::closes) {
    const bool closed = may_close(i, sign.pair) && close(i, sign.pair);
    if (!closed && sign.pair == Pair::twofold && may_open(i)) open(i, sign.pair, false);
  } else if (may_open(i) && !(is_open(sign.pair) && may_close(i, sign.pair))) {
    open(i, sign.pair, false);
  } else if (may_close(i, sign.pair) || sign.pair == Pair::twofold) {
    close(i, sign.pair);
  }
}

void Finder::block(std::size_t first, std::size_t end, bool goes_on) {
  first_ = first;
  end_ = end;
  open_.clear();
  for (std::size_t i = first; i < end; ++i)
    if (words_[i].kind == WordKind::punctuation) read(i);
  if (!goes_on) return;
  for (const Open& open : open_) {
    if (open.pair == Pair::single) continue;
    emit(open.word, end, words_[end - 1].span.end);
    break;
  }
}

bool opens_with_mark(const Document& document, const Words& words, std::size_t first) {
  if (first >= words.size()) return false;
  const Sign sign = sign_of(std::string_view(document.text).substr(words[first].span.begin, words[first].span.size()));
  return sign.pair != Pair::single && (sign.mark == Mark::opens || sign.mark == Mark::either);
}

}  // namespace

std::vector<Mention> find_quotes(const Document& document, const Words& words, const std::vector<Sentence>& sentences) {
  Finder finder(document, words);
  for (std::size_t s = 0; s < sentences.size();) {
    std::size_t next = s;
    while (next < sentences.size() && sentences[next].block == sentences[s].block) ++next;
    const bool goes_on = next < sentences.size() && opens_with_mark(document, words, sentences[next].first_word);
    finder.block(sentences[s].first_word, sentences[next - 1].end_word, goes_on);
    s = next;
  }
  return finder.take();
}

}  // namespace gainsay
