#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"

namespace gainsay {

/// Names by which a month is known, January first; each list in lower case.
using MonthNames = std::vector<std::vector<std::string>>;

/// One way to write dates, declared once for a whole file, so that no date is ever guessed: YYYY, YY (1970 to 2069),
/// MM, M (one digit or two), MON (a name of the month or its abbreviation), DD, D; anything else means itself.
/// "ww" is a week of ISO 8601 and "q" a quarter, as in YYYY-Www and YYYY-Qq. The codes %Y %y %m %d %b %B of strptime
/// mean the same (%m and %d take one digit too). A format without a day is of months, one without a month of years.
class DateFormat {
 public:
  /// Empty when the format has no year, a part twice, a day without a month, or a week or quarter beside a month.
  [[nodiscard]] static std::optional<DateFormat> parse(std::string_view format);
  [[nodiscard]] static DateFormat iso() { return *parse("YYYY-MM-DD"); }

  /// The day, month or year that the whole text names; empty when it is not written in this way or on no calendar.
  [[nodiscard]] std::optional<DateRange> read(std::string_view text, const MonthNames& months) const;
  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  enum class Part { year, short_year, month, short_month, month_name, day, short_day, week, quarter, literal };
  struct Piece {
    Part part;
    char literal;
  };
  std::string text_;
  std::vector<Piece> pieces_;
  bool has_month_ = false, has_day_ = false, has_week_ = false, has_quarter_ = false;
};

}  // namespace gainsay
