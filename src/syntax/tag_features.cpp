#include "syntax/tag_features.h"

#include <algorithm>

namespace gainsay {
namespace {

std::uint32_t hash_bytes(std::string_view bytes) {
  std::uint64_t h = 0xCBF29CE484222325U;
  for (const char c : bytes) h = (h ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  h ^= h >> 32U;
  h *= 0xD6E8FEB86659FD93U;
  return static_cast<std::uint32_t>(h >> 32U) | 1U;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "1,200" is "0,000"; a year keeps its century, and numbers below 32 (days of a month) are themselves.
std::uint32_t hash_number(std::string_view folded) {
  constexpr std::size_t longest = 16;
  if (folded.size() <= 1 || (folded.size() == 2 && folded[0] <= '3')) return hash_bytes(folded);
  const bool year = folded.size() == 4 && (folded[0] == '1' || folded[0] == '2') && is_digit(folded[1]) &&
                    is_digit(folded[2]) && is_digit(folded[3]);
  std::array<char, longest> shape{};
  const std::size_t size = std::min(folded.size(), longest);
  for (std::size_t i = 0; i < size; ++i) shape[i] = is_digit(folded[i]) && !(year && i < 2) ? '0' : folded[i];
  return hash_bytes({shape.data(), size});
}

std::uint8_t shape_of(const SyntaxWord& word) {
  const bool dotted = word.folded.find('.') != std::string_view::npos;
  unsigned shape = static_cast<unsigned>(word.kind) * 16;
  if (word.kind == WordKind::word) {
    shape += word.all_capitals ? 2U : word.capitalised ? 1U : 0U;
    shape += dotted ? 3U : 0U;
    shape += word.folded.size() == 1 ? 6U : 0U;
  } else if (word.kind == WordKind::number) {
    shape += static_cast<unsigned>(std::min<std::size_t>(word.folded.size(), 6)) + (dotted ? 8U : 0U);
  }
  return static_cast<std::uint8_t>(shape * 2 + (word.space_before ? 1U : 0U));
}

}  // namespace

WordFeatures word_features(const SyntaxWord& word) {
  WordFeatures out;
  const std::string_view folded = word.folded;
  out.word = word.kind == WordKind::number ? hash_number(folded) : hash_bytes(folded);
  const std::size_t size = folded.size();
  out.suffix3 = size > 3 ? hash_bytes(folded.substr(size - 3)) : out.word;
  out.suffix2 = size > 2 ? hash_bytes(folded.substr(size - 2)) : out.word;
  out.prefix3 = size > 3 ? hash_bytes(folded.substr(0, 3)) : out.word;
  out.shape = shape_of(word);
  return out;
}

Capitals capitals_of(std::span<const SyntaxWord> sentence) {
  constexpr std::size_t short_word = 3;  // words up to here stay small in many a headline
  std::size_t words = 0, capitalised = 0, all = 0;
  for (const SyntaxWord& word : sentence) {
    if (word.kind != WordKind::word || word.folded.size() <= short_word) continue;
    ++words;
    capitalised += word.capitalised ? 1U : 0U;
    all += word.all_capitals ? 1U : 0U;
  }
  if (words == 0) return Capitals::usual;
  if (all * 2 > words) return Capitals::all;
  if (capitalised == 0) return Capitals::none;
  return words >= 3 && capitalised * 4 >= words * 3 ? Capitals::title : Capitals::usual;
}

void tag_features(std::span<const WordFeatures> words, std::span<const Tag> tags, std::size_t at, Capitals capitals,
                  Features& out) {
  static constexpr WordFeatures none{};
  constexpr std::uint32_t no_tag = tag_count;
  const auto word = [&](std::ptrdiff_t offset) -> const WordFeatures& {
    const std::ptrdiff_t i = static_cast<std::ptrdiff_t>(at) + offset;
    return i < 0 || i >= std::ssize(words) ? none : words[static_cast<std::size_t>(i)];
  };
  const auto tag = [&](std::size_t back) { return at < back ? no_tag : static_cast<std::uint32_t>(tags[at - back]); };
  const WordFeatures &w = word(0), &before = word(-1), &before2 = word(-2), &after = word(1), &after2 = word(2);
  const std::uint32_t t1 = tag(1), t2 = tag(2), two = t1 * 64 + t2;
  const std::uint32_t shape = w.shape * 4U + static_cast<std::uint32_t>(capitals);
  out.clear();
  out.add(0, w.word);
  out.add(1, w.word, shape);
  out.add(2, w.suffix3);
  out.add(3, w.suffix2);
  out.add(4, w.suffix3, shape, at == 0 ? 1 : 0);
  out.add(5, shape, t1, at == 0 ? 1 : 0);
  out.add(6, w.prefix3);
  out.add(7, t1);
  out.add(8, two);
  out.add(9, w.word, t1);
  out.add(10, w.word, two);
  out.add(11, w.suffix3, t1);
  out.add(12, before.word);
  out.add(13, before2.word);
  out.add(14, after.word);
  out.add(15, after2.word);
  out.add(16, w.word, after.word);
  out.add(17, w.word, before.word);
  out.add(18, after.suffix3, t1);
  out.add(19, before.suffix3);
  out.add(20, after.suffix3, w.suffix3);
  out.add(21, shape, after.shape);
  out.add(22, shape, before.shape, t1);
  out.add(23, w.suffix2, two);
  out.add(24, after.word, t1);
  out.add(25, after2.suffix3, after.suffix2);
}

}  // namespace gainsay
