#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace gainsay {

/// A feature is a number: which template it fills, with which values.
[[nodiscard]] constexpr std::uint32_t feature_hash(std::uint32_t form, std::uint64_t a, std::uint64_t b = 0,
                                                   std::uint64_t c = 0) {
  std::uint64_t h = (form + 1) * 0x9E3779B97F4A7C15U;
  h ^= a * 0xC2B2AE3D27D4EB4FU;
  h += b * 0x165667B19E3779F9U;
  h ^= h >> 29U;
  h += c * 0x27D4EB2F165667C5U;
  h ^= h >> 32U;
  h *= 0xD6E8FEB86659FD93U;
  return static_cast<std::uint32_t>(h >> 32U);
}

/// The features of one decision.
class Features {
 public:
  void clear() { size_ = 0; }
  void add(std::uint32_t form, std::uint64_t a, std::uint64_t b = 0, std::uint64_t c = 0) {
    hashes_[size_++] = feature_hash(form, a, b, c);
  }
  [[nodiscard]] std::span<const std::uint32_t> hashes() const { return {hashes_.data(), size_}; }

  static constexpr std::size_t capacity = 96;

 private:
  std::array<std::uint32_t, capacity> hashes_;  // only the first size_ are set
  std::size_t size_ = 0;
};

}  // namespace gainsay
