#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

#include "text/table/table.h"

namespace gainsay {

/// Reads the rows of a JSON array of objects, or of a file with one JSON object a line, from the pieces in which it
/// comes, holding one row at a time. A member of an object inside of a row is a column of its own, named by its path
/// ("verified.killed"), beside the column of the whole object. After a row of an array whose string or brace is left
/// open, reading goes on at the next row that begins a line.
class JsonTableReader {
 public:
  /// All must outlive the reader.
  JsonTableReader(std::string path, CsvLimits limits, Diagnostics& diagnostics,
                  const std::function<void(const TableRow&)>& take)
      : path_(std::move(path)),
        limits_(limits),
        diagnostics_(diagnostics),
        take_(take),
        row_{columns_.names(), {}, 0} {}

  void add(std::string_view bytes);
  void finish();

 private:
  enum class State { start, before_element, in_element, behind_element, lost, behind_array, stopped };
  struct At {
    std::size_t byte = 0, line = 1, column = 1;
  };
  void step(char c);
  void begin_element(char c);
  void continue_element(char c);
  void end_element();
  void lose_element(const At& at, std::string problem, std::string remedy);
  void find_element(char c);
  void read_row(std::string_view json);
  bool read_members(std::string_view json, ByteSpan object, const std::string& path, At& at, std::size_t& seen);
  void fill(TableCell& cell, std::string_view json, ByteSpan value, bool is_string) const;
  void fault(const At& at, std::string problem, std::string remedy = "");
  void stop(std::string problem, std::string remedy = "");
  void move(char c);

  std::string path_;
  CsvLimits limits_;
  Diagnostics& diagnostics_;
  const std::function<void(const TableRow&)>& take_;
  TableColumns columns_;
  TableRow row_;
  State state_ = State::start;
  bool lines_ = false;  // one value a line instead of an array
  At here_, begin_, string_;
  std::string element_;
  bool too_long_ = false, in_string_ = false, escaped_ = false;
  bool line_begins_ = false;  // while lost
  char last_ = '\0';          // of the element, outside of strings and white space
  std::size_t depth_ = 0;
  std::size_t faults_ = 0;
};

}  // namespace gainsay
