#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "reading.h"
#include "text/encoding/html_entity.h"

namespace gainsay {
namespace {

struct Case {
  const char* what;
  const char* text;
  const char* blocks;
};

const Case cases[] = {
    {"a bare page", "<title>x</title><p>It held.<p>It <b>fell</b>\n  again.", "P It held.\nP It fell again.\n"},
    {"navigation, scripts and forms are left out",
     "<body><nav>Home</nav><header>Site</header><p>It held.</p><script>var a='<p>no</p>'</script><style>p{}</style>"
     "<form>Search<button>Go</button></form><aside>More</aside><footer>About</footer></body>",
     "P It held.\n"},
    {"the article of the page",
     "<body><div>Ten million readers trust us.</div><article><header><h1>Talks</h1><p>By A Writer</p></header>"
     "<p>It held for a month, the general said.</p><ul><li>One<li>Two</ul><blockquote><p>We go.</p></blockquote>"
     "<figure><img><figcaption>A map</figcaption></figure><h2>Outlook</h2><pre>x</pre></article></body>",
     "H Talks\nP It held for a month, the general said.\nL One\nL Two\nQ We go.\nC A map\nH Outlook\nX x\n"},
    {"the densest element, without an article",
     "<body><div class='a'><a href=1>One</a> <a href=2>Two</a></div><div><div><p>It held for a month, he said.</p>"
     "<p>Nobody knows for how long it will.</p></div></div><div>Imprint</div></body>",
     "P It held for a month, he said.\nP Nobody knows for how long it will.\n"},
    {"many small articles are one live blog",
     "<main><h1>Live</h1><article><p>At nine the talks began.</p></article><article><p>At ten they were over.</p>"
     "</article><article><p>At noon he flew home.</p></article></main>",
     "H Live\nP At nine the talks began.\nP At ten they were over.\nP At noon he flew home.\n"},
    {"classes set aside",
     "<article><p>It held for a month, he said.</p><div class='box article-related'><p>Old news</p></div>"
     "<div class='social share'>Post it</div></article>",
     "P It held for a month, he said.\n"},
    {"classes that would set aside the whole article mean something else",
     "<article><div class='ad'><p>It held for a month, he said.</p></div></article>",
     "P It held for a month, he said.\n"},
    {"a paragraph that is a link leads away",
     "<article><p>It held, <a href=1>he said</a>, for a month.</p><p><a href=2>Talks fail again</a></p>"
     "<p>Also read: what now</p></article>",
     "P It held, he said, for a month.\nT Talks fail again\nT Also read: what now\n"},
    {"hidden elements",
     "<article><p>It held.</p><p hidden>x</p><div hidden>x</div><div style='display:none'>x</div></article>",
     "P It held.\nP x\n"},
    {"struck out words are not the author's",
     "<p>It cost <del>nine</del> <s>eight</s> <strike>seven</strike> six.</p><p>It <s>held</p><p>fell.</p>",
     "P It cost six.\nP It\nP fell.\n"},
    {"line breaks", "<p>One<br>two<br><br>three</p>", "P One two\nP three\n"},
    {"references to characters",
     "<p>AT&amp;T&nbsp;paid &euro;5&#160;bn &ldquo;now&rdquo; &copy 2025 &bogus; a < b &lt;i&gt;</p>",
     "P AT&T\u00a0paid €5\u00a0bn “now” © 2025 &bogus; a < b <i>\n"},
    {"comments", "<p>It <!-- never --> held.<!-- open", "P It held.\n"},
    {"less-than signs of sums", "<p>3 < 5 and 5 <= 6</p>", "P 3 < 5 and 5 <= 6\n"},
    {"quoted ends of tags", "<p title='a>b' data-x=\"<p>\">It held.</p>", "P It held.\n"},
    {"stray end tags", "</div></p><p>It held.</div></p></article>", "P It held.\n"},
    {"upper case", "<ARTICLE><P>It held.</P><SCRIPT>x</Script></ARTICLE>", "P It held.\n"},
};

BOOST_DATA_TEST_CASE(pages_fall_into_blocks, boost::unit_test::data::xrange(std::size(cases)), i) {
  BOOST_TEST_CONTEXT(cases[i].what) { BOOST_TEST(outline(reading("a.html", cases[i].text)) == cases[i].blocks); }
}

std::string metadata(const char* text) {
  const ReadDocuments read = reading("a.html", text, {});
  if (read.documents.empty()) return read.faults();
  const Metadata& found = read.documents[0].metadata;
  return found.source + "|" + to_string(found.published.value()) + "|" + found.title + "|" + found.url;
}

const Case heads[] = {
    {"open graph",
     "<meta property='og:site_name' content='The Post'><meta property=\"og:title\" content=\"Talks &amp; more\">"
     "<meta property='article:published_time' content='2025-12-08T10:00:00+02:00'>"
     "<link rel=canonical href='https://www.post.org/1'><p>It held.</p>",
     "The Post|2025-12-08|Talks & more|https://www.post.org/1"},
    {"JSON-LD",
     "<script "
     "type='application/"
     "ld+json'>{\"@graph\":[{\"@type\":\"WebPage\"},{\"@type\":[\"NewsArticle\"],\"headline\":\"Talks\","
     "\"datePublished\":\"2025-12-08\",\"publisher\":{\"@type\":\"Organization\",\"name\":\"The Post\"},"
     "\"mainEntityOfPage\":{\"@id\":\"https://post.org/1\"}}]}</script><p>It held.</p>",
     "The Post|2025-12-08|Talks|https://post.org/1"},
    {"host as source, time element as date",
     "<link rel='canonical' href='https://www.post.org/1'><title>Talks\n today</title><time "
     "datetime='2025-12-08'>x</time><p>It held.</p>",
     "post.org|2025-12-08|Talks today|https://www.post.org/1"},
    {"an ISO date goes before another kind",
     "<meta name='date' content='2025-12-08'><meta property='article:published_time' content='8 Dec 2025'>"
     "<meta name='application-name' content='P'><p>It held.</p>",
     "P|2025-12-08||"},
    {"no ISO date at all",
     "<meta name='application-name' content='P'>\n<meta name='date' content='8 Dec 2025'><p>It held.</p>",
     "a.html:2:1: error: '8 Dec 2025' is not a valid date; write the date as 2025-12-08\n"},
    {"broken JSON-LD is passed over",
     "<script type='application/ld+json'>{\"@type\":</script><meta name='date' content='2025-12-08'>"
     "<meta property='og:site_name' content='P'><p>It held.</p>",
     "P|2025-12-08||"},
};

BOOST_DATA_TEST_CASE(pages_name_source_and_date, boost::unit_test::data::xrange(std::size(heads)), i) {
  BOOST_TEST_CONTEXT(heads[i].what) { BOOST_TEST(metadata(heads[i].text) == heads[i].blocks); }
}

BOOST_AUTO_TEST_CASE(mutes_of_pages_stand_in_comments) {
  const ReadDocuments read =
      reading("a.html", "<p>It held.</p>\n<!-- gainsay: ignore[bounds] a record year -->\n<p>It fell.</p>");
  BOOST_REQUIRE(read.documents.size() == 1U);
  BOOST_REQUIRE(read.documents[0].mutes.size() == 1U);
  BOOST_TEST(read.documents[0].mutes[0].reason == "a record year");
  BOOST_TEST(read.documents[0].mutes[0].line == 2U);
}

BOOST_AUTO_TEST_CASE(pages_nested_without_end_are_read) {
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<div>";
  BOOST_TEST(outline(reading("a.html", deep + "<p>It held.</p>")) == "P It held.\n");
  const std::string json =
      "<script type='application/ld+json'>" + std::string(100'000, '[') + "</script><p>It held.</p>";
  BOOST_TEST(outline(reading("a.html", json)) == "P It held.\n");
}

const Case entities[] = {
    {"&amp;", "5", "&"},    {"&AMP", "4", "&"},   {"&notit;", "4", "¬"},   {"&#8217;s", "7", "’"},
    {"&#x2019;", "8", "’"}, {"&#146;", "6", "’"}, {"&#0;", "4", "\uFFFD"}, {"&#;", "0", ""},
    {"&x", "0", ""},        {"&hellip", "0", ""},
};

BOOST_DATA_TEST_CASE(references_decode_as_in_browsers, boost::unit_test::data::xrange(std::size(entities)), i) {
  const HtmlEntity entity = decode_entity(entities[i].what);
  BOOST_TEST(std::to_string(entity.size) == entities[i].text);
  BOOST_TEST(entity.text == entities[i].blocks);
}

}  // namespace
}  // namespace gainsay
