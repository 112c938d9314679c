#include "check/positions/independence.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/utf8.h"
#include "check/wording/word_byte.h"

namespace gainsay {
namespace {

constexpr std::size_t shingle_words = 3;
constexpr std::size_t equal_words = 6;  // shorter sentences are alike by chance
constexpr std::size_t alike_words = 8;  // from here on a changed word leaves enough to recognise the rest by
constexpr std::size_t share_percent = 60;
constexpr std::size_t remembered = 48;  // sentences of one shingle; more share a stock phrase, not an origin

std::vector<std::string> words_of(const std::string& sentence) {
  std::vector<std::string> out;
  bool inside = false;
  for (const char c : fold(sentence)) {
    const bool letter = is_word_byte(c);
    if (letter && !inside) out.emplace_back();
    if (letter) out.back() += c;
    inside = letter;
  }
  return out;
}

std::vector<std::string> shingles_of(const std::vector<std::string>& words) {
  std::vector<std::string> out;
  for (std::size_t i = 0; i + shingle_words <= words.size(); ++i) {
    std::string shingle;
    for (std::size_t k = 0; k < shingle_words; ++k) shingle += words[i + k] + ' ';
    out.push_back(std::move(shingle));
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

class Origins {
 public:
  explicit Origins(std::span<const Statement> statements);
  [[nodiscard]] std::vector<std::size_t> numbered();

 private:
  struct Sentence {
    std::size_t source = 0;
    std::size_t shingles = 0;
  };
  void read(const Statement& statement, std::size_t source);
  void match(std::size_t source, const std::vector<std::string>& shingles);
  void join(std::size_t a, std::size_t b);
  [[nodiscard]] std::size_t root(std::size_t source);

  std::vector<std::size_t> sources_;  // of each statement
  std::vector<std::size_t> parents_;  // of each source
  std::unordered_map<std::string, std::size_t> equal_;
  std::vector<Sentence> sentences_;
  std::unordered_map<std::string, std::vector<std::size_t>> holding_;  // shingle -> sentences
};

Origins::Origins(std::span<const Statement> statements) {
  std::map<std::string_view, std::size_t> numbers;
  for (const Statement& statement : statements) {
    const std::size_t source = numbers.try_emplace(statement.source, numbers.size()).first->second;
    if (source == parents_.size()) parents_.push_back(source);
    sources_.push_back(source);
    read(statement, source);
  }
}

void Origins::read(const Statement& statement, std::size_t source) {
  const std::vector<std::string> words = words_of(statement.sentence);
  if (words.size() < equal_words) return;
  std::string text;
  for (const std::string& word : words) text += word + ' ';
  const auto [at, fresh] = equal_.try_emplace(std::move(text), source);
  join(source, at->second);
  if (fresh && words.size() >= alike_words) match(source, shingles_of(words));
}

void Origins::match(std::size_t source, const std::vector<std::string>& shingles) {
  std::map<std::size_t, std::size_t> shared;
  for (const std::string& shingle : shingles) {
    std::vector<std::size_t>& others = holding_[shingle];
    for (const std::size_t other : others) ++shared[other];
    if (others.size() < remembered) others.push_back(sentences_.size());
  }
  for (const auto& [other, count] : shared) {
    const std::size_t shorter = std::min(sentences_[other].shingles, shingles.size());
    if (count * 100 >= shorter * share_percent) join(source, sentences_[other].source);
  }
  sentences_.push_back({source, shingles.size()});
}

std::size_t Origins::root(std::size_t source) {
  while (parents_[source] != source) source = parents_[source] = parents_[parents_[source]];
  return source;
}

void Origins::join(std::size_t a, std::size_t b) {
  const std::size_t x = root(a), y = root(b);
  parents_[std::max(x, y)] = std::min(x, y);
}

std::vector<std::size_t> Origins::numbered() {
  std::map<std::size_t, std::size_t> numbers;
  std::vector<std::size_t> out;
  for (const std::size_t source : sources_)
    out.push_back(numbers.try_emplace(root(source), numbers.size()).first->second);
  return out;
}

}  // namespace

std::vector<std::size_t> origins_of(std::span<const Statement> statements) { return Origins(statements).numbered(); }

std::size_t independent_sources(std::span<const Statement> statements) {
  const std::vector<std::size_t> origins = origins_of(statements);
  return origins.empty() ? 0 : *std::max_element(origins.begin(), origins.end()) + 1;
}

}  // namespace gainsay
