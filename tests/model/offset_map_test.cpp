#include "model/offset_map.h"

#include <boost/test/unit_test.hpp>

#include "model/line_table.h"

namespace gainsay {
namespace {

// "AT&T a b" read from "AT&amp;T  a\nb" at byte 10.
OffsetMap sample() {
  OffsetMap map;
  map.copied(10, 2);
  map.replaced({12, 17}, 1);
  map.copied(17, 1);
  map.replaced({18, 20}, 1);
  map.copied(20, 1);
  map.replaced({21, 22}, 1);
  map.copied(22, 1);
  return map;
}

BOOST_AUTO_TEST_CASE(spans_lead_to_the_bytes_they_were_read_from) {
  const OffsetMap map = sample();
  BOOST_TEST(map.text_size() == 8U);
  BOOST_TEST((map.to_source({0, 4}) == ByteSpan{10, 18}));
  BOOST_TEST((map.to_source({2, 3}) == ByteSpan{12, 17}));
  BOOST_TEST((map.to_source({5, 8}) == ByteSpan{20, 23}));
  BOOST_TEST((map.to_source({1, 1}) == ByteSpan{11, 11}));
}

BOOST_AUTO_TEST_CASE(source_spans_lead_to_the_text_that_covers_them) {
  const OffsetMap map = sample();
  BOOST_TEST((map.to_text({13, 15}) == ByteSpan{2, 3}));
  BOOST_TEST((map.to_text({11, 18}) == ByteSpan{1, 4}));
  BOOST_TEST(map.to_text({0, 10}).empty());
  BOOST_TEST(map.to_text({23, 90}).empty());
}

BOOST_AUTO_TEST_CASE(only_copied_bytes_are_exact) {
  const OffsetMap map = sample();
  BOOST_TEST(map.exact({0, 2}));
  BOOST_TEST(!map.exact({0, 3}));
  BOOST_TEST(!map.exact({2, 3}));
  BOOST_TEST(!OffsetMap().exact({0, 1}));
}

BOOST_AUTO_TEST_CASE(a_part_of_a_map_goes_on_another) {
  OffsetMap map;
  map.copied(0, 3);
  map.append(sample(), {1, 6});
  BOOST_TEST(map.text_size() == 8U);
  BOOST_TEST((map.to_source({3, 4}) == ByteSpan{11, 12}));
  BOOST_TEST((map.to_source({4, 5}) == ByteSpan{12, 17}));
  BOOST_TEST((map.to_source({7, 8}) == ByteSpan{20, 21}));
}

BOOST_AUTO_TEST_CASE(lines_count_from_where_the_stretch_begins) {
  const LineTable lines("Çé x\nsecond\n", 100, 7);
  BOOST_TEST((lines.at(100) == LineColumn{7, 1}));
  BOOST_TEST((lines.at(104) == LineColumn{7, 3}));
  BOOST_TEST((lines.at(107) == LineColumn{8, 1}));
  BOOST_TEST((lines.at(5) == LineColumn{7, 1}));
  BOOST_TEST((lines.at(900) == LineColumn{9, 1}));
}

}  // namespace
}  // namespace gainsay
