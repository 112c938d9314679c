#include "text/formats/jsonl.h"

#include <algorithm>
#include <boost/json.hpp>

#include "text/encoding/encoding.h"
#include "text/encoding/white_space.h"
#include "text/field_names.h"
#include "text/inline_mute.h"
#include "text/json/record.h"
#include "text/metadata.h"
#include "text/plain/plain_text.h"

namespace gainsay {
namespace {

namespace json = boost::json;

constexpr std::size_t depth_limit = 32;

bool is_text_field(std::string_view name) { return name == "text" || name == "body" || name == "content"; }

// What is wrong with a line, and at which byte; empty when it is a JSON object.
std::string json_fault(std::string_view line, std::size_t& at) {
  json::parse_options options;
  options.max_depth = depth_limit;
  json::stream_parser parser({}, options);
  boost::system::error_code error;
  at = parser.write_some(line.data(), line.size(), error);
  if (!error && parser.done()) {
    while (at < line.size() && is_white(line[at])) ++at;
    if (at < line.size()) return "there is text after the JSON object";
  }
  if (!error) parser.finish(error);
  if (error) return "the line is not valid JSON: " + error.message();
  at = 0;
  return parser.release().is_object() ? "" : "the line is not a JSON object";
}

}  // namespace

void JsonlReader::add(std::string_view bytes) {
  while (!bytes.empty()) {
    const std::size_t end = bytes.find('\n');
    const std::string_view part = bytes.substr(0, end);
    if (end != std::string_view::npos && partial_.empty() && !too_long_ && part.size() <= options_.max_bytes) {
      end_line(part);
    } else {
      if (too_long_ || partial_.size() + part.size() > options_.max_bytes) {
        dropped_ += partial_.size() + part.size();
        too_long_ = true;
        partial_.clear();
      } else {
        partial_ += part;
      }
      if (end != std::string_view::npos) {
        const std::string whole = std::move(partial_);
        partial_.clear();
        end_line(whole);
      }
    }
    if (end == std::string_view::npos) return;
    bytes.remove_prefix(end + 1);
  }
}

void JsonlReader::finish() {
  const std::string whole = std::move(partial_);
  partial_.clear();
  if (too_long_ || !whole.empty()) end_line(whole);
}

void JsonlReader::end_line(std::string_view line) {
  if (too_long_)
    diagnostics_.push_back(
        {Severity::error,
         {path_, line_, 0},
         "the line is longer than the limit of " + std::to_string(options_.max_bytes / 1'000'000) + " MB",
         "split the record, or leave it out"});
  else if (!trimmed(line).empty())
    read_record(line, line_begin_);
  line_begin_ += line.size() + dropped_ + 1;
  ++line_;
  too_long_ = false;
  dropped_ = 0;
}

void JsonlReader::read_record(std::string_view line, std::size_t offset) {
  if (auto fault = encoding_fault(path_, line, line_)) return diagnostics_.push_back(std::move(*fault));
  Document document;
  document.lines = LineTable(line, offset, line_);
  const auto place = [&](std::size_t at) {
    const LineColumn found = document.lines.at(offset + at);
    return Place{path_, found.line, found.column};
  };
  const std::size_t mark = line_ == 1 ? byte_order_mark(line) : 0;
  const std::string_view object = line.substr(mark);
  std::size_t fault_at = 0;
  if (std::string fault = json_fault(object, fault_at); !fault.empty())
    return diagnostics_.push_back(
        {Severity::error, place(mark + fault_at), std::move(fault), "write one JSON object a line"});

  MetadataFields fields;
  JsonText body;
  for (const JsonMember& member : json_members(object)) {
    if (!member.is_string) continue;
    const ByteSpan value{member.value.begin + mark, member.value.end + mark};
    if (is_text_field(member.name) && body.text.empty()) {
      body = decode_json_string(line, value, offset);
    } else if (std::string* field = metadata_field(fields, member.name)) {
      *field = decode_json_string(line, value, offset).text;
      if (field == &fields.published) fields.published_at = place(value.begin + 1);
    }
  }
  document.path = fields.url.empty() ? path_ + ":" + std::to_string(line_) : fields.url;
  if (trimmed(body.text).empty())
    return diagnostics_.push_back({Severity::error, place(mark), "the record has no text",
                                   "give it a field 'text', 'body' or 'content' with a string"});
  const FileInput input{path_, line, mark, options_.page_words, diagnostics_};
  TextBuilder builder(document, options_.page_words);
  write_plain_text(body.text, body.map, builder);
  find_mutes(body.text, body.map, input, document);
  Diagnostics faults;
  if (settle_metadata(fields, manifest_, options_, line, document, faults)) take_(std::move(document));
  for (Diagnostic& fault : faults) {
    // The record's name may be a URL; what is to be corrected is in this file.
    if (fault.place.line == 0) fault.place = {path_, line_, 0};
    diagnostics_.push_back(std::move(fault));
  }
}

}  // namespace gainsay
