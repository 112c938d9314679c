#pragma once

#include <cstddef>
#include <optional>
#include <tuple>
#include <vector>

#include "base/decimal.h"

namespace gainsay {

/// The upper end of an item's interval; an open end is lower than the same end closed.
struct Ceiling {
  Decimal value;
  bool open = false;
  std::size_t item = 0;
  std::size_t origin = 0;  ///< items of one origin are never compared
  friend bool operator<(const Ceiling& a, const Ceiling& b) {
    return std::tuple(a.value, !a.open, a.item) < std::tuple(b.value, !b.open, b.item);
  }
};

/// The lowest ceiling among neighbours in a row, in logarithmic time.
class CeilingTree {
 public:
  /// A missing ceiling is never the lowest.
  explicit CeilingTree(const std::vector<std::optional<Ceiling>>& row);
  /// The lowest of row[from, to) whose origin is another one.
  [[nodiscard]] std::optional<Ceiling> lowest(std::size_t from, std::size_t to, std::size_t other_than) const;

 private:
  // The two lowest of different origins: whichever origin is left out, one of them is the answer.
  struct Node {
    std::optional<Ceiling> first, second;
    void take(const std::optional<Ceiling>& ceiling);
  };
  std::size_t size_;
  std::vector<Node> nodes_;
};

}  // namespace gainsay
