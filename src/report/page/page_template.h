#pragma once

#include <string_view>

namespace gainsay {

/// The page of the HTML report around what a run has to say, made from reports/page when the program is built: its
/// style, its scripts with their charting library, and the policy that allows those and nothing else.
struct PageTemplate {
  std::string_view before_title;  ///< of the page, plain text
  std::string_view before_content;
  std::string_view before_charts;  ///< a JSON object, in which no '<' stands
  std::string_view end;
};

/// Generated.
[[nodiscard]] const PageTemplate& page_template();

}  // namespace gainsay
