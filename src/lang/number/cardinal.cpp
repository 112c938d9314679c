// NumberScan: digits or words with scales.
#include "lang/number/scan.h"

namespace gainsay {

// "14,000", "61.4 bn", "three hundred and two", "4 thousand 3 hundred": one word after the other.
class CardinalScan {
 public:
  CardinalScan(const NumberScan& scan, std::size_t at) : s_(scan), at_(at), p_(at), good_(at) {}

  std::optional<NumberRead> read() {
    if (!article()) return std::nullopt;
    while (p_ < s_.end_ && !impossible_ && step()) {
    }
    if (impossible_ || good_ == at_ || (out_.article && good_ == at_ + 1) || is_ordinal()) return std::nullopt;
    out_.value = total_ + (in_group_ ? group_ : Decimal(0));
    if (in_group_ && scaled_) out_.scale = 1;
    out_.end = good_;
    out_.scaled = scaled_;
    out_.unit = out_.digits && last_ != Last::joiner ? unit_ : stated_unit(out_.value);
    return out_;
  }

 private:
  enum class Last { nothing, number, tens, unit, hundred, scale, joiner };

  // "a hundred"; false when an article comes before anything else.
  bool article() {
    if (!s_.is(p_, NumberReader::article)) return true;
    if (!s_.is(p_ + 1, NumberReader::scale)) return false;
    out_.article = true;
    group_ = 1;
    in_group_ = true;
    ++p_;
    return true;
  }

  bool step() {
    if (s_.digits(p_) || s_.mark(p_, ".")) return digits();
    if (s_.is(p_, NumberReader::cardinal)) return word();
    if (s_.is(p_, NumberReader::scale)) return scale();
    if (s_.is(p_, NumberReader::joiner)) return joiner();
    return hyphen();
  }

  bool digits() {
    const bool starts = last_ == Last::nothing && !in_group_;
    const bool goes_on = out_.digits && s_.digits(p_) &&
                         (last_ == Last::joiner || (last_ == Last::scale && s_.is(p_ + 1, NumberReader::scale)));
    const auto read = starts || goes_on ? s_.plain_digits(p_) : std::nullopt;
    if (!read) return false;
    if (starts) out_.digits = true, out_.separated = read->separated;
    group_ = read->value;
    unit_ = read->unit;
    in_group_ = true;
    last_ = Last::number;
    p_ = good_ = read->end;
    return true;
  }

  bool word() {
    const Decimal value = s_.worth(p_, NumberReader::cardinal);
    const bool small = value > Decimal(0) && value < Decimal(10);
    if (in_group_ && !(last_ == Last::tens && small) && last_ != Last::hundred && last_ != Last::joiner) return false;
    if (last_ == Last::scale && out_.digits) return false;
    const bool more = last_ == Last::tens;
    if (last_ == Last::joiner || last_ == Last::hundred || last_ == Last::scale) {
      out_.addend_joined = last_ == Last::joiner;
      out_.addend_scale = before_joiner_ == Last::scale ? last_scale_ : Decimal(1);
      out_.addend = value;
    } else if (more) {
      out_.addend = out_.addend > Decimal(0) ? out_.addend + value : Decimal(0);
    }
    group_ = in_group_ ? group_ + value : value;
    unit_ = 1;
    in_group_ = true;
    last_ = value >= Decimal(20) ? Last::tens : Last::unit;
    good_ = ++p_;
    return true;
  }

  bool scale() {
    const Decimal value = s_.worth(p_, NumberReader::scale);
    if (!in_group_ && last_ == Last::nothing) {
      // "hundred million"
      if (!s_.is(p_ + 1, NumberReader::scale)) return impossible_ = true, false;
      group_ = 1;
    }
    if (value < Decimal(1000) ? !small_scale(value) : !large_scale(value)) return false;
    out_.addend = 0;
    good_ = ++p_;
    return true;
  }

  // hundred, dozen
  bool small_scale(Decimal value) {
    if (!in_group_ && last_ != Last::nothing) return false;
    // "three hundred and two dozens": only the two are dozens
    const Decimal rest = value < Decimal(100) && out_.addend_joined ? group_ - out_.addend : Decimal(0);
    group_ = rest + (group_ - rest) * value;
    unit_ = unit_ * value;
    in_group_ = true;
    last_ = Last::hundred;
    return true;
  }

  // thousand and up
  bool large_scale(Decimal value) {
    if (!in_group_ && total_ > Decimal(0)) {
      total_ = total_ * value;
      out_.scale = out_.scale * value;
    } else {
      if (value > last_scale_) return false;
      out_.scale = total_ > Decimal(0) ? Decimal(1) : value;
      total_ = total_ + group_ * value;
      last_scale_ = value;
      group_ = 0;
      in_group_ = false;
      scaled_ = true;
    }
    unit_ = unit_ * value;
    last_ = Last::scale;
    return true;
  }

  // "and" before words: "two hundred and five"; before digits where no scale follows: "4 thousand 3 hundred and 21"
  bool joiner() {
    if (last_ != Last::hundred && last_ != Last::scale) return false;
    const bool scale_follows = s_.is(p_ + 2, NumberReader::scale);
    const bool figures =
        out_.digits && last_ == Last::hundred && s_.digits(p_ + 1) && !scale_follows && s_.words_[p_ + 1].folded != "0";
    bool words = s_.is(p_ + 1, NumberReader::cardinal);
    if (words && out_.digits)
      words = last_ == Last::hundred ? !scale_follows : s_.worth(p_ + 2, NumberReader::scale) == Decimal(100);
    if (!words && !figures) return false;
    if (out_.digits && last_ == Last::hundred && !words) total_ = total_ + group_, group_ = 0, in_group_ = false;
    before_joiner_ = last_;
    last_ = Last::joiner;
    ++p_;
    return true;
  }

  // "twenty-five", "ninety - five", "two-hundred"
  bool hyphen() {
    if (last_ == Last::nothing) return false;
    if (last_ == Last::tens) {
      const std::size_t next = s_.past_any_hyphen(p_);
      const Decimal unit = s_.worth(next, NumberReader::cardinal);
      if (next != p_ && unit > Decimal(0) && unit < Decimal(10)) return p_ = next, true;
    }
    const std::size_t next = s_.past_hyphen(p_);
    if (next == p_ || !s_.is(next, NumberReader::scale)) return false;
    p_ = next;
    return true;
  }

  // "twenty-first" is a rank
  [[nodiscard]] bool is_ordinal() const {
    if (last_ != Last::tens || good_ != p_) return false;
    const std::size_t next = s_.past_hyphen(good_);
    return next != good_ && s_.is(next, NumberReader::ordinal) && good_ == at_ + 1;
  }

  const NumberScan& s_;
  std::size_t at_, p_, good_;
  Decimal total_ = 0, group_ = 0, last_scale_ = Decimal::power_of_ten(24), unit_ = 1;
  bool in_group_ = false, scaled_ = false, impossible_ = false;
  Last last_ = Last::nothing, before_joiner_ = Last::nothing;
  NumberRead out_;
};

std::optional<NumberRead> NumberScan::cardinal(std::size_t at) const { return CardinalScan(*this, at).read(); }

}  // namespace gainsay
