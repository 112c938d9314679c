#include "text/table/json_table.h"

#include <boost/json.hpp>

#include "base/counted.h"
#include "text/encoding/encoding.h"
#include "text/encoding/white_space.h"
#include "text/json/record.h"

namespace gainsay {
namespace {

namespace json = boost::json;

constexpr std::size_t depth_limit = 32;

bool continues_code_point(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

// What is wrong with a row, and at which byte; empty when it is a JSON object.
std::string row_fault(std::string_view text, std::size_t& at) {
  json::parse_options options;
  options.max_depth = depth_limit;
  json::stream_parser parser({}, options);
  boost::system::error_code error;
  at = parser.write_some(text.data(), text.size(), error);
  if (!error && at < text.size()) return "there is text after the JSON value";
  if (!error) parser.finish(error);
  if (error) return "the row is not valid JSON: " + error.message();
  at = 0;
  return parser.release().is_object() ? "" : "the row is not a JSON object";
}

}  // namespace

void JsonTableReader::fault(const At& at, std::string problem, std::string remedy) {
  if (++faults_ > limits_.faults) return;
  diagnostics_.push_back({Severity::error, {path_, at.line, at.column}, std::move(problem), std::move(remedy)});
}

void JsonTableReader::stop(std::string problem, std::string remedy) {
  fault(here_, std::move(problem), std::move(remedy));
  state_ = State::stopped;
}

void JsonTableReader::move(char c) {
  ++here_.byte;
  if (c == '\n') {
    ++here_.line;
    here_.column = 1;
  } else if (!continues_code_point(c)) {
    ++here_.column;
  }
}

void JsonTableReader::add(std::string_view bytes) {
  if (here_.byte == 0 && state_ == State::start) {
    here_.byte = byte_order_mark(bytes);
    bytes.remove_prefix(here_.byte);
  }
  for (const char c : bytes) {
    if (state_ == State::stopped) return;
    step(c);
    move(c);
  }
}

void JsonTableReader::step(char c) {
  if (state_ == State::in_element) return continue_element(c);
  if (state_ == State::lost) return find_element(c);
  if (is_white(c)) return;
  switch (state_) {
    case State::start:
      lines_ = c != '[';
      state_ = State::before_element;
      if (lines_) begin_element(c);
      return;
    case State::before_element:
      if (c == ']' && !lines_)
        state_ = State::behind_array;
      else
        begin_element(c);
      return;
    case State::behind_element:
      if (c == ',')
        state_ = State::before_element;
      else if (c == ']')
        state_ = State::behind_array;
      else
        fault(here_, "there is no comma between two rows of the array", "write one JSON array of objects");
      if (state_ == State::behind_element) begin_element(c);
      return;
    case State::behind_array:
      return stop("there is text after the JSON array", "write one array, or one object a line without an array");
    default:
      return;
  }
}

void JsonTableReader::begin_element(char c) {
  begin_ = here_;
  element_.clear();
  too_long_ = in_string_ = escaped_ = false;
  depth_ = 0;
  last_ = '\0';
  state_ = State::in_element;
  continue_element(c);
}

// In the row's own braces another one may only follow a colon.
void JsonTableReader::continue_element(char c) {
  if (lines_) {
    if (c == '\n') return end_element();
  } else if (in_string_) {
    if (c == '\n') return lose_element(string_, "a string is not closed", "close it before the end of the line");
    if (escaped_)
      escaped_ = false;
    else if (c == '\\')
      escaped_ = true;
    else if (c == '"')
      in_string_ = false;
  } else if (c == '"') {
    in_string_ = true;
    string_ = here_;
  } else if (c == '{' && depth_ == 1 && element_.front() == '{' && last_ != ':') {
    fault(begin_, "the row is not closed", "is a '}' missing?");
    return begin_element(c);
  } else if (c == '{' || c == '[') {
    ++depth_;
  } else if (depth_ == 0 && (c == ',' || c == ']' || is_white(c))) {
    end_element();
    return step(c);
  } else if (c == '}' || c == ']') {
    if (depth_ > 0) --depth_;
  }
  if (!in_string_ && !is_white(c)) last_ = c;
  if (element_.size() >= limits_.record_bytes) {
    too_long_ = true;
  } else {
    element_ += c;
  }
  if (!lines_ && depth_ == 0 && c == '}') end_element();
}

void JsonTableReader::lose_element(const At& at, std::string problem, std::string remedy) {
  fault(at, std::move(problem), std::move(remedy));
  state_ = State::lost;
  line_begins_ = true;
}

void JsonTableReader::find_element(char c) {
  if (c == '\n') {
    line_begins_ = true;
  } else if (line_begins_ && !is_white(c)) {
    line_begins_ = false;
    if (c == '{') begin_element(c);
  }
}

void JsonTableReader::end_element() {
  state_ = lines_ ? State::before_element : State::behind_element;
  if (too_long_)
    return fault(begin_,
                 "the row is longer than the limit of " + std::to_string(limits_.record_bytes / 1'000'000) + " MB");
  std::string_view text = element_;
  while (!text.empty() && is_white(text.back())) text.remove_suffix(1);
  std::size_t at = 0;
  const std::string problem = row_fault(text, at);
  if (problem.empty()) return read_row(text);
  At place = begin_;
  for (const char c : text.substr(0, at)) {
    if (c == '\n') {
      ++place.line;
      place.column = 1;
    } else if (!continues_code_point(c)) {
      ++place.column;
    }
  }
  const bool one_object = lines_ && faults_ == 0 && text == "{";
  fault(place, one_object ? "the file is one JSON object, not a list of rows" : problem,
        "a dataset is a JSON array of objects, or one JSON object a line");
  if (one_object) state_ = State::stopped;
}

void JsonTableReader::fill(TableCell& cell, std::string_view json, ByteSpan value, bool is_string) const {
  cell.present = true;
  cell.span = {begin_.byte + value.begin, begin_.byte + value.end};
  if (is_string) {
    const std::string_view inside = json.substr(value.begin + 1, value.end - value.begin - 2);
    if (inside.find('\\') == std::string_view::npos)
      cell.text.assign(inside);
    else
      cell.text = decode_json_string(json, value, 0).text;
    return;
  }
  cell.text.assign(json.substr(value.begin, value.end - value.begin));
  cell.null = cell.text == "null";
}

void JsonTableReader::read_row(std::string_view json) {
  for (TableCell& cell : row_.cells) cell.present = cell.null = false;
  row_.line = begin_.line;
  At at = begin_;
  std::size_t seen = 0;
  if (read_members(json, {0, json.size()}, "", at, seen)) take_(row_);
}

// The members of one object of a row; `path` ends with a dot inside of another object. False when one is there twice.
// Members come in the order of their bytes, so `at` and `seen` only ever advance. The depth is that of row_fault.
bool JsonTableReader::read_members(std::string_view json, ByteSpan object, const std::string& path, At& at,
                                   std::size_t& seen) {
  for (const JsonMember& member : json_members(json.substr(object.begin, object.size()))) {
    const ByteSpan value{object.begin + member.value.begin, object.begin + member.value.end};
    for (; seen < value.begin; ++seen) {
      if (json[seen] == '\n') {
        ++at.line;
        at.column = 1;
      } else if (!continues_code_point(json[seen])) {
        ++at.column;
      }
    }
    const std::string name = path + member.name;
    const std::size_t index = columns_.add(name);
    if (index >= row_.cells.size()) row_.cells.resize(index + 1);
    TableCell& cell = row_.cells[index];
    if (cell.present) {
      fault(at, "the row has '" + name + "' twice", "rename or remove one of the two");
      return false;
    }
    fill(cell, json, value, member.is_string);
    cell.line = at.line;
    cell.column = at.column;
    if (!member.is_string && json[value.begin] == '{' && !read_members(json, value, name + '.', at, seen)) return false;
  }
  return true;
}

void JsonTableReader::finish() {
  if (state_ == State::in_element && lines_) end_element();
  if (state_ == State::start) stop("the file is empty", "a dataset is a JSON array of objects, or one object a line");
  if (state_ == State::in_element) fault(begin_, "the row is not closed", "is a '}' missing, or the file cut off?");
  if (state_ == State::behind_element || (state_ == State::before_element && !lines_))
    stop("the JSON array is not closed", "is the file cut off?");
  if (faults_ > limits_.faults)
    diagnostics_.push_back({Severity::error,
                            {path_, 0, 0},
                            "there are " + counted(faults_ - limits_.faults, "more fault") + " in the file",
                            "correct those above and run again"});
}

}  // namespace gainsay
