#pragma once

#include <span>
#include <string>
#include <string_view>

namespace gainsay {

/// Edits (insert, delete, replace, swap of neighbours) between two words, counted in bytes.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b);

/// The candidate nearest to a misspelt word, the first of equals; empty when none is near enough to be meant
/// (more than a third of the word's letters differ).
[[nodiscard]] std::string nearest(std::string_view word, std::span<const std::string> candidates);

/// "did you mean 'x'?" or, when nothing is near, "known are a, b, c"; of many the first 24 are named.
[[nodiscard]] std::string suggestion(std::string_view word, std::span<const std::string> candidates);

}  // namespace gainsay
