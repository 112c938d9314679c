#include "text/encoding/charset.h"

#include <boost/test/unit_test.hpp>

namespace gainsay {
namespace {

EmbeddedText text(std::string bytes) {
  EmbeddedText out{std::move(bytes), {}};
  out.map.copied(0, out.text.size());
  return out;
}

// The bytes that a word of the text was read from.
ByteSpan source(const EmbeddedText& text, const std::string& word) {
  const std::size_t at = text.text.find(word);
  BOOST_REQUIRE(at != std::string::npos);
  return text.map.to_source({at, at + word.size()});
}

BOOST_AUTO_TEST_CASE(a_page_names_its_charset) {
  BOOST_TEST(declared_charset("<html><meta charset = \"Windows-1251\">") == "windows-1251");
  BOOST_TEST(declared_charset("<meta http-equiv='Content-Type' content='text/html; charset=koi8-r'>") == "koi8-r");
  BOOST_TEST(declared_charset("<?xml version='1.0' encoding='ISO-8859-1'?><a/>") == "iso-8859-1");
  BOOST_TEST(declared_charset("<p>The charset = what a page is written in</p>") == "");
  BOOST_TEST(charset_of("text/html; Charset=\"utf-8\"") == "utf-8");
  BOOST_TEST(charset_of("text/html") == "");
}

BOOST_AUTO_TEST_CASE(words_lead_back_to_bytes_of_the_charset) {
  EmbeddedText page = text("<meta charset=windows-1251><p>\xCA\xE8\xE5\xE2 42</p>");
  BOOST_TEST(make_utf8(page) == "");
  BOOST_TEST(page.text.find("Киев 42") != std::string::npos);
  BOOST_TEST(source(page, "Киев").begin == 30U);
  BOOST_TEST(source(page, "Киев").end == 34U);
  BOOST_TEST(source(page, "42").begin == 35U);
}

BOOST_AUTO_TEST_CASE(what_a_server_says_goes_first) {
  EmbeddedText page = text(
      "<meta charset=koi8-r>\x93"
      "a\x94");
  BOOST_TEST(make_utf8(page, "ISO-8859-1") == "");
  BOOST_TEST(page.text == "<meta charset=koi8-r>“a”");
}

BOOST_AUTO_TEST_CASE(utf_16_with_and_without_a_mark) {
  for (const std::string& bytes : {std::string("\xFF\xFE"
                                               "a\0\xE9\0",
                                               6),
                                   std::string("\xFE\xFF\0a\0\xE9", 6)}) {
    EmbeddedText page = text(bytes);
    BOOST_TEST(make_utf8(page) == "");
    BOOST_TEST(page.text == "aé");
    BOOST_TEST(source(page, "é").begin == 4U);
  }
  EmbeddedText page = text(std::string("a\0b\0c\0", 6));
  BOOST_TEST(make_utf8(page) == "");
  BOOST_TEST(page.text == "abc");
}

BOOST_AUTO_TEST_CASE(utf_8_stays_and_one_broken_letter_costs_only_itself) {
  EmbeddedText good = text("<meta charset=windows-1252>é");
  BOOST_TEST(make_utf8(good, "windows-1252") == "");
  BOOST_TEST(good.text == "<meta charset=windows-1252>é");
  EmbeddedText broken = text("caf\xC3 é");
  BOOST_TEST(make_utf8(broken) == "");
  BOOST_TEST(broken.text == "caf\xEF\xBF\xBD é");
}

BOOST_AUTO_TEST_CASE(what_is_no_text_is_refused) {
  EmbeddedText binary = text(std::string("\x89PNG\0\0\0\xFF", 8));
  BOOST_TEST(make_utf8(binary) == "it is not text");
  EmbeddedText strange = text("<meta charset=x-nobody>\xFF");
  BOOST_TEST(make_utf8(strange) == "nobody knows its charset 'x-nobody'");
}

}  // namespace
}  // namespace gainsay
