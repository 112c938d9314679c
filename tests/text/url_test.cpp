#include "text/encoding/url.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

namespace gainsay {
namespace {

struct Case {
  const char *base, *reference, *expected;
};

const Case cases[] = {
    {"https://h.example/a/b?q#f", "c", "https://h.example/a/c"},
    {"https://h.example/a/b", "/c?d=/../e", "https://h.example/c?d=/../e"},
    {"https://h.example/a/b", "../../c/./d", "https://h.example/c/d"},
    {"https://h.example/a/b/", "..", "https://h.example/a/"},
    {"https://h.example/a/b?q", "?r", "https://h.example/a/b?r"},
    {"https://h.example/a#f", "#g", "https://h.example/a#g"},
    {"https://h.example", "c", "https://h.example/c"},
    {"https://h.example/a", "//o.example/c", "https://o.example/c"},
    {"https://h.example/a", "http://o.example/c", "http://o.example/c"},
    {"https://h.example/a", "mailto:desk@h.example", "mailto:desk@h.example"},
    {"", "c", "c"},
    {"a/b", "c", "c"},
};

BOOST_DATA_TEST_CASE(a_reference_means_an_address, boost::unit_test::data::xrange(std::size(cases)), index) {
  const Case& test = cases[index];
  BOOST_TEST(resolve_url(test.base, test.reference) == test.expected);
}

BOOST_AUTO_TEST_CASE(hosts) {
  BOOST_TEST(host_of("https://www.herald.example/a") == "herald.example");
  BOOST_TEST(host_of("http://user:word@h.example:8080?q") == "h.example");
  BOOST_TEST(host_of("a/b") == "");
}

}  // namespace
}  // namespace gainsay
