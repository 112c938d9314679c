#include "lang/token/vocabulary.h"

#include <cstring>

namespace gainsay {
namespace {

constexpr std::size_t first_places = 64;

template <class Number>
std::uint64_t load(const char* bytes) {
  Number number;
  std::memcpy(&number, bytes, sizeof number);
  return number;
}

std::uint64_t mixed(std::uint64_t hash, std::uint64_t bytes) {
  hash = (hash ^ bytes) * 0x9E3779B97F4A7C15U;
  return hash ^ (hash >> 32U);
}

// Eight bytes a step; the rest in one more step, whose loads overlap.
std::uint32_t hash_of(std::string_view word) {
  std::uint64_t hash = word.size() * 0xD6E8FEB86659FD93U;
  const char* at = word.data();
  std::size_t rest = word.size();
  for (; rest >= 8; at += 8, rest -= 8) hash = mixed(hash, load<std::uint64_t>(at));
  if (rest >= 4)
    hash = mixed(hash, (load<std::uint32_t>(at) << 32U) | load<std::uint32_t>(at + rest - 4));
  else if (rest >= 2)
    hash = mixed(hash, (load<std::uint16_t>(at) << 16U) | load<std::uint16_t>(at + rest - 2));
  else if (rest == 1)
    hash = mixed(hash, load<std::uint8_t>(at));
  return static_cast<std::uint32_t>(hash);
}

// Most words are short: two overlapping loads are cheaper than a call.
bool same(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  const std::size_t size = a.size();
  if (size > 16) return a == b;
  const char* x = a.data();
  const char* y = b.data();
  if (size >= 8)
    return load<std::uint64_t>(x) == load<std::uint64_t>(y) &&
           load<std::uint64_t>(x + size - 8) == load<std::uint64_t>(y + size - 8);
  if (size >= 4)
    return load<std::uint32_t>(x) == load<std::uint32_t>(y) &&
           load<std::uint32_t>(x + size - 4) == load<std::uint32_t>(y + size - 4);
  if (size >= 2)
    return load<std::uint16_t>(x) == load<std::uint16_t>(y) &&
           load<std::uint16_t>(x + size - 2) == load<std::uint16_t>(y + size - 2);
  return size == 0 || *x == *y;
}

}  // namespace

void Vocabulary::grow() {
  const std::vector<Place> old = std::move(places_);
  places_.assign(old.empty() ? first_places : 2 * old.size(), Place{});
  const std::size_t mask = places_.size() - 1;
  for (const Place& place : old) {
    if (place.id == unknown_word) continue;
    std::size_t at = place.hash & mask;
    while (places_[at].id != unknown_word) at = (at + 1) & mask;
    places_[at] = place;
  }
}

WordId Vocabulary::intern(std::string_view folded) {
  if (const WordId known = find(folded); known != unknown_word) return known;
  if (2 * by_id_.size() >= places_.size()) grow();
  const auto id = static_cast<WordId>(by_id_.size());
  by_id_.push_back(words_.emplace_back(folded));
  const Place place{hash_of(folded), id};
  const std::size_t mask = places_.size() - 1;
  std::size_t at = place.hash & mask;
  while (places_[at].id != unknown_word) at = (at + 1) & mask;
  places_[at] = place;
  return id;
}

WordId Vocabulary::find(std::string_view folded) const {
  if (places_.empty()) return unknown_word;
  const std::uint32_t hash = hash_of(folded);
  const std::size_t mask = places_.size() - 1;
  for (std::size_t at = hash & mask; places_[at].id != unknown_word; at = (at + 1) & mask)
    if (places_[at].hash == hash && same(by_id_[places_[at].id], folded)) return places_[at].id;
  return unknown_word;
}

std::string_view Vocabulary::word(WordId id) const { return by_id_[id]; }

}  // namespace gainsay
