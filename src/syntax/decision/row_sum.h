#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>

#include "syntax/features.h"
#include "syntax/grammar_model.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace gainsay {

/// The sums of the rows of some features: the score of each class. By hand for SSE2, since compilers differ by a factor
/// of two; the integers are the same either way. A sum of Features::capacity weights fits in 16 bits.
static_assert(Features::capacity * 128 < 32768);

#ifdef __SSE2__

/// The four transitions.
inline std::array<std::int16_t, 8> sum_rows_of_four(WeightTable table, std::span<const std::uint32_t> hashes) {
  __m128i sum = _mm_setzero_si128();
  const __m128i zero = _mm_setzero_si128();
  for (const std::uint32_t hash : hashes) {
    std::int32_t row = 0;
    std::memcpy(&row, table.weights + table.row(hash) * transition_width, sizeof row);
    const __m128i bytes = _mm_cvtsi32_si128(row);
    sum = _mm_add_epi16(sum, _mm_srai_epi16(_mm_unpacklo_epi8(zero, bytes), 8));
  }
  std::array<std::int16_t, 8> out{};
  _mm_storeu_si128(reinterpret_cast<__m128i*>(out.data()), sum);
  return out;
}

template <std::size_t width>
std::array<std::int16_t, width> sum_rows(WeightTable table, std::span<const std::uint32_t> hashes) {
  constexpr std::size_t blocks = width / 16;
  const __m128i zero = _mm_setzero_si128();
  __m128i sums[blocks * 2];
  for (__m128i& sum : sums) sum = zero;
  for (const std::uint32_t hash : hashes) {
    const std::int8_t* row = table.weights + table.row(hash);
    for (std::size_t i = 0; i < blocks; ++i) {
      const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(row + 16 * i));
      sums[2 * i] = _mm_add_epi16(sums[2 * i], _mm_srai_epi16(_mm_unpacklo_epi8(zero, bytes), 8));
      sums[2 * i + 1] = _mm_add_epi16(sums[2 * i + 1], _mm_srai_epi16(_mm_unpackhi_epi8(zero, bytes), 8));
    }
  }
  std::array<std::int16_t, width> out{};
  for (std::size_t i = 0; i < blocks * 2; ++i)
    _mm_storeu_si128(reinterpret_cast<__m128i*>(out.data() + 8 * i), sums[i]);
  return out;
}

#else

inline std::array<std::int16_t, 8> sum_rows_of_four(WeightTable table, std::span<const std::uint32_t> hashes) {
  std::array<std::int16_t, 8> out{};
  for (const std::uint32_t hash : hashes) {
    const std::int8_t* row = table.weights + table.row(hash) * transition_width;
    for (std::size_t i = 0; i < transition_width; ++i) out[i] = static_cast<std::int16_t>(out[i] + row[i]);
  }
  return out;
}

template <std::size_t width>
std::array<std::int16_t, width> sum_rows(WeightTable table, std::span<const std::uint32_t> hashes) {
  std::array<std::int16_t, width> out{};
  for (const std::uint32_t hash : hashes) {
    const std::int8_t* row = table.weights + table.row(hash);
    for (std::size_t i = 0; i < width; ++i) out[i] = static_cast<std::int16_t>(out[i] + row[i]);
  }
  return out;
}

#endif

}  // namespace gainsay
