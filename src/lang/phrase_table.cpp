#include "lang/phrase_table.h"

namespace gainsay {
namespace {

std::uint64_t edge(std::uint32_t node, WordId word) { return (static_cast<std::uint64_t>(node) << 32U) | word; }

}  // namespace

std::uint32_t PhraseTable::step(std::uint32_t node, WordId word) const {
  if (word == unknown_word) return 0;
  const auto at = edges_.find(edge(node, word));
  return at == edges_.end() ? 0 : at->second;
}

void PhraseTable::add(std::string_view phrase, std::uint32_t payload, Vocabulary& vocabulary) {
  std::uint32_t node = 0;
  for (const std::string& part : split_phrase(phrase)) {
    const WordId word = vocabulary.intern(part);
    if (node == 0) {
      if (starts_.size() <= word) starts_.resize(word + 1);
      starts_[word] = true;
    }
    const auto [at, added] = edges_.try_emplace(edge(node, word), static_cast<std::uint32_t>(nodes_.size()));
    if (added) nodes_.emplace_back();
    node = at->second;
  }
  if (node != 0) nodes_[node].payloads.push_back(payload);
}

std::vector<PhraseTable::Hit> PhraseTable::all(const Words& words, std::size_t at, std::size_t end) const {
  std::vector<Hit> hits;
  if (at >= end || !may_start(words[at].id)) return hits;
  std::uint32_t node = 0;
  for (std::size_t i = at; i < end; ++i) {
    node = step(node, words[i].id);
    if (node == 0) break;
    if (!nodes_[node].payloads.empty()) hits.push_back({i - at + 1, &nodes_[node].payloads});
  }
  return hits;
}

PhraseTable::Hit PhraseTable::longest(const Words& words, std::size_t at, std::size_t end) const {
  Hit best;
  if (at >= end || !may_start(words[at].id)) return best;
  std::uint32_t node = 0;
  for (std::size_t i = at; i < end; ++i) {
    node = step(node, words[i].id);
    if (node == 0) break;
    if (!nodes_[node].payloads.empty()) best = {i - at + 1, &nodes_[node].payloads};
  }
  return best;
}

}  // namespace gainsay
