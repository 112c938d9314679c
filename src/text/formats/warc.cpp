#include "text/formats/warc.h"

#include <algorithm>
#include <charconv>

#include "text/archive/gzip.h"
#include "text/archive/http_body.h"
#include "text/embedded.h"
#include "text/encoding/charset.h"
#include "text/encoding/embedded_text.h"
#include "text/encoding/url.h"
#include "text/encoding/white_space.h"
#include "text/metadata.h"

namespace gainsay {
namespace {

constexpr std::size_t header_limit = 65'536;  // bytes of a line
constexpr std::size_t most_headers = 1000;

std::string find(const std::map<std::string, std::string>& headers, const std::string& name) {
  const auto at = headers.find(name);
  return at == headers.end() ? "" : at->second;
}

// Some writers put addresses into angle brackets.
std::string address(std::string text) {
  if (text.size() > 2 && text.front() == '<' && text.back() == '>') return text.substr(1, text.size() - 2);
  return text;
}

// What nobody gave a type, and looks like a page.
bool is_page(std::string_view body) {
  const std::string_view start = trimmed(body.substr(0, 256));
  return start.starts_with("<!DOCTYPE html") || start.starts_with("<!doctype html") || start.starts_with("<html");
}

std::size_t lines_in(std::string_view bytes) {
  return static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '\n'));
}

}  // namespace

void WarcReader::warn(std::string problem, std::string remedy) {
  diagnostics_.push_back({Severity::warning, {path_, record_line_, 0}, std::move(problem), std::move(remedy)});
}

void WarcReader::break_off(std::size_t line, std::string problem) {
  broken_ = true;
  diagnostics_.push_back({Severity::error,
                          {path_, line, 0},
                          std::move(problem),
                          "see whether the file is a WARC; what comes before this place is read"});
}

void WarcReader::add(std::string_view bytes) {
  while (!bytes.empty() && !broken_) {
    if (in_payload_)
      add_payload(bytes);
    else
      add_header(bytes);
  }
}

void WarcReader::add_header(std::string_view& bytes) {
  const std::size_t end = bytes.find('\n');
  const std::string_view part = bytes.substr(0, end);
  if (line_.size() + part.size() > header_limit) return break_off(line_number_, "a header of the archive does not end");
  line_ += part;
  position_ += std::min(part.size() + 1, bytes.size());
  bytes.remove_prefix(std::min(part.size() + 1, bytes.size()));
  if (end == std::string_view::npos) return;
  const std::string line(trimmed(line_));
  line_.clear();
  ++line_number_;
  if (!in_record_) {
    if (line.empty()) return;
    record_line_ = line_number_ - 1;
    in_record_ = line.starts_with("WARC/");
    if (!in_record_) break_off(record_line_, "here a record of the archive should begin, with WARC/1.0 or the like");
    return;
  }
  if (line.empty()) return end_header();
  add_header_line(line, headers_);
  if (headers_.size() > most_headers)
    break_off(record_line_, "the record has more than " + std::to_string(most_headers) + " headers");
}

void WarcReader::end_header() {
  const std::string length = find(headers_, "content-length");
  const auto [end, error] = std::from_chars(length.data(), length.data() + length.size(), left_);
  if (error != std::errc() || end != length.data() + length.size()) {
    return break_off(record_line_, "the record does not say how long it is");
  }
  const std::string type = find(headers_, "warc-type");
  wanted_ = type == "response" || type == "resource" || type == "conversion";
  if (wanted_ && left_ > options_.max_bytes) {
    warn("the record is larger than the limit of " + std::to_string(options_.max_bytes / 1'000'000) + " MB",
         "it is left out");
    wanted_ = false;
  }
  payload_begin_ = position_;
  payload_line_ = line_number_;
  payload_.clear();
  in_payload_ = true;
  if (left_ == 0) end_record();
}

void WarcReader::add_payload(std::string_view& bytes) {
  const std::string_view part = bytes.substr(0, std::min(left_, bytes.size()));
  if (wanted_) payload_ += part;
  line_number_ += lines_in(part);
  position_ += part.size();
  left_ -= part.size();
  bytes.remove_prefix(part.size());
  if (left_ == 0) end_record();
}

void WarcReader::end_record() {
  in_payload_ = false;
  in_record_ = false;
  if (wanted_) {
    Headers http{{"content-type", find(headers_, "content-type")}};
    std::string_view body = payload_;
    bool answered = true;
    if (find(headers_, "warc-type") == "response") answered = split_http(payload_, http, body);
    if (answered) read_page(body, payload_begin_ + (payload_.size() - body.size()), http);
  }
  headers_.clear();
  payload_.clear();
}

void WarcReader::read_page(std::string_view body, std::size_t offset, const Headers& http) {
  const std::string said = find(http, "content-type");
  const std::string type = media_type(said);
  const bool html = type == "text/html" || type == "application/xhtml+xml" || (type.empty() && is_page(body));
  if (!html && type != "text/plain") return;
  EmbeddedText page;
  if (std::string fault = decode_http_body(body, offset, http, options_.max_bytes, page); !fault.empty())
    return warn("the page cannot be read: " + fault, "it is left out");
  if (std::string fault = make_utf8(page, charset_of(said)); !fault.empty())
    return warn("the page cannot be read: " + fault, "it is left out");
  Document document;
  document.lines = LineTable(payload_, payload_begin_, payload_line_);
  const std::string url = address(find(headers_, "warc-target-uri"));
  // Crawlers keep their own notes under addresses of their own kind.
  if (!url.empty() && !is_web_address(url)) return;
  document.path = url;
  if (document.path.empty()) document.path = path_ + ":" + std::to_string(record_line_);
  MetadataFields fields;
  const FileInput input{path_, page.text, 0, options_.page_words, diagnostics_};
  if (html)
    read_embedded_html(page, input, document, fields);
  else
    read_embedded_text(page, input, document);
  if (document.text.empty()) return;
  fields.url = fields.url.empty() ? url : resolve_url(url, fields.url);
  if (fields.source.empty()) fields.source = host_of(fields.url);
  // The next crawl has another day, which changes nothing in the page.
  fields.published_is_content = parse_day(fields.published).has_value();
  if (!fields.published_is_content) fields.published = options_.fallback.published ? "" : find(headers_, "warc-date");
  fields.published_at = {path_, record_line_, 0};
  Diagnostics faults;
  const std::string words = document.text;
  if (settle_metadata(fields, manifest_, options_, words, document, faults)) take_(std::move(document));
  for (Diagnostic& fault : faults) {
    if (fault.place.line == 0) fault.place = {path_, record_line_, 0};
    diagnostics_.push_back(std::move(fault));
  }
}

void WarcReader::finish() {
  if (broken_ || (!in_payload_ && !in_record_)) return;
  diagnostics_.push_back({Severity::error,
                          {path_, record_line_, 0},
                          "the archive ends in the middle of a record",
                          "fetch it again; what comes before this record is read"});
}

}  // namespace gainsay
