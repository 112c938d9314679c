#include "check/wording/word_byte.h"

#include <boost/test/unit_test.hpp>
#include <string_view>

namespace gainsay {
namespace {

BOOST_AUTO_TEST_CASE(letters_digits_and_what_lies_beyond_ascii_are_of_words) {
  for (const char byte : std::string_view("amz059\x80\xff")) BOOST_TEST(is_word_byte(byte), byte);
}

BOOST_AUTO_TEST_CASE(marks_and_capitals_are_of_no_folded_word) {
  for (const char byte : std::string_view("`{/:\x7f 'AZ")) BOOST_TEST(!is_word_byte(byte), byte);
}

}  // namespace
}  // namespace gainsay
