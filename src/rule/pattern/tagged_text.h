#pragma once

namespace gainsay::tagged {

// The tagged view of a sentence, which patterns run over: folded words with single spaces, without quotation marks and
// square brackets, in which these control characters mark what was found. No text contains them.
//
//   mention_open <codes> mention_words <words> mention_close    a mention or a hit of a word list
//   prefix_open <words> prefix_close                            words that belong to the mention after ("the city of")
//   adverb <words> small_close                                  a filler adverb
//   auxiliary <words> small_close, progressive <words> small_close
//
// None of them nest, but for mentions within a prefix. A code is one code point of the private use area per thing
// that can fill a place of a pattern.
inline constexpr char mention_open = '\x01';
inline constexpr char mention_words = '\x02';
inline constexpr char mention_close = '\x03';
inline constexpr char prefix_open = '\x05';
inline constexpr char prefix_close = '\x06';
inline constexpr char adverb = '\x07';
inline constexpr char small_close = '\x08';
inline constexpr char auxiliary = '\x0e';
inline constexpr char progressive = '\x0f';
inline constexpr char32_t first_code = 0xE000;

// For character classes that must not reach into the marks.
inline constexpr const char* marks = "\\x01-\\x08\\x0e\\x0f";
// Marks that may follow and before a word that a pattern spells out.
inline constexpr const char* closing = "[\\x03\\x08]*";
inline constexpr const char* opening = "(?:[\\x05-\\x07\\x0e\\x0f]|\\x01[^\\x02]*\\x02)*";

}  // namespace gainsay::tagged
