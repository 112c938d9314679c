#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/date.h"
#include "base/diagnostic.h"
#include "rule/topic/topic.h"
#include "text/table/date_format.h"
#include "text/table/table.h"

namespace gainsay {

/// What fills a field of a row's statement: a cell of a column, or the same words in every row. Both empty: nothing.
struct RowField {
  std::string column;
  std::string constant;
  Place place;
  [[nodiscard]] bool given() const { return !column.empty() || !constant.empty(); }
};

/// The date of a row and how it is written.
struct DateColumn {
  std::string column;
  DateFormat format = DateFormat::iso();
  bool format_given = false;
  Place place;
};

/// Columns chosen by names and patterns ("*" any letters, "?" one); what `except` names is left out.
struct ColumnChoice {
  std::vector<std::string> columns;
  std::vector<std::string> except;
  Place place;
  [[nodiscard]] bool given() const { return !columns.empty(); }
  [[nodiscard]] bool takes(const std::string& column) const;
};

/// A column that counts days: the cell of `first` is 1.
struct DayNumber {
  std::string column;
  Day first{};
  Place place;
};

/// One [[dataset]]: how the rows of a file are statements of a topic. Long form: each row has one `value`. Wide form:
/// each column that `series` takes is a series of its own, its name the filler of `series_slot`; or each column that
/// `dates` takes is a day, its name the date.
struct DatasetSpec {
  std::string path;    ///< as written, perhaps with "*" and "?" in its last part
  std::string folder;  ///< of the mapping file; `path` is relative to it
  Place place;
  Place path_place;
  bool faulty = false;  ///< something in it was reported: its files are not read
  TableOptions table;
  char decimal = '.';
  char group = '\0';                                    ///< separates thousands; 0: not said
  bool rounded = false;                                 ///< a plain number represents all that round to it
  std::vector<std::string> missing;                     ///< cells that say nothing, besides empty ones
  std::string topic;                                    ///< id
  std::vector<std::pair<std::string, RowField>> slots;  ///< of the topic
  DateColumn date;
  std::string value;  ///< column
  ColumnChoice series;
  std::string series_slot;
  ColumnChoice dates;
  std::string hedge;  ///< column with the words before or after the number; "{column}" in it is the value's own column
  RowField unit, source, speaker;
  std::optional<DayNumber> day_number;
  std::string weekday;  ///< column
  Place weekday_place;
};

/// [[corrections]]: a file of the keepers that says where they changed a series on purpose. A finding of the same
/// series, with a side on the day of a row whose cell is neither empty nor 0, is muted.
struct CorrectionsSpec {
  std::string path;
  std::string folder;
  Place place;
  TableOptions table;
  DateColumn date;
  std::vector<std::string> checks;  ///< kinds that they explain; empty: the usual one
  std::string topic;                ///< id; empty: any
  ColumnChoice series;
  std::string slot;  ///< of the key that the columns' names fill; empty: any
  std::string reason;
  std::string by;
};

/// [[mute]]: findings that are let pass, with the reason. What is not said may be anything.
struct MuteSpec {
  std::string id;  ///< of a finding, or its start
  std::string check;
  std::string topic;  ///< id
  std::vector<std::pair<std::string, std::string>> key;
  std::optional<Day> date;  ///< of one of the sides
  std::string reason;
  std::string by;
  std::optional<Day> expires;  ///< the last day on which it holds
  Place place;
};

/// What one mapping file says, or all of them together.
struct Mapping {
  std::vector<Topic> topics;  ///< declared beside the datasets; ids "<stem of the file>/<name>"
  std::vector<DatasetSpec> datasets;
  std::vector<CorrectionsSpec> corrections;
  std::vector<MuteSpec> mutes;
};

/// "*" matches any letters, "?" for one.
[[nodiscard]] bool matches_wildcard(std::string_view pattern, std::string_view text);

}  // namespace gainsay
