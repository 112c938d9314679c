#include "run/authoring/underline.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

namespace gainsay {
namespace {

struct Case {
  const char* name;
  const char* text;
  std::vector<Marking> markings;
  const char* expected;
};

const std::vector<Case> cases = {
    {"plain", "Otto won it.", {{{5, 8}, '^'}}, "  Otto won it.\n       ^^^\n"},
    {"two signs", "Otto won it.", {{{0, 4}, '^'}, {{9, 11}, '~'}}, "  Otto won it.\n  ^^^^     ~~\n"},
    {"letters of two bytes", "Žižkov won.", {{{9, 12}, '^'}}, "  Žižkov won.\n         ^^^\n"},
    {"a combining mark takes no column",
     "Zu\xCC\x88rich won.",
     {{{9, 12}, '^'}},
     "  Zu\xCC\x88rich won.\n         ^^^\n"},
    {"wide letters take two", "東京 won.", {{{0, 6}, '^'}, {{7, 10}, '~'}}, "  東京 won.\n  ^^^^ ~~~\n"},
    {"a line feed is a blank", "Otto\nwon.", {{{5, 8}, '^'}}, "  Otto won.\n       ^^^\n"},
    {"an empty part gets one sign", "Otto won.", {{{9, 9}, '^'}}, "  Otto won.\n           ^\n"},
    {"nothing to mark", "Otto won.", {}, "  Otto won.\n"},
    {"outside of the text", "Otto.", {{{3, 9}, '^'}}, "  Otto.\n"},
};

BOOST_DATA_TEST_CASE(signs_stand_below_what_they_mark, boost::unit_test::data::xrange(cases.size()), i) {
  const Case& c = cases[i];
  BOOST_TEST(underlined(c.text, c.markings, 2) == c.expected, c.name);
}

BOOST_AUTO_TEST_CASE(a_long_sentence_is_cut_around_the_words) {
  std::string text;
  for (int i = 0; i < 40; ++i) text += "word ";
  const std::size_t at = text.size();
  text += "here and then on and on and on and on and on and on and on and on.";
  const std::string out = underlined(text, {{{at, at + 4}, '^'}}, 0, 60);
  BOOST_TEST(out ==
             "\xE2\x80\xA6 word word word word word word here and then on and on and \xE2\x80\xA6\n"
             "                                ^^^^\n");
}

}  // namespace
}  // namespace gainsay
