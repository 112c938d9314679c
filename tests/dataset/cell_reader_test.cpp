#include "dataset/cell_reader.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

namespace gainsay {
namespace {

struct Case {
  const char* text;
  char decimal;
  char group;
  const char* reads;
};

// What a cell reads as, or what to do about it.
std::string reading(const Case& cell) {
  DatasetSpec dataset;
  dataset.decimal = cell.decimal;
  dataset.group = cell.group;
  CellFault fault;
  if (const auto number = read_number(cell.text, dataset, fault)) return number->to_string();
  return fault.problem.empty() ? "not a number" : fault.remedy;
}

const char* const correct_the_cell = "correct the cell, or list it in 'missing'";

const Case cases[] = {
    {"1,23,45,678", '.', ',', "12345678"},
    {"-1,00,000.50", '.', ',', "-100000.5"},
    {"12,345,678", '.', ',', "12345678"},
    {"1.23.45.678,5", ',', '.', "12345678.5"},
    {"1,2,345", '.', ',', correct_the_cell},
    {"1,234,56,789", '.', ',', correct_the_cell},
    {"1,23,45", '.', ',', correct_the_cell},
    {"123,45,678", '.', ',', correct_the_cell},
    {"1,200", '.', '\0', "1200"},
    {"1,23,456", '.', '\0', "if that is how the dataset writes numbers, declare it: group = \",\""},
    {"1.23.456", '.', '\0', "if that is how the dataset writes numbers, declare it: decimal = \",\" and group = \".\""},
    {"1,234.5", '.', '\0', "if that is how the dataset writes numbers, declare it: decimal = \".\" and group = \",\""},
    {"1.234,5", '.', '\0', "if that is how the dataset writes numbers, declare it: decimal = \",\" and group = \".\""},
    {"12,5", '.', '\0', "if that is how the dataset writes numbers, declare it: decimal = \",\""},
    {"1.200,5", ',', '\0', "declare the one of thousands too, as group = \".\""},
    {"1,2.3,4", '.', '\0', correct_the_cell},
    {"many", '.', '\0', "not a number"},
};

BOOST_DATA_TEST_CASE(a_cell_is_read_or_says_what_to_declare, boost::unit_test::data::xrange(std::size(cases)), i) {
  BOOST_TEST_CONTEXT(cases[i].text) { BOOST_TEST(reading(cases[i]) == cases[i].reads); }
}

}  // namespace
}  // namespace gainsay
