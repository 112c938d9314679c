#pragma once

#include <map>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "base/json_writer.h"
#include "report/report.h"

namespace gainsay {

/// `figures`: intervals over time; `positions`: who took which position when.
enum class ChartKind { figures, positions };

/// What people would rather look at than read: all that the findings of a report rest on of one subject (a topic and
/// key, and for figures a unit), and what their speakers said before. The picture, which a script draws, and the table
/// beside it say the same.
struct Chart {
  ChartKind kind = ChartKind::figures;
  std::string owner;  ///< id of the finding that it is shown beside: the first of its subject
  std::string title;
  std::string unit;                      ///< of figures
  std::vector<std::string> lanes;        ///< positions, in the order of the scale, or as they came up
  bool ordered = false;                  ///< the lanes have a scale
  std::vector<const Statement*> points;  ///< each once, in the order in which they were said
  /// Which points contradict one another, by their places in `points`; of figures only.
  std::vector<std::pair<std::size_t, std::size_t>> clashes;
};

/// The charts of a report, which must outlive them. Their size is linear in the report's.
class Charts {
 public:
  /// `in_order`: the findings as they are on the page.
  Charts(const Report& report, const std::vector<const Finding*>& in_order);

  /// The chart of a finding's subject. Null when there is nothing to compare: one side, or neither figures nor
  /// positions.
  [[nodiscard]] const Chart* of(const Finding& finding) const;

  /// All of them as the script reads them: an object, by owner.
  void write(JsonWriter& json, const Report& report) const;

 private:
  // Topic, key, and of figures their unit and form.
  using Subject = std::tuple<std::string, Slots, std::string>;
  static bool is_charted(const Finding& finding);
  static Subject subject_of(const Finding& finding);
  void add(const Report& report, const Finding& finding);

  std::map<Subject, Chart> charts_;
};

}  // namespace gainsay
