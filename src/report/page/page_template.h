#pragma once

#include <string_view>

namespace gainsay {

/// A page around what the program has to say, made from reports/page when the program is built: its style, perhaps a
/// script with the charting library, and the policy that allows those and nothing else.
struct PageTemplate {
  std::string_view before_head;  ///< the title, and what else the head is to hold
  std::string_view before_content;
  std::string_view before_charts;  ///< a JSON object, that contains no '<'; nothing on a page without a script
  std::string_view end;
};

/// Of the HTML report. Generated.
[[nodiscard]] const PageTemplate& report_template();
/// Of the page over all nights. Generated.
[[nodiscard]] const PageTemplate& nights_template();

}  // namespace gainsay
