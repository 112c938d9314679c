#include "extract/pattern/clock_span.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

namespace gainsay {
namespace {

struct Span {
  std::string_view words;
  std::string_view hours;  // empty: no span
};

std::ostream& operator<<(std::ostream& out, const Span& span) { return out << span.words; }

const Span spans[] = {
    {"from 9:15 to 11:45", "2.5"},     {"between 9am and 1pm", "4"},
    {"from 10.30 until 12.00", "1.5"}, {"from 11:00 to 1:30", "2.5"},
    {"from 10 p.m. to 2 a.m.", "4"},   {"from 2 to 4pm", "2"},
    {"from 22:30 to 0:30", "2"},       {"from 9 to 5", ""},
    {"2:30 p.m. on Tuesday", ""},      {"from 9:15 to 11:45 on 3 May", ""},
    {"between 2014 and 2022", ""},     {"from 9:75 to 11:45", ""},
};

BOOST_DATA_TEST_CASE(two_times_of_day_tell_a_length, spans, told) {
  const auto span = clock_span(told.words);
  BOOST_TEST((span ? span->stated.to_string() : "") == told.hours);
  if (span) BOOST_TEST(span->value.unit == "hour");
}

}  // namespace
}  // namespace gainsay
