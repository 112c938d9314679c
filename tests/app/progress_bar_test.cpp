#include "app/terminal/progress_bar.h"

#include <boost/test/unit_test.hpp>

namespace gainsay {
namespace {

BOOST_AUTO_TEST_CASE(a_line_tells_share_rate_and_what_is_left) {
  BOOST_TEST(progress_line(0, 1000, 0, 0) == "[....................] 0%, 0 documents");
  BOOST_TEST(progress_line(500, 1000, 300, 10) == "[##########..........] 50%, 300 documents, 30 a second, 10 s left");
  BOOST_TEST(progress_line(100, 1000, 600, 60) == "[##..................] 10%, 600 documents, 10 a second, 9 min left");
  BOOST_TEST(progress_line(2000, 1000, 7, 2) == "[####################] 100%, 7 documents, 4 a second, 0 s left");
  BOOST_TEST(progress_line(5, 0, 1, 0.5) == "1 document");
}

}  // namespace
}  // namespace gainsay
