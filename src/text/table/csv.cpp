#include "text/table/csv.h"

#include <algorithm>

#include "base/line_index.h"
#include "base/utf8.h"
#include "text/encoding/encoding.h"

namespace gainsay {
namespace {

bool is_line_end(char c) { return c == '\n' || c == '\r'; }

// After the end of the line that starts at `at`: 2 for "\r\n". 0 when a "\r" is last and its "\n" may follow.
std::size_t line_end_size(std::string_view bytes, std::size_t at, bool last) {
  if (bytes[at] == '\n') return 1;
  if (at + 1 == bytes.size()) return last ? 1 : 0;
  return bytes[at + 1] == '\n' ? 2 : 1;
}

}  // namespace

void CsvReader::report(Place place, std::string problem, std::string remedy) {
  if (++faults_ > limits_.faults) return;
  diagnostics_.push_back({Severity::error, std::move(place), std::move(problem), std::move(remedy)});
}

CsvReader::Step CsvReader::fail(const CsvField& field, std::string problem) {
  report({path_, field.line, field.column}, std::move(problem),
         std::string("double every quotation mark inside of a quoted field, and close it before the ") +
             (dialect_.delimiter == ',' ? "comma" : "delimiter"));
  return Step::broken;
}

CsvField& CsvReader::next_field() {
  if (used_ == fields_.size()) fields_.emplace_back();
  CsvField& field = fields_[used_++];
  field.text.clear();
  return field;
}

void CsvReader::advance(std::string_view bytes, std::size_t& at, std::size_t to) {
  for (; at < to; ++at) {
    const char c = bytes[at];
    if (c == '\n' || (c == '\r' && !(at + 1 < bytes.size() && bytes[at + 1] == '\n'))) {
      ++line_;
      column_ = 1;
    } else if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) {
      ++column_;
    }
  }
}

CsvReader::Step CsvReader::read_quoted(std::string_view bytes, std::size_t& at, bool last, CsvField& field) {
  std::size_t begin = at + 1;
  advance(bytes, at, begin);
  while (true) {
    const std::size_t mark = bytes.find(dialect_.quote, begin);
    if (mark == std::string_view::npos) {
      if (!last) return Step::more;
      return fail(field, "a quoted field is not closed");
    }
    field.text.append(bytes, begin, mark - begin);
    advance(bytes, at, mark + 1);
    if (at == bytes.size()) return last ? Step::record : Step::more;
    if (bytes[at] == dialect_.delimiter || is_line_end(bytes[at])) return Step::record;
    if (bytes[at] != dialect_.quote) return fail(field, "there is text after the closing quotation mark of a field");
    field.text += dialect_.quote;
    begin = at + 1;
    advance(bytes, at, begin);
  }
}

CsvReader::Step CsvReader::read_field(std::string_view bytes, std::size_t& at, bool last, CsvField& field) {
  field.line = line_;
  field.column = column_;
  if (at < bytes.size() && dialect_.quote != '\0' && bytes[at] == dialect_.quote)
    return read_quoted(bytes, at, last, field);
  std::size_t end = at;
  while (end < bytes.size() && bytes[end] != dialect_.delimiter && !is_line_end(bytes[end])) ++end;
  if (end == bytes.size() && !last) return Step::more;
  field.text.assign(bytes, at, end - at);
  advance(bytes, at, end);
  return Step::record;
}

CsvReader::Step CsvReader::read_record(std::string_view bytes, std::size_t& at, bool last) {
  used_ = 0;
  while (true) {
    if (used_ == limits_.fields) {
      report({path_, line_, column_}, "the record has more than " + std::to_string(limits_.fields) + " fields",
             "is the end of its line missing?");
      return Step::broken;
    }
    CsvField& field = next_field();
    const std::size_t begin = at;
    if (const Step step = read_field(bytes, at, last, field); step != Step::record) return step;
    field.span = {offset_ + begin, offset_ + at};
    if (at == bytes.size() && !last) return Step::more;
    if (at == bytes.size() || is_line_end(bytes[at])) return Step::record;
    advance(bytes, at, at + 1);
  }
}

