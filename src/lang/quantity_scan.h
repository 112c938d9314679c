#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lang/mention.h"
#include "lang/quantity_words.h"

namespace gainsay {

/// Reads the quantities of one sentence, or of a phrase on its own.
class QuantityScan {
 public:
  /// `alone`: the words are nothing but a quantity, so that nothing around them can make it something else.
  QuantityScan(const QuantityWords& words, UnitScope scope, bool starts_block, bool alone = false)
      : q_(words), scope_(scope), words_(*scope.words), starts_block_(starts_block), alone_(alone) {}

  /// Reads what starts at a word (a hedge or currency before it included), and appends it. Returns the first word that
  /// is still to be looked at: `at` itself when nothing starts there.
  std::size_t read(std::size_t at, std::vector<Mention>& out) const;
  [[nodiscard]] bool may_start(const Word& word) const {
    return q_.numbers.may_start(word) || q_.vague.may_start(word.id) || q_.portion.may_start(word.id) ||
           q_.numbers.is(word, NumberReader::ordinal) || q_.idioms.may_start(word.id);
  }

 private:
  // One number with its currency and unit: an end of a range, or the whole.
  struct Side {
    std::size_t begin = 0, end = 0;
    NumberRead number;
    const Unit* unit = nullptr;
    std::string unit_id;
    bool in_front = false;  // has its currency before it
  };
  // What is said, before it becomes intervals.
  struct Figure {
    std::size_t begin = 0, end = 0;
    Decimal low, high;
    Decimal unit = 1;  // worth of the last stated digit
    bool range = false;
    bool share = false;       // a fraction in percent
    bool small_count = true;  // a bare count below 1,000 without a scale
    const Unit* measure = nullptr;
    std::string unit_id = "count";
    QuantityForm form = QuantityForm::level;
    bool change_word_before = false;
  };

  [[nodiscard]] bool has(std::size_t at) const { return at < scope_.end; }
  [[nodiscard]] bool attached(std::size_t at) const { return has(at) && !words_[at].space_before; }
  [[nodiscard]] bool mark(std::size_t at, std::string_view text) const {
    return has(at) && words_[at].kind == WordKind::punctuation && words_[at].folded == text;
  }
  [[nodiscard]] bool cue(std::size_t at, QuantityCue what) const { return has(at) && q_.is(words_[at], what); }
  [[nodiscard]] bool before(std::size_t at) const { return at > scope_.first; }
  [[nodiscard]] std::string_view written(std::size_t begin, std::size_t end) const {
    return scope_.text.substr(words_[begin].span.begin, words_[end - 1].span.end - words_[begin].span.begin);
  }

  // quantity_scan.cpp: numbers and ranges
  [[nodiscard]] std::optional<Side> side(std::size_t at) const;
  [[nodiscard]] bool takes_suffix(const Side& side) const;
  void read_unit(Side& side) const;
  void read_fraction_unit(Side& side) const;
  [[nodiscard]] std::size_t side_begin(std::size_t number) const;
  std::size_t read_number(std::size_t at, std::vector<Mention>& out) const;
  std::size_t read_vague(std::size_t at, std::vector<Mention>& out) const;
  std::size_t read_portion(std::size_t at, std::vector<Mention>& out) const;
  std::size_t read_ordinal(std::size_t at, std::vector<Mention>& out) const;
  std::size_t read_article(std::size_t at, std::vector<Mention>& out) const;
  [[nodiscard]] std::optional<Side> range_end(const Side& first) const;
  [[nodiscard]] std::optional<Side> list_end(const Side& first) const;
  void share_scale(Side& first, const Side& second) const;
  [[nodiscard]] std::optional<Figure> ratio(const Side& first) const;
  [[nodiscard]] Figure figure(const Side& side) const;
  [[nodiscard]] bool fraction_counts(const Side& side) const;

  // quantity_context.cpp: what stands around
  [[nodiscard]] std::size_t excluded_end(const Side& side) const;
  [[nodiscard]] bool is_name(const Side& side) const;
  [[nodiscard]] bool is_label(const Side& side) const;
  [[nodiscard]] bool is_score(const Side& first, const Side& second) const;
  [[nodiscard]] bool is_bare_year(const Side& side) const;
  [[nodiscard]] bool is_pronoun(const Side& side) const;
  [[nodiscard]] std::size_t chain_end(std::size_t at) const;
  [[nodiscard]] bool moves_before(std::size_t at) const;
  [[nodiscard]] QuantityForm change_before(std::size_t begin, bool measured) const;
  [[nodiscard]] QuantityForm change_behind(std::size_t end) const;
  [[nodiscard]] std::string counted(std::size_t at, bool one) const;

  // quantity_value.cpp: intervals and mentions
  void finish(Figure figure, std::vector<Mention>& out) const;
  [[nodiscard]] const Hedge* hedge_before(const Figure& figure, std::size_t& begin) const;
  [[nodiscard]] const Hedge* hedge_behind(const Figure& figure, std::size_t& end) const;
  [[nodiscard]] bool fits(const Hedge& hedge, std::size_t index, std::size_t begin, const Figure& figure) const;
  void set_intervals(const Figure& figure, const Hedge* hedge, QuantityValue& value) const;
  void append(const Figure& figure, QuantityValue value, Decimal stated, std::vector<Mention>& out) const;

  const QuantityWords& q_;
  UnitScope scope_;
  const Words& words_;
  bool starts_block_;
  bool alone_;
};

}  // namespace gainsay
