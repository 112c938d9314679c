// The pages of the HTML report without what reports/page bundles: no style, no charts, no filters. Compiled in its
// place where the library is built without node (GAINSAY_REPORT_PAGE=OFF).
#include "report/page/page_template.h"

namespace gainsay {
namespace {

constexpr PageTemplate page = {
    .before_head = "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                   "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">\n",
    .before_content = "</head>\n<body>\n",
    .before_charts = "\n<script type=\"application/json\">",  // data, which no browser runs
    .end = "</script>\n</body>\n</html>\n",
};

}  // namespace

const PageTemplate& report_template() { return page; }
const PageTemplate& nights_template() { return page; }

}  // namespace gainsay
