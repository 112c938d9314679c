#include "text/csv.h"

#include <algorithm>

namespace gainsay {
namespace {

class CsvReader {
 public:
  CsvReader(const std::string& path, std::string_view bytes, Diagnostics& diagnostics)
      : path_(path), bytes_(bytes), diagnostics_(diagnostics) {}

  void read(const std::function<void(std::vector<CsvField>)>& take);

 private:
  [[nodiscard]] bool at_end() const { return at_ >= bytes_.size(); }
  [[nodiscard]] bool at_line_end() const { return at_end() || bytes_[at_] == '\n' || bytes_[at_] == '\r'; }
  bool read_record(std::vector<CsvField>& record);
  bool read_field(CsvField& field);
  bool read_quoted(CsvField& field);
  void step();
  void skip_line();
  bool fail(const CsvField& field, std::string problem);

  const std::string& path_;
  std::string_view bytes_;
  Diagnostics& diagnostics_;
  std::size_t at_ = 0, line_ = 1, column_ = 1;
};

void CsvReader::step() {
  if (bytes_[at_] == '\n') {
    ++line_;
    column_ = 1;
  } else if ((static_cast<unsigned char>(bytes_[at_]) & 0xC0U) != 0x80U) {
    ++column_;
  }
  ++at_;
}

void CsvReader::skip_line() {
  while (!at_end() && bytes_[at_] != '\n') step();
  if (!at_end()) step();
}

bool CsvReader::fail(const CsvField& field, std::string problem) {
  diagnostics_.push_back({Severity::error,
                          {path_, field.line, field.column},
                          std::move(problem),
                          "double every quotation mark inside of a quoted field, and close it before the comma"});
  return false;
}

bool CsvReader::read_quoted(CsvField& field) {
  step();
  while (!at_end()) {
    if (bytes_[at_] != '"') {
      field.text += bytes_[at_];
      step();
      continue;
    }
    step();
    if (at_line_end() || bytes_[at_] == ',') return true;
    if (bytes_[at_] != '"') return fail(field, "there is text behind the closing quotation mark of a field");
    field.text += '"';
    step();
  }
  return fail(field, "a quoted field is not closed");
}

bool CsvReader::read_field(CsvField& field) {
  field.line = line_;
  field.column = column_;
  if (!at_end() && bytes_[at_] == '"') return read_quoted(field);
  while (!at_line_end() && bytes_[at_] != ',') {
    field.text += bytes_[at_];
    step();
  }
  return true;
}

bool CsvReader::read_record(std::vector<CsvField>& record) {
  while (true) {
    record.emplace_back();
    if (!read_field(record.back())) return false;
    if (at_line_end()) return true;
    step();
  }
}

void CsvReader::read(const std::function<void(std::vector<CsvField>)>& take) {
  while (!at_end()) {
    if (at_line_end()) {
      step();
      continue;
    }
    std::vector<CsvField> record;
    if (read_record(record))
      take(std::move(record));
    else
      skip_line();
  }
}

}  // namespace

void read_csv(const std::string& path, std::string_view bytes, Diagnostics& diagnostics,
              const std::function<void(std::vector<CsvField>)>& take) {
  CsvReader(path, bytes, diagnostics).read(take);
}

}  // namespace gainsay
