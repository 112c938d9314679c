#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "reading.h"

namespace gainsay {
namespace {

struct Case {
  const char* what;
  const char* text;
  const char* blocks;
};

const Case cases[] = {
    {"headings and paragraphs", "# The front\n\nIt held *very* well\nuntil May.\n\nThen\n----\n\nIt fell.\n",
     "H The front\nP It held very well until May.\nH Then\nP It fell.\n"},
    {"lists, tight and loose", "- One\n- Two\n  - Inner\n\n1. First\n\n   More of it\n\n2. Second\n",
     "L One\nL Two\nL Inner\nL First\nL More of it\nL Second\n"},
    {"quotes and code", "> He said so.\n\n```\nx = 5\n```\n", "Q He said so.\nX x = 5\n"},
    {"links keep their words, pictures do not", "A [close deal](https://example.org) ![a map](m.png) came.\n",
     "P A close deal came.\n"},
    {"references to characters", "AT&amp;T pays &#8364;5 &unknown; &lt;now&gt;.\n",
     "P AT&T pays €5 &unknown; <now>.\n"},
    {"comments and raw HTML are no text",
     "It held.<br>\n\n<!-- gainsay: ignore[*] quoted from 2014 -->\n\n<div>menu</div>\n", "P It held.\n"},
    {"struck out words are not the author's",
     "It cost ~~nine~~ <del>eight</del> <s>seven</s> six.\n\nIt <del>held\n\nfell.\n",
     "P It cost six.\nP It\nP fell.\n"},
    {"teaser and references",
     "It held.\n\n**Also read:** Another piece\n\n## Sources\n\n1. The Book\n2. <https://example.org>\n",
     "P It held.\nT Also read: Another piece\nH Sources\nR The Book\nR https://example.org\n"},
    {"a directive on its own line", "It held.\n\ngainsay: ignore[conflict] misprint\n\nIt fell.\n",
     "P It held.\nP It fell.\n"},
    {"tables", "| Side | Share |\n|---|---|\n| North | 19% |\n", "P Side\nP Share\nP North\nP 19%\n"},
};

BOOST_DATA_TEST_CASE(markdown_falls_into_blocks, boost::unit_test::data::xrange(std::size(cases)), i) {
  BOOST_TEST_CONTEXT(cases[i].what) { BOOST_TEST(outline(reading("a.md", cases[i].text)) == cases[i].blocks); }
}

std::string metadata(const char* text) {
  const ReadDocuments read = reading("a.md", text, {});
  if (read.documents.empty()) return read.faults();
  const Metadata& found = read.documents[0].metadata;
  return found.source + "|" + to_string(found.published.value()) + "|" + found.title + "|" + found.url;
}

const Case matters[] = {
    {"TOML",
     "+++\nsource = \"The Post\"\npublished = 2025-12-08\ntitle = \"Talks\"\nurl = \"https://p.org/1\"\ntags = "
     "[1]\n+++\nText.",
     "The Post|2025-12-08|Talks|https://p.org/1"},
    {"YAML",
     "---\nsource: The Post\ndate: 2025-12-08T10:00:00Z\nheadline: \"Talks: a start\"\nauthor: {name: X}\n---\nText.",
     "The Post|2025-12-08|Talks: a start|"},
    {"TOML date and time", "+++\nsource = 'P'\ndate = 2025-12-08T10:00:00+02:00\n+++\nText.", "P|2025-12-08||"},
    {"no date", "---\nsource: The Post\n---\nText.",
     "a.md: error: the document has no date; give one: 'published: 2025-12-08' in its front matter or fields, a line "
     "in "
     "manifest.csv beside it, or --published 2025-12-08\n"},
    {"no source", "---\ndate: 2025-12-08\n---\nText.",
     "a.md: error: the document has no source; say who published it: 'source: NAME' in its front matter or fields, a "
     "line "
     "in manifest.csv beside it, or --source NAME\n"},
    {"another kind of date", "---\nsource: P\npublished: 8 December\n---\nText.",
     "a.md:3:12: error: '8 December' is not a valid date; write the date as 2025-12-08\n"},
    {"an impossible date", "+++\nsource = 'P'\npublished = \"2025-02-30\"\n+++\nText.",
     "a.md:3:13: error: '2025-02-30' is not a valid date; write the date as 2025-12-08\n"},
    {"broken YAML", "---\nsource: a: b\n---\nText.",
     "a.md:2:10: error: the front matter is not valid YAML: illegal map value; put values with ':' or '#' in quotation "
     "marks\n"},
};

BOOST_DATA_TEST_CASE(front_matter_gives_metadata, boost::unit_test::data::xrange(std::size(matters)), i) {
  BOOST_TEST_CONTEXT(matters[i].what) { BOOST_TEST(metadata(matters[i].text) == matters[i].blocks); }
}

BOOST_AUTO_TEST_CASE(broken_toml_names_its_line) {
  const std::string fault = metadata("+++\nsource = 'P'\npublished =\n+++\nText.");
  BOOST_TEST(fault.starts_with("a.md:3:"), fault);
}

BOOST_AUTO_TEST_CASE(markdown_nested_without_end_is_read) {
  const std::string deep_list = std::string(50'000, '[') + "a";
  BOOST_TEST(reading("a.md", "---\nx: " + deep_list + "\n---\nText.").faults().find("nested too deeply") !=
             std::string::npos);
  BOOST_TEST(reading("a.md", std::string(20'000, '>') + " He said so.").documents.size() == 1U);
  BOOST_TEST(reading("a.md", deep_list).documents.size() == 1U);
}

}  // namespace
}  // namespace gainsay
