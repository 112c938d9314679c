#include "text/formats/feed.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/hash.h"
#include "text/embedded.h"
#include "text/encoding/charset.h"
#include "text/encoding/white_space.h"
#include "text/feed/xml_repair.h"
#include "text/metadata.h"

namespace gainsay {
namespace {

bool is_markup(std::string_view text) { return text.find_first_of("<&") != std::string_view::npos; }

// Where the line of a byte begins, unless that is far away: some feeds are one line.
std::size_t line_begin(std::string_view bytes, std::size_t at) {
  constexpr std::size_t far = 4096;
  const std::size_t from = at - std::min(at, far);
  const std::size_t end = bytes.substr(from, at - from).rfind('\n');
  if (end != std::string_view::npos) return from + end + 1;
  return from == 0 ? 0 : at;
}

// A name that an item without an address keeps from day to day, while others come and push it down the feed.
std::string name_of(const FeedItem& item, const std::string& feed) {
  const std::string told = !item.id.empty()            ? item.id
                           : item.fields.title.empty() ? ""
                                                       : item.fields.title + '\n' + item.fields.published;
  return told.empty() ? "" : feed + "#" + sha256_hex(told).substr(0, 12);
}

// What an item goes by: its address, or the name that it keeps. Empty when it has neither.
std::string address_of(const FeedItem& item, const std::string& feed) {
  return item.fields.url.empty() ? name_of(item, feed) : item.fields.url;
}

// Careless feeds give one address to many items: all link to the home page, or share an id. Each then goes by its title
// and date as well, whatever the order in which they come, so that none takes the place of another.
void tell_apart(std::vector<FeedItem>& items, const std::string& feed) {
  std::map<std::string, std::set<std::string>> titles;  // by address
  const auto title_of = [](const FeedItem& item) { return item.fields.title + '\n' + item.fields.published; };
  for (const FeedItem& item : items)
    if (const std::string address = address_of(item, feed); !address.empty()) titles[address].insert(title_of(item));
  for (FeedItem& item : items) {
    const std::string address = address_of(item, feed);
    if (address.empty() || titles[address].size() < 2) continue;
    const std::string own = sha256_hex(title_of(item)).substr(0, 12);
    if (item.fields.url.empty())
      item.id = (item.id.empty() ? address : item.id) + '\n' + own;
    else
      item.fields.url += '#' + own;
  }
}

}  // namespace

void FeedReader::add(std::string_view bytes) {
  too_long_ = too_long_ || bytes_.size() + bytes.size() > options_.max_bytes;
  if (!too_long_) bytes_ += bytes;
}

void FeedReader::finish() {
  if (too_long_)
    return diagnostics_.push_back(
        {Severity::error,
         {path_, 0, 0},
         "the feed is larger than the limit of " + std::to_string(options_.max_bytes / 1'000'000) + " MB",
         "split it, or leave it out"});
  const FileInput input{path_, bytes_, 0, options_.page_words, diagnostics_};
  EmbeddedText xml{bytes_, {}};
  xml.map.copied(0, bytes_.size());
  if (const std::string fault = make_utf8(xml); !fault.empty())
    return input.error(0, "the feed cannot be read: " + fault, "convert it to UTF-8, or leave it out");
  repair_xml(xml);
  Feed feed;
  if (parse_feed(xml, input, feed) && !feed.is_feed)
    diagnostics_.push_back(
        {Severity::warning, {path_, 0, 0}, "the file is not a feed", "RSS and Atom are read; a page is an .html file"});
  tell_apart(feed.items, path_);
  std::size_t line = 1;
  std::size_t counted = 0;
  for (FeedItem& item : feed.items) {
    const std::size_t begin = line_begin(bytes_, item.span.begin);
    for (; counted < begin; ++counted) line += bytes_[counted] == '\n' ? 1U : 0U;
    const std::string_view stretch = std::string_view(bytes_).substr(begin, item.span.end - begin);
    read_item(item, LineTable(stretch, begin, line), input);
  }
  report_silent();
}

void FeedReader::report_silent() {
  if (silent_ == 0) return;
  const std::string what =
      silent_ == 1 ? "the item has no text" : std::to_string(silent_) + " items have no text, this one first";
  diagnostics_.push_back({Severity::warning, first_silent_, what, "leave them out, or see what the feed holds"});
}

void FeedReader::read_item(FeedItem& item, LineTable lines, const FileInput& input) {
  const LineColumn at = lines.at(item.span.begin);
  const Place place{path_, at.line, at.column};
  Document document;
  document.lines = std::move(lines);
  document.path = item.fields.url;
  if (document.path.empty()) document.path = name_of(item, path_);
  if (document.path.empty()) document.path = path_ + ":" + std::to_string(at.line);
  item.fields.published = feed_day(item.fields.published);
  item.fields.published_at = place;
  for (const FeedText& text : item.texts) {
    MetadataFields of_the_page;
    if (text.is_html || is_markup(text.text.text))
      read_embedded_html(text.text, input, document, of_the_page);
    else
      read_embedded_text(text.text, input, document);
    if (!document.text.empty()) break;
  }
  if (document.text.empty()) {
    if (silent_++ == 0) first_silent_ = place;
    return;
  }
  Diagnostics faults;
  // Its words alone make its content: the rest of an item counts comments, shares and the like.
  const std::string words = document.text;
  if (settle_metadata(item.fields, manifest_, options_, words, document, faults)) take_(std::move(document));
  for (Diagnostic& fault : faults) {
    if (fault.place.line == 0) fault.place = place;
    diagnostics_.push_back(std::move(fault));
  }
}

std::string feed_day(std::string_view date) {
  constexpr std::string_view months[] = {"jan", "feb", "mar", "apr", "may", "jun",
                                         "jul", "aug", "sep", "oct", "nov", "dec"};
  std::string month;
  std::vector<std::string> numbers;  // the day and the year, in this order: "8 Dec 2025" and "Dec 8, 2025"
  constexpr std::string_view gaps = " \t\r\n,-";
  for (std::size_t at = date.find_first_not_of(gaps); at < date.size() && numbers.size() < 2;) {
    const std::size_t end = std::min(date.find_first_of(gaps, at), date.size());
    std::string word(date.substr(at, end - at));
    at = date.find_first_not_of(gaps, end);
    if (is_digit(word.front())) {
      numbers.push_back(std::move(word));
      continue;
    }
    std::transform(word.begin(), word.end(), word.begin(), ascii_lower);
    const auto* known = std::find(std::begin(months), std::end(months), std::string_view(word).substr(0, 3));
    if (known != std::end(months) && month.empty()) month = std::to_string(known - std::begin(months) + 1);
  }
  const auto has_digits = [](const std::string& text, std::size_t least, std::size_t most) {
    return text.size() >= least && text.size() <= most && text.find_first_not_of("0123456789") == std::string::npos;
  };
  if (month.empty() || numbers.size() < 2 || !has_digits(numbers[0], 1, 2) || !has_digits(numbers[1], 2, 4))
    return std::string(date);
  // RFC 2822, 4.3: of two digits 50 and more are of the century before.
  const char* const century = numbers[1].size() > 2 ? "" : numbers[1] < "50" ? "20" : "19";
  return century + numbers[1] + "-" + std::string(2 - month.size(), '0') + month + "-" +
         std::string(2 - numbers[0].size(), '0') + numbers[0];
}

}  // namespace gainsay
