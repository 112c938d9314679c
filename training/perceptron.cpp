#include "training/perceptron.h"

#include <algorithm>
#include <cmath>

namespace gainsay {

void Perceptron::score(std::span<const std::uint32_t> hashes, std::span<std::int32_t> scores) const {
  std::fill(scores.begin(), scores.end(), 0);
  std::int32_t* const out = scores.data();
  if (width_ == 4) {
    for (const std::uint32_t hash : hashes) {
      const std::int32_t* const row = weights_.data() + (hash >> (32U - bits_)) * stride_;
      for (std::size_t i = 0; i < 4; ++i) out[i] += row[i];
    }
    return;
  }
  for (const std::uint32_t hash : hashes) {
    const std::int32_t* const row = weights_.data() + (hash >> (32U - bits_)) * stride_;
    for (std::size_t i = 0; i < width_; ++i) out[i] += row[i];
  }
}

void Perceptron::update(std::span<const std::uint32_t> hashes, std::size_t gold, std::size_t guess) {
  for (const std::uint32_t hash : hashes) {
    std::uint8_t& updates = updates_[hash >> (32U - counter_bits)];
    if (updates < first_updates) {
      ++updates;
      continue;
    }
    const std::size_t row = (hash >> (32U - bits_)) * stride_;
    ++weights_[row + gold];
    sums_[row + gold] += time_;
    --weights_[row + guess];
    sums_[row + guess] -= time_;
  }
}

void Perceptron::restart_average() {
  std::fill(sums_.begin(), sums_.end(), 0);
  time_ = 1;
}

std::vector<std::int8_t> Perceptron::quantised() const {
  std::vector<double> averages(weights_.size());
  double largest = 1e-9;
  for (std::size_t i = 0; i < averages.size(); ++i) {
    averages[i] = weights_[i] - static_cast<double>(sums_[i]) / static_cast<double>(time_);
    largest = std::max(largest, std::abs(averages[i]));
  }
  std::vector<std::int8_t> out(averages.size());
  for (std::size_t i = 0; i < out.size(); ++i)
    out[i] = static_cast<std::int8_t>(std::lround(averages[i] / largest * 127));
  return out;
}

}  // namespace gainsay
