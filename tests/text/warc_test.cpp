#include "text/formats/warc.h"

#include <zlib.h>

#include <boost/test/unit_test.hpp>

#include "memory_files.h"
#include "reading.h"
#include "text/archive/gzip.h"

namespace gainsay {
namespace {

const std::string page =
    "<html><head><title>The bridge</title></head><body><article><p>The bridge cost 42 million euros, the city "
    "council said on Monday.</p></article></body></html>";

std::string record(const std::string& type, const std::string& body,
                   const std::string& content_type = "application/http; msgtype=response") {
  return "WARC/1.0\r\nWARC-Type: " + type +
         "\r\nWARC-Target-URI: https://www.herald.example/1\r\nWARC-Date: 2026-01-12T10:00:00Z\r\nContent-Type: " +
         content_type + "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body + "\r\n\r\n";
}

std::string response(const std::string& headers, const std::string& body) {
  return record("response", "HTTP/1.1 200 OK\r\n" + headers + "\r\n" + body);
}

std::string compressed(const std::string& text) {
  z_stream stream{};
  deflateInit2(&stream, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
  std::string out(text.size() + 100, '\0');
  std::string in = text;
  stream.next_in = reinterpret_cast<Bytef*>(in.data());
  stream.avail_in = static_cast<uInt>(in.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  deflate(&stream, Z_FINISH);
  out.resize(out.size() - stream.avail_out);
  deflateEnd(&stream);
  return out;
}

ReadOptions plain_options() {
  ReadOptions options = reading_options();
  options.fallback = {};
  return options;
}

// What the words of a document were read from.
std::string source_of(const std::string& words, const Document& document, const std::string& file) {
  const std::size_t at = document.text.find(words);
  BOOST_REQUIRE(at != std::string::npos);
  const ByteSpan span = document.map.to_source({at, at + words.size()});
  return file.substr(span.begin, span.size());
}

BOOST_AUTO_TEST_CASE(a_page_is_a_document) {
  const std::string file = record("warcinfo", "software: crawler\r\n", "application/warc-fields") +
                           response("Content-Type: text/html; charset=UTF-8\r\n", page);
  const ReadDocuments read = reading("a.warc", file, plain_options());
  BOOST_REQUIRE(read.documents.size() == 1U);
  const Document& document = read.documents[0];
  BOOST_TEST(read.faults() == "");
  BOOST_TEST(document.path == "https://www.herald.example/1");
  BOOST_TEST(document.metadata.source == "herald.example");
  BOOST_TEST(document.metadata.title == "The bridge");
  BOOST_TEST(to_string(document.metadata.published.value()) == "2026-01-12");
  BOOST_TEST(source_of("42 million euros", document, file) == "42 million euros");
  const std::size_t at = document.map.to_source({0, 1}).begin;
  BOOST_TEST(document.lines.at(at).line ==
             static_cast<std::size_t>(std::count(file.begin(), file.begin() + static_cast<std::ptrdiff_t>(at), '\n')) +
                 1);
}

BOOST_AUTO_TEST_CASE(what_is_no_page_is_passed_over) {
  const std::string file = record("request", "GET / HTTP/1.1\r\n\r\n") +
                           record("response", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n" + page) +
                           response("Content-Type: image/png\r\n", "\x89PNG") + record("revisit", "") +
                           response("Content-Type: text/html\r\n", "");
  const ReadDocuments read = reading("a.warc", file, plain_options());
  BOOST_TEST(read.documents.empty());
  BOOST_TEST(read.faults() == "");
}

BOOST_AUTO_TEST_CASE(encodings_are_taken_off) {
  std::string body = "14\r\n" + page.substr(0, 20) + "\r\n";
  char size[16];
  std::snprintf(size, sizeof size, "%zx;x=y\r\n", page.size() - 20);
  body += size + page.substr(20) + "\r\n0\r\n\r\n";
  const std::string file = response("Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n", body) +
                           response("Content-Type: text/html\r\nContent-Encoding: gzip\r\n", compressed(page));
  const ReadDocuments read = reading("a.warc", file, plain_options());
  BOOST_TEST(read.faults() == "");
  BOOST_REQUIRE(read.documents.size() == 2U);
  BOOST_TEST(read.documents[0].text == read.documents[1].text);
  BOOST_TEST(source_of("42 million", read.documents[0], file) == "42 million");
  // What was compressed cannot be distinguished: it leads to the whole of its bytes.
  BOOST_TEST(source_of("42 million", read.documents[1], file) == compressed(page));
}

BOOST_AUTO_TEST_CASE(plain_text_is_read_too) {
  const ReadDocuments read =
      reading("a.warc", record("conversion", "The bridge cost 42 million euros.\n", "text/plain"), plain_options());
  BOOST_REQUIRE(read.documents.size() == 1U);
  BOOST_TEST(read.documents[0].text == "The bridge cost 42 million euros.");
}

BOOST_AUTO_TEST_CASE(damage_is_told_with_its_place) {
  const std::string good = response("Content-Type: text/html\r\n", page);
  const ReadDocuments cut = reading("a.warc", good + good.substr(0, good.size() - 60), plain_options());
  BOOST_TEST(cut.documents.size() == 1U);
  BOOST_TEST(cut.faults().find("the archive ends in the middle of a record") != std::string::npos);
  const ReadDocuments garbage = reading("a.warc", good + "nonsense\r\n" + good, plain_options());
  BOOST_TEST(garbage.documents.size() == 1U);
  BOOST_TEST(garbage.faults().find("here a record of the archive should begin") != std::string::npos);
  std::string endless = "WARC/1.0\r\n";
  for (int i = 0; i < 1100; ++i) endless += "X-" + std::to_string(i) + ": y\r\n";
  const ReadDocuments headers = reading("a.warc", good + endless, plain_options());
  BOOST_TEST(headers.documents.size() == 1U);
  BOOST_TEST(headers.faults().find("the record has more than 1000 headers") != std::string::npos);
  ReadOptions small = plain_options();
  small.max_bytes = 100;
  const ReadDocuments large = reading("a.warc", good + record("resource", "Words.", "text/plain"), small);
  BOOST_TEST(large.documents.size() == 1U);
  BOOST_TEST(large.faults().find("larger than the limit") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_compressed_archive_is_read_member_by_member) {
  const std::string one = response("Content-Type: text/html\r\n", page);
  MemoryFiles files({{"in/a.warc.gz", compressed(one) + compressed(one)},
                     {"in/b.jsonl.gz", compressed("{\"text\": \"Words.\", \"url\": \"https://b.example/1\"}\n")},
                     {"in/c.warc.gz", compressed(one).substr(0, 100)}});
  ReadDocuments read;
  const ReadOptions options = reading_options();
  read_documents("in", files, options, read.diagnostics,
                 [&](Document document) { read.documents.push_back(std::move(document)); });
  BOOST_TEST(read.documents.size() == 3U);
  BOOST_TEST(read.faults().find("in/c.warc.gz: error: the file cannot be read to its end") == 0U, read.faults());
}

BOOST_AUTO_TEST_CASE(what_inflates_without_end_is_cut_off) {
  std::string out;
  BOOST_TEST(inflate_all(compressed(std::string(100'000, ' ')), 50'000, out) == "too much comes out of it");
  BOOST_TEST(out.size() <= 50'000U);
  out.clear();
  BOOST_TEST(inflate_all(compressed("words"), 50'000, out) == "");
  BOOST_TEST(out == "words");
}

ReadDocuments crawled(const std::string& archive) { return reading("a.warc", archive, plain_options()); }

BOOST_AUTO_TEST_CASE(pages_in_other_charsets_are_read) {
  const std::string body =
      "<html><body><article><p>The caf\xE9 at the bridge was built in May.</p></article></body></html>";
  const std::string archive = response("Content-Type: text/html; charset=iso-8859-1\r\n", body) +
                              response("Content-Type: text/html\r\n", "<meta charset=windows-1252>" + body) +
                              response("", body);
  const ReadDocuments read = crawled(archive);
  BOOST_TEST(read.faults() == "");
  BOOST_REQUIRE(read.documents.size() == 3U);
  for (const std::size_t i : {0U, 1U}) BOOST_TEST(read.documents[i].text.find("café at") != std::string::npos);
  BOOST_TEST(source_of("at the bridge", read.documents[1], archive) == "at the bridge");
}

BOOST_AUTO_TEST_CASE(another_day_of_fetching_makes_no_other_page) {
  std::string later = response("Content-Type: text/html\r\n", page);
  const Document first = crawled(later).documents.at(0);
  later.replace(later.find("2026-01-12"), 10, "2026-01-13");
  const Document second = crawled(later).documents.at(0);
  BOOST_TEST(to_string(*second.metadata.published) == "2026-01-13");
  BOOST_TEST(first.content_hash == second.content_hash);
}

BOOST_AUTO_TEST_CASE(notes_of_the_crawler_are_no_pages) {
  std::string note = record("resource", "The crawl took five hours.", "text/plain");
  note.replace(note.find("https://www.herald.example/1"), 28, "metadata://crawler/the/log.1");
  BOOST_TEST(crawled(note).documents.empty());
  const ReadDocuments packed =
      crawled(response("Content-Type: text/html\r\nContent-Encoding: br\r\n", std::string("\x0B\x02\0\x80", 4)));
  BOOST_TEST(packed.faults().find("nobody here unpacks 'br'") != std::string::npos, packed.faults());
}

}  // namespace
}  // namespace gainsay
