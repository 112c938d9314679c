#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "syntax/labels.h"
#include "syntax/parse_state.h"

namespace gainsay {

/// Weights of one kind of decision, hashed: the row of a feature begins `stride` bytes times the first `bits` bits of
/// its hash into the table, and has a weight for each class. With a stride below their width rows overlap; few
/// classes of a feature have a weight, so that costs nothing.
struct WeightTable {
  const std::int8_t* weights = nullptr;
  unsigned bits = 0;

  [[nodiscard]] std::size_t row(std::uint32_t hash) const { return hash >> (32U - bits); }
};

/// How wide a row is read, in weights: the classes filled up to whole registers.
inline constexpr std::size_t transition_width = transition_count;
inline constexpr std::size_t label_width = 48;
inline constexpr std::size_t tag_width = 64;

/// The weights of tagger and parser: the file rules/<language>/grammar/<language>.model, which scripts/train-syntax
/// makes. A header of 64 bytes (see grammar_model.cpp), then the tables of transitions, labels and tags.
class GrammarModel {
 public:
  /// Keeps the bytes. Anything but a whole model of this version is a diagnostic; `path` is the file it came from.
  [[nodiscard]] static std::optional<GrammarModel> load(std::string bytes, const std::string& path,
                                                        Diagnostics& diagnostics);

  [[nodiscard]] WeightTable transitions() const { return transitions_; }
  [[nodiscard]] WeightTable labels() const { return labels_; }
  [[nodiscard]] WeightTable tags() const { return tags_; }
  /// A number that changes with any byte of the weights.
  [[nodiscard]] std::uint64_t checksum() const { return checksum_; }

 private:
  std::shared_ptr<const std::string> bytes_;
  WeightTable transitions_, labels_, tags_;
  std::uint64_t checksum_ = 0;
};

/// The sizes of the tables of a model, as bits of a hash.
struct ModelShape {
  unsigned transition_bits = 20;
  unsigned label_bits = 19;
  unsigned tag_bits = 19;

  [[nodiscard]] std::size_t transition_bytes() const { return transition_width << transition_bits; }
  [[nodiscard]] std::size_t label_bytes() const { return (std::size_t{1} << label_bits) + label_width; }
  [[nodiscard]] std::size_t tag_bytes() const { return (std::size_t{1} << tag_bits) + tag_width; }
  [[nodiscard]] std::size_t bytes() const { return transition_bytes() + label_bytes() + tag_bytes(); }
};

/// The bytes of a model file. `weights` are the three tables, one after the other.
[[nodiscard]] std::string write_model(const ModelShape& shape, std::span<const std::int8_t> weights);

}  // namespace gainsay
