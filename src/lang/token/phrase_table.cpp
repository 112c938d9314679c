#include "lang/token/phrase_table.h"

namespace gainsay {
namespace {

constexpr std::size_t first_edges = 16;

std::uint64_t edge(std::uint32_t node, WordId word) { return (static_cast<std::uint64_t>(node) << 32U) | word; }

std::size_t hash_of(std::uint64_t from) { return static_cast<std::size_t>((from * 0x9E3779B97F4A7C15U) >> 32U); }

}  // namespace

std::uint32_t PhraseTable::step(std::uint32_t node, WordId word) const {
  if (word == unknown_word || !nodes_[node].goes_on) return 0;
  const std::uint64_t from = edge(node, word);
  const std::size_t mask = edges_.size() - 1;
  for (std::size_t at = hash_of(from) & mask; edges_[at].to != 0; at = (at + 1) & mask)
    if (edges_[at].from == from) return edges_[at].to;
  return 0;
}

void PhraseTable::grow() {
  const std::vector<Edge> old = std::move(edges_);
  edges_.assign(old.empty() ? first_edges : 2 * old.size(), Edge{});
  const std::size_t mask = edges_.size() - 1;
  for (const Edge& one : old) {
    if (one.to == 0) continue;
    std::size_t at = hash_of(one.from) & mask;
    while (edges_[at].to != 0) at = (at + 1) & mask;
    edges_[at] = one;
  }
}

// The node after a word, made when there is none yet.
std::uint32_t PhraseTable::child(std::uint32_t node, WordId word) {
  const auto made = static_cast<std::uint32_t>(nodes_.size());
  if (node == 0) {
    if (first_.size() <= word) first_.resize(word + 1);
    if (first_[word] == 0) first_[word] = made, nodes_.emplace_back();
    return first_[word];
  }
  if (const std::uint32_t known = step(node, word); known != 0) return known;
  nodes_.emplace_back();
  nodes_[node].goes_on = true;
  if (2 * ++edge_count_ > edges_.size()) grow();
  const std::size_t mask = edges_.size() - 1;
  std::size_t at = hash_of(edge(node, word)) & mask;
  while (edges_[at].to != 0) at = (at + 1) & mask;
  edges_[at] = {edge(node, word), made};
  return made;
}

void PhraseTable::add(std::string_view phrase, std::uint32_t payload, Vocabulary& vocabulary) {
  std::uint32_t node = 0;
  for (const std::string& part : split_phrase(phrase)) node = child(node, vocabulary.intern(part));
  if (node != 0) nodes_[node].payloads.push_back(payload);
}

template <class Visit>
void PhraseTable::visit(const Words& words, std::size_t at, std::size_t end, const Visit& visit) const {
  if (at >= end || !may_start(words[at].id)) return;
  std::uint32_t node = first_[words[at].id];
  for (std::size_t i = at; node != 0;) {
    ++i;
    if (!nodes_[node].payloads.empty()) visit(Hit{i - at, &nodes_[node].payloads});
    node = i < end ? step(node, words[i].id) : 0;
  }
}

PhraseTable::Hits PhraseTable::all(const Words& words, std::size_t at, std::size_t end) const {
  Hits hits;
  visit(words, at, end, [&](const Hit& hit) { hits.push_back(hit); });
  return hits;
}

// For a word that some phrase starts with.
PhraseTable::Hit PhraseTable::longest_known(const Words& words, std::size_t at, std::size_t end) const {
  Hit best;
  visit(words, at, end, [&](const Hit& hit) { best = hit; });
  return best;
}

}  // namespace gainsay
