#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/byte_span.h"
#include "figures/sheet.h"
#include "model/value.h"

namespace gainsay {

/// A figure that the text states, beside what its other figures make of it. A reading judges nothing: checks do.
struct Reckoning {
  std::size_t sentence = 0;  ///< of `span`, in Annotation::sentences
  ByteSpan span;             ///< the stated figure with those that it is reckoned from, in Document::text
  QuantityValue stated;
  QuantityValue reckoned;  ///< `text` is the sum in full: "40 + 35 + 30 = 105"
  /// Of names, roles and quotes, which are no figures: what is reported here, and what is told of the same thing
  /// elsewhere.
  std::string stated_words;
  std::string reckoned_words;
  /// The passage that `reckoned` comes from when it is another one; empty otherwise.
  ByteSpan other = {};
  std::size_t other_sentence = 0;
};

using Take = std::function<void(Reckoning)>;

/// One way to reckon with the figures of a text: one record per file of src/figures/readers/.
struct FigureReader {
  std::string_view name;  ///< as `reckon` of a topic names it
  std::string_view summary;
  void (*read)(const Sheet& sheet, const Take& take) = nullptr;
};

/// All readers, by file name. Generated.
[[nodiscard]] const std::vector<const FigureReader*>& figure_readers();
[[nodiscard]] const FigureReader* find_figure_reader(std::string_view name);

}  // namespace gainsay
