#pragma once

#include <optional>
#include <string_view>

#include "lang/number/reader.h"

namespace gainsay {

/// Reads one number of a sentence; each function takes a position and returns what it read from there.
class NumberScan {
 public:
  NumberScan(const NumberReader& reader, const Words& words, std::size_t end)
      : reader_(reader), words_(words), end_(end) {}

  [[nodiscard]] std::optional<NumberRead> number(std::size_t at) const;

 private:
  friend class CardinalScan;
  using Maybe = std::optional<NumberRead>;
  // "3rd" of "two thirds" and its end.
  struct Parts {
    Decimal bottom;
    std::size_t end = 0;
    bool plural = false;
  };

  [[nodiscard]] bool is(std::size_t at, NumberReader::Role role) const {
    return at < end_ && reader_.is(words_[at], role);
  }
  [[nodiscard]] Decimal worth(std::size_t at, NumberReader::Role role) const {
    return at < end_ ? reader_.worth(words_[at], role) : Decimal(0);
  }
  [[nodiscard]] bool digits(std::size_t at) const { return at < end_ && words_[at].kind == WordKind::number; }
  [[nodiscard]] bool attached(std::size_t at) const { return at < end_ && !words_[at].space_before; }
  [[nodiscard]] bool mark(std::size_t at, std::string_view text) const {
    return at < end_ && words_[at].kind == WordKind::punctuation && words_[at].folded == text;
  }
  [[nodiscard]] std::size_t past_hyphen(std::size_t at) const;
  [[nodiscard]] std::size_t past_any_hyphen(std::size_t at) const;

  // number_scan.cpp: digits, and the parts put together
  [[nodiscard]] Maybe unsigned_number(std::size_t at) const;
  [[nodiscard]] Maybe plain_digits(std::size_t at) const;
  void read_groups(NumberRead& read) const;
  void read_exponent(NumberRead& read) const;
  [[nodiscard]] Maybe power(std::size_t at, Decimal base, std::size_t& end) const;
  void read_point(NumberRead& read) const;
  void read_rest(NumberRead& read) const;

  // number_cardinal.cpp
  [[nodiscard]] Maybe cardinal(std::size_t at) const;

  // number_fraction.cpp
  [[nodiscard]] Maybe slash_fraction(std::size_t at) const;
  [[nodiscard]] Maybe fraction(std::size_t at) const;
  [[nodiscard]] std::optional<Parts> parts(std::size_t at) const;
  [[nodiscard]] Maybe part_of(const NumberRead& count) const;
  [[nodiscard]] Maybe mixed(const NumberRead& count, const Parts& parts) const;
  void read_scale(NumberRead& read) const;
  void multiply_fraction(NumberRead& read) const;

  const NumberReader& reader_;
  const Words& words_;
  std::size_t end_;
};

}  // namespace gainsay
