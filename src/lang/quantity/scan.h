#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lang/mention.h"
#include "lang/quantity/words.h"

namespace gainsay {

/// Reads the quantities of one sentence, or of a phrase on its own.
class QuantityScan {
 public:
  /// Where the words are from: in a sentence; or they are all of it ("A half."); or they are not a sentence but a
  /// quantity that someone wrote for us to read, so that nothing can make it something else.
  enum class Setting { prose, whole, phrase };
  QuantityScan(const QuantityWords& words, UnitScope scope, bool starts_block, Setting setting = Setting::prose)
      : q_(words),
        scope_(scope),
        words_(*scope.words),
        starts_block_(starts_block),
        alone_(setting == Setting::phrase),
        whole_(setting != Setting::prose) {}

  /// Reads what starts at a word (a hedge or currency before it included), and appends it. Returns the first word that
  /// is still to be looked at: `at` itself when nothing starts there.
  std::size_t read(std::size_t at, std::vector<Mention>& out) const;
  [[nodiscard]] bool may_start(const Word& word) const { return q_.may_start(word); }

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
    Decimal tolerance;        // of "5 ± 1"; 0 when none is said
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

  // quantity_scan.cpp: what a number and its neighbours make
  std::size_t read_number(std::size_t at, std::vector<Mention>& out) const;
  std::size_t finish_range(Side first, Side second, bool list, std::vector<Mention>& out) const;
  [[nodiscard]] bool is_range(const Side& first, const Side& second) const;
  [[nodiscard]] Figure figure(const Side& side) const;
  [[nodiscard]] bool fraction_counts(const Side& side) const;

  // quantity_side.cpp: one number with its currency and unit
  [[nodiscard]] std::optional<Side> side(std::size_t at) const;
  [[nodiscard]] std::size_t side_begin(std::size_t number, std::size_t floor) const;
  [[nodiscard]] bool takes_suffix(const Side& side) const;
  void read_suffix(Side& side) const;
  void read_unit(Side& side) const;
  void read_code_scale(Side& side) const;
  [[nodiscard]] std::optional<UnitRead> bracketed_unit(std::size_t at, bool large) const;
  void read_fraction_unit(Side& side) const;
  void read_part(Side& side) const;
  void read_half(Side& side) const;

  // quantity_range.cpp: two numbers that belong together
  [[nodiscard]] std::optional<Side> range_end(const Side& first) const;
  [[nodiscard]] std::optional<Side> list_end(const Side& first) const;
  void share_scale(Side& first, const Side& second) const;
  void borrow_unit(Side& first) const;
  [[nodiscard]] std::optional<Figure> ratio(const Side& first) const;
  [[nodiscard]] std::optional<Figure> over(const Side& first) const;
  [[nodiscard]] std::optional<Figure> tolerance(const Side& first) const;

  // quantity_vague.cpp: numbers that no figure or number word states
  std::size_t read_vague(std::size_t at, std::vector<Mention>& out) const;
  [[nodiscard]] Decimal vague_scale(Figure& figure, bool& scaled) const;
  std::size_t read_portion(std::size_t at, std::vector<Mention>& out) const;
  std::size_t read_ordinal(std::size_t at, std::vector<Mention>& out) const;
  std::size_t read_article(std::size_t at, std::vector<Mention>& out) const;

  // quantity_context.cpp: what surrounds
  [[nodiscard]] std::size_t excluded_end(const Side& side) const;
  [[nodiscard]] bool is_name(const Side& side) const;
  [[nodiscard]] bool is_label(const Side& side) const;
  [[nodiscard]] bool is_address(const Side& side) const;
  [[nodiscard]] std::size_t telephone_end(const Side& side) const;
  [[nodiscard]] const Unit* age_unit(const Side& side) const;
  [[nodiscard]] bool is_score(const Side& first, const Side& second) const;
  [[nodiscard]] bool is_bare_year(const Side& side) const;
  [[nodiscard]] bool is_pronoun(const Side& side) const;
  [[nodiscard]] std::size_t chain_end(std::size_t at) const;
  [[nodiscard]] bool moves_before(std::size_t at) const;
  [[nodiscard]] QuantityForm change_before(std::size_t begin, bool measured, bool step = false) const;
  [[nodiscard]] QuantityForm change_by(std::size_t begin) const;
  [[nodiscard]] QuantityForm change_ends(PhraseTable QuantityWords::Direction::*words, std::size_t at) const;
  [[nodiscard]] QuantityForm change_behind(std::size_t end) const;
  [[nodiscard]] std::string counted(std::size_t at, bool one) const;
  [[nodiscard]] std::size_t noun_begin(std::size_t at) const;
  [[nodiscard]] std::size_t noun_end(std::size_t at) const;
  [[nodiscard]] std::size_t head_noun(std::size_t at, bool one) const;

  // quantity_value.cpp: intervals and mentions
  void finish(Figure figure, std::vector<Mention>& out) const;
  [[nodiscard]] const Hedge* hedge_before(const Figure& figure, std::size_t& begin) const;
  [[nodiscard]] const Hedge* hedge_after(const Figure& figure, std::size_t& end) const;
  [[nodiscard]] bool fits(const Hedge& hedge, std::size_t index, std::size_t begin, const Figure& figure) const;
  void set_intervals(const Figure& figure, const Hedge* hedge, QuantityValue& value) const;
  void append(const Figure& figure, QuantityValue value, Bound bound, std::vector<Mention>& out) const;

  const QuantityWords& q_;
  UnitScope scope_;
  const Words& words_;
  bool starts_block_;
  bool alone_, whole_;
};

}  // namespace gainsay
