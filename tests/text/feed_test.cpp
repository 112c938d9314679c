#include "text/formats/feed.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <set>

#include "reading.h"

namespace gainsay {
namespace {

namespace data = boost::unit_test::data;

std::string rss(const std::string& items) {
  return "<?xml version=\"1.0\"?>\n<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" "
         "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>City Herald</title>\n" +
         items + "</channel></rss>\n";
}

std::string atom(const std::string& entries) {
  return "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Evening Post</title>\n" + entries + "</feed>\n";
}

// "path | source | title | published" and the outline, one document after the other.
std::string told(const ReadDocuments& reading) {
  std::string out;
  for (const Document& document : reading.documents)
    out += document.path + " | " + document.metadata.source + " | " + document.metadata.title + " | " +
           to_string(document.metadata.published.value_or(Day{})) + "\n" + outline(document);
  return out + reading.faults();
}

struct Case {
  const char* name;
  std::string feed;
  const char* expected;
};

const std::vector<Case> cases = {
    {"escaped HTML",
     rss("<item><title>The bridge</title><link>https://h.example/1</link><pubDate>Mon, 12 Jan 2026 23:00:00 "
         "-0500</pubDate><description>&lt;p&gt;It cost &amp;euro;42 million.&lt;/p&gt;&lt;p&gt;And "
         "more.&lt;/p&gt;</description></item>"),
     "https://h.example/1 | City Herald | The bridge | 2026-01-12\nP It cost €42 million.\nP And more.\n"},
    {"the fuller text counts",
     rss("<item><link>https://h.example/2</link><content:encoded><![CDATA[<p>The whole "
         "article.</p>]]></content:encoded><description>A teaser</description><dc:date>2026-01-13</dc:date></item>"),
     "https://h.example/2 | City Herald |  | 2026-01-13\nP The whole article.\n"},
    {"plain words, an id that is an address, a source of its own",
     rss("<item><guid>https://h.example/3</guid><source url=\"https://e.example\">Echo</source><description>Plain "
         "words.</description></item>"),
     "https://h.example/3 | Echo |  | 2025-12-08\nP Plain words.\n"},
    {"no address", rss("<item><description>Plain words.</description></item>"),
     "a.rss:3 | City Herald |  | 2025-12-08\nP Plain words.\n"},
    {"Atom with elements inside",
     atom(
         "<entry><title>Talks</title><link rel=\"self\" href=\"https://p.example/self\"/><link "
         "href=\"https://p.example/4\"/><published>2026-01-14T08:00:00Z</published><updated>2026-02-01T08:00:00Z</"
         "updated><content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>They <em>talked</em> for five "
         "hours.</p></div></content></entry>"),
     "https://p.example/4 | Evening Post | Talks | 2026-01-14\nP They talked for five hours.\n"},
    {"Atom taken from another feed",
     atom("<entry><source><title>Echo</title></source><id>https://p.example/5</id><updated>2026-01-15</"
          "updated><summary>Plain words.</summary></entry>"),
     "https://p.example/5 | Echo |  | 2026-01-15\nP Plain words.\n"},
    {"an item without text", rss("<item><link>https://h.example/6</link></item>"),
     "a.rss:3:1: warning: the item has no text; leave them out, or see what the feed holds\n"},
    {"several items without text",
     rss("<item><link>https://h.example/6</link></item>\n<item><content:encoded>&lt;img "
         "src=x&gt;</content:encoded></item>"),
     "a.rss:3:1: warning: 2 items have no text, this one first; leave them out, or see what the feed holds\n"},
    {"a picture is no text",
     rss("<item><link>https://h.example/7</link><content:encoded>&lt;img src=x&gt;</content:encoded>"
         "<description>Words below it.</description></item>"),
     "https://h.example/7 | City Herald |  | 2025-12-08\nP Words below it.\n"},
    {"what other vocabularies say is not the item's",
     rss("<item><media:group xmlns:media=\"http://search.yahoo.com/mrss/\"><media:title>Photo</media:title>"
         "</media:group><title>The bridge</title><media:title xmlns:media=\"http://search.yahoo.com/mrss/\">Photo"
         "</media:title><link>https://h.example/8</link><description>Words.</description></item>"),
     "https://h.example/8 | City Herald | The bridge | 2025-12-08\nP Words.\n"},
    {"HTML in a title",
     rss("<item><title>Tom &amp;amp; &lt;i&gt;Jerry&lt;/i&gt;</title><link>https://h.example/9</link>"
         "<description>Words.</description></item>"),
     "https://h.example/9 | City Herald | Tom & Jerry | 2025-12-08\nP Words.\n"},
    {"an address relative to the feed's",
     "<rss><channel><item><link>/a?b=1</link><description>Words.</description></item>"
     "<link>https://h.example/news/</link></channel></rss>",
     "https://h.example/a?b=1 | h.example |  | 2025-12-08\nP Words.\n"},
    {"no feed at all", "<html><body/></html>",
     "a.rss: warning: the file is not a feed; RSS and Atom are read; a page is an .html file\n"},
    {"a quiet day", rss(""), ""},
};

// Every item is a document of its own, whatever address it shares, and keeps its path when the items come in another
// order.
BOOST_AUTO_TEST_CASE(items_that_share_an_address_are_kept) {
  const std::string one =
      "<item><title>Price</title><link>https://h.example/</link><description>It cost 42.</description></item>";
  const std::string two =
      "<item><title>Length</title><link>https://h.example/</link><description>It is long.</description></item>";
  const std::string id =
      "<item><title>Date</title><guid isPermaLink=\"false\">post</guid><description>In May.</description></item>";
  const std::string same =
      "<item><title>Name</title><guid isPermaLink=\"false\">post</guid><description>A name.</description></item>";
  const auto paths = [](const std::string& items) {
    std::set<std::string> out;
    for (const Document& document : reading("a.rss", rss(items)).documents) out.insert(document.path);
    return out;
  };
  BOOST_TEST(paths(one + two + id + same).size() == 4U);
  BOOST_TEST(paths(one + two + id + same) == paths(same + id + two + one), boost::test_tools::per_element());
  BOOST_TEST(paths(one + id) == (std::set<std::string>{"https://h.example/", *paths(id).begin()}),
             boost::test_tools::per_element());
  // The same item twice is one document.
  BOOST_TEST(paths(one + one).size() == 1U);
}

BOOST_DATA_TEST_CASE(an_item_is_a_document, data::xrange(cases.size()), index) {
  const Case& test = cases[index];
  BOOST_TEST(told(reading("a.rss", test.feed)) == test.expected, test.name);
}

BOOST_AUTO_TEST_CASE(spans_lead_back_to_the_bytes_of_the_feed) {
  const std::string feed = rss(
      "<item><description>&lt;p&gt;AT&amp;amp;T\r\npaid &lt;b&gt;42&lt;/b&gt; million.&lt;/p&gt;</description></item>"
      "<item><description><![CDATA[<p>“Forty” were hurt.</p>]]></description></item>");
  const ReadDocuments read = reading("a.rss", feed);
  BOOST_REQUIRE(read.documents.size() == 2U);
  const auto source = [&](std::size_t document, const std::string& words) {
    const Document& from = read.documents.at(document);
    const std::size_t at = from.text.find(words);
    BOOST_REQUIRE(at != std::string::npos);
    const ByteSpan span = from.map.to_source({at, at + words.size()});
    return feed.substr(span.begin, span.size());
  };
  BOOST_TEST(source(0, "AT&T paid") == "AT&amp;amp;T\r\npaid");
  BOOST_TEST(source(0, "42 million") == "42&lt;/b&gt; million");
  BOOST_TEST(source(1, "“Forty” were") == "“Forty” were");
}

struct Fault {
  const char* name;
  std::string feed;
};

const std::string plain_item = "<item><title>T</title><link>https://h.example/1</link><description>";
const std::vector<Fault> faults = {
    {"white space before the declaration", "\n " + rss(plain_item + "It cost 42.</description></item>")},
    {"a mark and white space", "\xEF\xBB\xBF\n" + rss(plain_item + "It cost 42.</description></item>")},
    {"names of HTML", rss(plain_item + "It&nbsp;cost 42.</description></item>")},
    {"a bare ampersand",
     rss("<copyright>A & B, AT&T &c; &amp</copyright>" + plain_item + "It cost 42.</description></item>")},
    {"a control character", rss("<copyright>\x0B&#11;</copyright>" + plain_item + "It cost 42.</description></item>")},
    {"a broken letter", rss("<copyright>caf\xC3</copyright>" + plain_item + "It cost 42.</description></item>")},
};

BOOST_DATA_TEST_CASE(common_faults_are_forgiven, data::xrange(faults.size()), index) {
  const Fault& test = faults[index];
  const ReadDocuments read = reading("a.rss", test.feed);
  BOOST_TEST(read.faults() == "", test.name);
  BOOST_REQUIRE(read.documents.size() == 1U);
  const Document& document = read.documents[0];
  BOOST_TEST(document.text.ends_with("cost 42."), document.text);
  const std::size_t at = document.text.find("cost");
  BOOST_TEST(document.map.to_source({at, at + 4}).begin == test.feed.find("cost 42"), test.name);
}

BOOST_AUTO_TEST_CASE(references_in_sections_stay) {
  const ReadDocuments read =
      reading("a.rss", rss("<item><title><![CDATA[A&B]]></title><!-- & --><link>https://h.example/1</link>"
                           "<description><![CDATA[<p>A&nbsp;B &amp; C</p>]]></description></item>"));
  BOOST_TEST(told(read) == "https://h.example/1 | City Herald | A&B | 2025-12-08\nP A\u00A0B & C\n");
}

// Other items come and push it down the feed; its name stays, and its words are not new.
BOOST_AUTO_TEST_CASE(an_item_without_an_address_keeps_its_name) {
  const std::string item =
      "<item><guid isPermaLink=\"false\">https://h.example/?p=7</guid><description>Words.</description></item>\n";
  const std::string titled =
      "<item><title>Talks</title><pubDate>8 Dec 2025</pubDate><description>Words.</description></item>\n";
  const ReadDocuments first = reading("a.rss", rss(item + titled));
  const ReadDocuments next = reading("a.rss", rss("<item><description>New.</description></item>\n" + item + titled));
  BOOST_REQUIRE(next.documents.size() == 3U);
  for (const std::size_t i : {0U, 1U}) {
    BOOST_TEST(first.documents[i].path == next.documents[i + 1].path);
    BOOST_TEST(first.documents[i].path.substr(0, 6) == "a.rss#");
    BOOST_TEST(first.documents[i].metadata.url == "");
  }
  BOOST_TEST(first.documents[0].path != first.documents[1].path);
}

BOOST_AUTO_TEST_CASE(of_several_links_the_page_in_the_feeds_language_counts) {
  const ReadDocuments read = reading(
      "a.atom",
      "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:base=\"https://p.example/n/\"><title type=\"html\">P &amp;amp; "
      "Co</title><entry><link rel=\"enclosure\" href=\"a.mp3\"/><link rel=\"alternate\" type=\"application/json\" "
      "href=\"a.json\"/><link rel=\"alternate\" href=\"a\"/><link rel=\"alternate\" hreflang=\"fr\" href=\"fr\"/>"
      "<updated>2026-01-15</updated><content type=\"application/pdf\">JVBERi0=</content>"
      "<summary>Words.</summary></entry></feed>");
  BOOST_TEST(told(read) == "https://p.example/n/a | P & Co |  | 2026-01-15\nP Words.\n");
}

BOOST_AUTO_TEST_CASE(a_feed_that_breaks_off_gives_what_stands_before) {
  const std::string whole = rss("<item><description>One.</description></item><item><description>Two.</description>");
  const ReadDocuments read = reading("a.rss", whole);
  BOOST_REQUIRE(read.documents.size() == 1U);
  BOOST_TEST(read.faults().find("a.rss:3:84: error: the feed cannot be read on from here: mismatched tag") == 0U,
             read.faults());
}

BOOST_AUTO_TEST_CASE(entities_and_depths_that_no_feed_needs_are_refused) {
  const ReadDocuments bomb =
      reading("a.xml",
              "<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><rss><channel>"
              "<item><description>&b;</description></item></channel></rss>");
  BOOST_TEST(bomb.documents.empty());
  BOOST_TEST(bomb.faults().find("it declares entities") != std::string::npos, bomb.faults());
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<a>";
  BOOST_TEST(reading("a.xml", deep).faults().find("more than 64 deep") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(mutes_of_strangers_do_not_count) {
  const ReadDocuments read =
      reading("a.rss", rss("<item><description>&lt;p&gt;Words.&lt;/p&gt;&lt;!-- gainsay: ignore[*] "
                           "trust me --&gt;</description></item>"));
  BOOST_REQUIRE(read.documents.size() == 1U);
  BOOST_TEST(read.documents[0].mutes.empty());
}

BOOST_AUTO_TEST_CASE(only_the_words_of_an_item_are_its_content) {
  const auto hash = [](const std::string& comments, const std::string& words) {
    return reading("a.rss", rss("<item><link>https://h.example/1</link><comments>" + comments +
                                "</comments><description>" + words + "</description></item>"))
        .documents.at(0)
        .content_hash;
  };
  BOOST_TEST(hash("3", "Words.") == hash("17", "Words."));
  BOOST_TEST(hash("3", "Words.") != hash("3", "Other words."));
}

const std::vector<std::pair<const char*, const char*>> dates = {
    {"Mon, 08 Dec 2025 10:00:00 GMT", "2025-12-08"},  {"8 Dec 2025 10:00 +0100", "2025-12-08"},
    {"Mon, 8 December 2025", "2025-12-08"},           {"08 Dec 25", "2025-12-08"},
    {"2025-12-08T10:00:00Z", "2025-12-08T10:00:00Z"}, {"soon", "soon"},
    {"Tue, Dec 9 2025 10:00:00 GMT", "2025-12-09"},   {"December 9, 2025", "2025-12-09"},
    {"tue, 09-dec-2025 10:00:00 gmt", "2025-12-09"},  {"\n Tue,\t09 Dec\n 99", "1999-12-09"},
    {"Mon, 08 Foo 2025", "Mon, 08 Foo 2025"},         {"", ""},
};

BOOST_DATA_TEST_CASE(days_of_feeds, data::xrange(dates.size()), index) {
  BOOST_TEST(feed_day(dates[index].first) == dates[index].second);
}

}  // namespace
}  // namespace gainsay
