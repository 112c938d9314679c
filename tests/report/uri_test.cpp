#include "report/uri.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

namespace gainsay {
namespace {

struct Case {
  std::string path;
  std::string uri;
};
std::ostream& operator<<(std::ostream& out, const Case& c) { return out << c.path; }

const std::vector<Case> cases = {
    {"articles/a.txt", "articles/a.txt"},
    {"a b%20c:d#e?f.txt", "a%20b%2520c%3Ad%23e%3Ff.txt"},
    {"/home/ü.txt", "file:///home/%C3%BC.txt"},
    {"javascript:alert(1)", "javascript%3Aalert%281%29"},
    {"https://news.example/a?b=c&d=%20#e", "https://news.example/a?b=c&d=%20#e"},
    {"https://news.example/100% <b>", "https://news.example/100%25%20%3Cb%3E"},
    {"x\xFFy", "x%FFy"},  // a name of bytes
    {"", ""},
};

BOOST_DATA_TEST_CASE(a_path_is_a_uri_reference, boost::unit_test::data::make(cases), sample) {
  BOOST_TEST(uri_reference(sample.path) == sample.uri);
}

BOOST_AUTO_TEST_CASE(links_lead_to_the_web_only) {
  for (const char* url : {"https://news.example", "http://news.example:8080/a?b#c", "https://a.b/<script>"})
    BOOST_TEST(is_web_url(url), url);
  for (const char* url : {"", "news.example", "//news.example", "javascript:alert(1)", "JAVASCRIPT:x",
                          "data:text/html,x", "https:", "https://", "https:///x", "https://user@host/", "https://:80/",
                          "https://a b/", " https://a.b", "https://\u202Ea.b", "ftp://a.b", "file:///etc/passwd"})
    BOOST_TEST(!is_web_url(url), url);
}

}  // namespace
}  // namespace gainsay
