#include "check/quotes/words.h"

#include <algorithm>

#include "base/utf8.h"
#include "check/wording/word_byte.h"

namespace gainsay {
namespace {

std::unordered_set<std::string> folded(const std::vector<std::string>& words) {
  std::unordered_set<std::string> out;
  for (const std::string& word : words) out.insert(fold(word));
  return out;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool in_word(char c) { return c == '\'' || is_word_byte(c); }

}  // namespace

QuoteReader::QuoteReader(const Language* language) : known_(language != nullptr) {
  if (!known_) return;
  light_ = folded(language->substance.light);
  negations_ = folded(language->substance.negations);
  modals_ = folded(language->substance.modals);
  conditions_ = folded(language->substance.conditions);
}

QuotedWord QuoteReader::weigh(std::string word) const {
  QuotedWord out;
  out.condition = conditions_.count(word) > 0;
  if (std::any_of(word.begin(), word.end(), is_digit))
    out.weight = WordWeight::number;
  else if (negations_.count(word) > 0)
    out.weight = WordWeight::negation;
  else if (modals_.count(word) > 0)
    out.weight = WordWeight::modal;
  else if (light_.count(word) > 0 || (!known_ && word.size() <= 3))
    out.weight = WordWeight::light;
  out.text = std::move(word);
  return out;
}

QuotedWords QuoteReader::read(std::string_view text) const {
  const std::string plain = fold(text);
  QuotedWords out;
  bool gap = false, opens = true;
  for (std::size_t at = 0; at < plain.size() && out.size() < limit;) {
    const char c = plain[at];
    if (in_word(c)) {
      std::size_t end = at;
      // "14,000" and "3.5" are one word.
      while (end < plain.size() &&
             (in_word(plain[end]) || ((plain[end] == ',' || plain[end] == '.') && end > at &&
                                      is_digit(plain[end - 1]) && end + 1 < plain.size() && is_digit(plain[end + 1]))))
        ++end;
      std::string word = plain.substr(at, end - at);
      word.erase(0, word.find_first_not_of('\''));
      while (!word.empty() && word.back() == '\'') word.pop_back();
      if (!word.empty()) {
        out.push_back(weigh(std::move(word)));
        out.back().after_gap = gap;
        out.back().opens_sentence = opens;
        gap = opens = false;
      }
      at = end;
      continue;
    }
    const std::size_t close = c == '[' ? plain.find(']', at) : std::string::npos;
    const bool dots = plain.compare(at, 3, "...") == 0;
    gap = gap || close != std::string::npos || dots;
    opens = opens || (!dots && (c == '.' || c == '!' || c == '?'));
    at = close != std::string::npos ? close + 1 : at + (dots ? 3 : 1);
  }
  return out;
}

}  // namespace gainsay
