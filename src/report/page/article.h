#pragma once

#include "report/html_writer.h"
#include "report/page/chart.h"

namespace gainsay {

/// One finding as an article with the id "f-" and its own: heading, sides with their statements, the chart's place and
/// its table, and the sum that decided. `chart` may be null.
void write_article(HtmlWriter& html, const Report& report, const Finding& finding, const Chart* chart);

/// The same without what follows it: heading, message and since when.
void write_brief_article(HtmlWriter& html, const Report& report, const Finding& finding);

}  // namespace gainsay
