#include "check/positions/independence.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <ostream>

namespace gainsay {
namespace {

struct Case {
  std::vector<std::pair<std::string, std::string>> said;  // source and sentence
  std::size_t independent;
};

std::ostream& operator<<(std::ostream& out, const Case& c) { return out << c.said.size() << " statements"; }

const std::string agency = "The northern ferry will not sail before the ice on the sound is gone, the harbour said.";

const std::vector<Case> cases = {
    {{}, 0},
    {{{"A", agency}}, 1},
    {{{"A", agency}, {"A", "Nothing sails from the northern harbour, its master wrote in a letter."}}, 1},
    // a copy, and a copy with other typography and a word changed
    {{{"A", agency}, {"B", agency}}, 1},
    {{{"A", agency}, {"B", "The northern ferry will not sail before the ice on the sound has gone, the harbour said"}},
     1},
    // a copy of a copy that shares less with the first one
    {{{"A", agency},
      {"B", "The northern ferry will not sail before the ice on the sound is gone, a spokesman of the port said."},
      {"C", "The ferry will not sail before the ice on the sound is gone, a spokesman of the port said on Monday."}},
     1},
    {{{"A", agency}, {"B", "According to the harbour the boat stays in port until spring has cleared the sound."}}, 2},
    // the same stock phrase is no copy
    {{{"A", "The harbour said on Monday that the boat stays in port for another two weeks."},
      {"B", "The harbour said on Monday that a pilot had been fined for sailing without lights."}},
     2},
    // short sentences are alike by chance, unless they are long enough and equal
    {{{"A", "The ferry is out."}, {"B", "The ferry is out."}}, 2},
    {{{"A", "The ferry is out of service."}, {"B", "The ferry is out of service."}}, 1},
    {{{"A", "The ferry is out of service."}, {"B", "The ferry is out of order."}}, 2},
};

BOOST_DATA_TEST_CASE(copies_count_as_one_source, boost::unit_test::data::make(cases), c) {
  std::vector<Statement> statements;
  for (const auto& [source, sentence] : c.said) {
    statements.emplace_back();
    statements.back().source = source;
    statements.back().sentence = sentence;
  }
  BOOST_TEST(independent_sources(statements) == c.independent);
  BOOST_TEST(origins_of(statements).size() == statements.size());
}

}  // namespace
}  // namespace gainsay
