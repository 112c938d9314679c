#pragma once

#include "report/html_writer.h"
#include "report/page/chart.h"

namespace gainsay {

/// The table beside a chart, with everything that the picture shows.
void write_chart_table(HtmlWriter& html, const Report& report, const Chart& chart);

/// Who is in which camp of a contested claim.
void write_camps(HtmlWriter& html, const Report& report, const Finding& finding);

/// "2025-12-01 to 2025-12-07", as elements.
void write_range(HtmlWriter& html, Day first, Day last);

}  // namespace gainsay
