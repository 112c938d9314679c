#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "syntax/features.h"

namespace gainsay {

/// An averaged perceptron over hashed features (Collins 2002), laid out like the WeightTable it becomes.
class Perceptron {
 public:
  /// `width` classes a row, whole registers; `stride` weights from row to row.
  Perceptron(unsigned bits, std::size_t width, std::size_t stride)
      : bits_(bits),
        width_(width),
        stride_(stride),
        weights_((stride << bits) + (stride < width ? width : 0)),
        sums_(weights_.size()),
        updates_(std::size_t{1} << counter_bits) {}

  /// Sets scores[0, width).
  void score(std::span<const std::uint32_t> hashes, std::span<std::int32_t> scores) const;
  /// Makes `gold` likelier and `guess` less likely.
  void update(std::span<const std::uint32_t> hashes, std::size_t gold, std::size_t guess);
  /// To be called for every decision, right or wrong: averages are over these.
  void tick() { ++time_; }
  /// Leaves what was learned so far out of the average: the weights of the first rounds are poor.
  void restart_average();

  /// The averages in 8 bits; the largest becomes 127.
  [[nodiscard]] std::vector<std::int8_t> quantised() const;

 private:
  static constexpr unsigned counter_bits = 26;
  static constexpr std::uint8_t first_updates = 3;  // a feature that was not wrong more often gets no weight

  unsigned bits_;
  std::size_t width_, stride_;
  std::int64_t time_ = 1;
  std::vector<std::int32_t> weights_;
  std::vector<std::int64_t> sums_;
  std::vector<std::uint8_t> updates_;
};

}  // namespace gainsay
