#include "text/feed.h"

#include "text/encoding.h"
#include "text/metadata.h"
#include "text/white_space.h"

namespace gainsay {
namespace {

bool is_markup(std::string_view text) { return text.find_first_of("<&") != std::string_view::npos; }

// Where the line of a byte begins, unless that is far away: some feeds are one line.
std::size_t line_begin(std::string_view bytes, std::size_t at) {
  constexpr std::size_t far = 4096;
  const std::size_t end = at == 0 ? std::string_view::npos : bytes.rfind('\n', at - 1);
  const std::size_t begin = end == std::string_view::npos ? 0 : end + 1;
  return at - begin > far ? at : begin;
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
  if (auto fault = encoding_fault(path_, bytes_)) return diagnostics_.push_back(std::move(*fault));
  const FileInput input{path_, bytes_, byte_order_mark(bytes_), options_.page_words, diagnostics_};
  std::vector<FeedItem> items;
  if (parse_feed(input, items) && items.empty())
    diagnostics_.push_back({Severity::warning,
                            {path_, 0, 0},
                            "the file holds no item of a feed",
                            "RSS and Atom are read; a page is an .html file"});
  std::size_t line = 1;
  std::size_t counted = 0;
  for (FeedItem& item : items) {
    const std::size_t begin = line_begin(bytes_, item.span.begin);
    for (; counted < begin; ++counted) line += bytes_[counted] == '\n' ? 1U : 0U;
    const std::string_view stretch = std::string_view(bytes_).substr(begin, item.span.end - begin);
    read_item(item, LineTable(stretch, begin, line), input);
  }
}

void FeedReader::read_item(FeedItem& item, LineTable lines, const FileInput& input) {
  const LineColumn at = lines.at(item.span.begin);
  const Place place{path_, at.line, at.column};
  Document document;
  document.lines = std::move(lines);
  document.path = item.fields.url.empty() ? path_ + ":" + std::to_string(at.line) : item.fields.url;
  item.fields.published = feed_day(item.fields.published);
  item.fields.published_at = place;
  MetadataFields of_the_page;
  if (item.is_html || is_markup(item.body.text))
    read_embedded_html(item.body, input, document, of_the_page);
  else
    read_embedded_text(item.body, input, document);
  if (document.text.empty())
    return diagnostics_.push_back(
        {Severity::warning, place, "the item has no text", "leave it out, or see what the feed holds"});
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
  constexpr std::string_view months = "JanFebMarAprMayJunJulAugSepOctNovDec";
  std::string_view rest = trimmed(date);
  if (const std::size_t comma = rest.find(','); comma != std::string_view::npos) rest = trimmed(rest.substr(comma + 1));
  const auto word = [&] {
    const std::size_t end = std::min(rest.find(' '), rest.size());
    const std::string_view out = rest.substr(0, end);
    rest = trimmed(rest.substr(end));
    return out;
  };
  std::string day(word());
  const std::string_view name = word();
  const std::string year(word());
  const std::size_t at = name.size() < 3 ? std::string_view::npos : months.find(name.substr(0, 3));
  const auto digits = [](const std::string& text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
  };
  if (at == std::string_view::npos || at % 3 != 0 || !digits(day) || !digits(year) || day.size() > 2)
    return std::string(date);
  const std::string month = std::to_string(at / 3 + 1);
  const std::string century = year.size() == 2 ? "20" : "";
  return century + year + "-" + std::string(2 - month.size(), '0') + month + "-" + std::string(2 - day.size(), '0') +
         day;
}

}  // namespace gainsay