bool CsvReader::readable(std::string_view record, std::size_t begin) {
  auto bad = find_invalid_utf8(record);
  if (const std::size_t zero = record.find('\0'); zero != std::string_view::npos && (!bad || zero < *bad)) bad = zero;
  if (!bad) return true;
  std::size_t place = 0;
  while (place + 1 < used_ && fields_[place + 1].span.begin <= begin + *bad) ++place;
  const CsvField& field = fields_[place];
  const bool zero = record[*bad] == '\0';
  report({path_, field.line, field.column}, zero ? "the field holds a zero byte" : "the field is not valid UTF-8",
         zero ? "remove it" : "convert the file, for example: iconv -f WINDOWS-1252 -t UTF-8 FILE > NEW");
  return false;
}

void CsvReader::deliver(std::string_view bytes, std::size_t begin, std::size_t end) {
  if (end == begin || (dialect_.comment != '\0' && bytes[begin] == dialect_.comment)) return;
  if (!readable(bytes.substr(begin, end - begin), offset_ + begin)) return;
  take_({std::span<const CsvField>(fields_.data(), used_), {offset_ + begin, offset_ + end}});
}

// False when the end of the line has not come yet.
bool CsvReader::skip_line(std::string_view bytes, std::size_t& at, bool last) {
  const std::size_t end = std::min(bytes.find_first_of("\r\n", at), bytes.size());
  advance(bytes, at, end);
  if (end == bytes.size()) return last;
  const std::size_t size = line_end_size(bytes, at, last);
  if (size == 0) return false;
  advance(bytes, at, at + size);
  return true;
}

// Reads what is whole and returns how many bytes were read.
std::size_t CsvReader::consume(std::string_view bytes, bool last) {
  std::size_t at = 0;
  while (at < bytes.size()) {
    const std::size_t begin = at, line = line_, column = column_;
    if (skipping_) {
      skipping_ = !skip_line(bytes, at, last);
      if (skipping_) return at;
      continue;
    }
    if (dialect_.comment != '\0' && bytes[at] == dialect_.comment) {
      skipping_ = true;
      continue;
    }
    const Step step = read_record(bytes, at, last);
    if (step == Step::broken) {
      // The rest of its first line is lost, not the rest of the file.
      at = begin;
      line_ = line;
      column_ = column;
      skipping_ = true;
      continue;
    }
    const std::size_t size = step == Step::record && at < bytes.size() ? line_end_size(bytes, at, last) : 0;
    if (step == Step::more || (at < bytes.size() && size == 0)) {
      at = begin;
      line_ = line;
      column_ = column;
      return at;
    }
    deliver(bytes, begin, at);
    advance(bytes, at, at + size);
  }
  return at;
}

void CsvReader::add(std::string_view bytes) {
  if (!started_) {
    started_ = true;
    const std::size_t mark = byte_order_mark(bytes);
    bytes.remove_prefix(mark);
    offset_ = mark;
  }
  const bool whole = partial_.empty();
  if (!whole) partial_ += bytes;
  const std::string_view at_hand = whole ? bytes : std::string_view(partial_);
  const std::size_t read = consume(at_hand, false);
  offset_ += read;
  if (at_hand.size() - read > limits_.record_bytes) {
    report({path_, line_, 1},
           "the record is longer than the limit of " + std::to_string(limits_.record_bytes / 1'000'000) + " MB",
           "is a quotation mark left open?");
    skipping_ = true;
    const std::string_view rest = at_hand.substr(read);
    const std::size_t skipped = consume(rest, false);
    offset_ += skipped;
    partial_ = std::string(rest.substr(skipped, rest.size() - skipped));
    return;
  }
  if (whole)
    partial_ = std::string(bytes.substr(read));
  else
    partial_.erase(0, read);
}

void CsvReader::finish() {
  const std::string rest = std::move(partial_);
  partial_.clear();
  consume(rest, true);
  if (faults_ > limits_.faults)
    diagnostics_.push_back({Severity::error,
                            {path_, 0, 0},
                            "there are " + std::to_string(faults_ - limits_.faults) + " more faults in the file",
                            "correct those above and run again"});
}

void read_csv(const std::string& path, std::string_view bytes, Diagnostics& diagnostics,
              const std::function<void(std::vector<CsvField>)>& take) {
  const std::function<void(const CsvRecord&)> copy = [&](const CsvRecord& record) {
    take(std::vector<CsvField>(record.fields.begin(), record.fields.end()));
  };
  CsvReader reader(path, {}, {}, diagnostics, copy);
  reader.add(bytes);
  reader.finish();
}

}  // namespace gainsay
