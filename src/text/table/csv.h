#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/byte_span.h"
#include "base/diagnostic.h"

namespace gainsay {

/// How a CSV file is written. The defaults are RFC 4180.
struct CsvDialect {
  char delimiter = ',';
  char quote = '"';     ///< doubled inside of a quoted field; 0: no field is quoted
  char comment = '\0';  ///< a record that starts with it is passed over; 0: none is
};

/// One field of a CSV file, without its quotation marks.
struct CsvField {
  std::string text;
  std::size_t line = 1;
  std::size_t column = 1;  ///< code points
  ByteSpan span;           ///< bytes of the file, quotation marks included
};

/// One record: valid UTF-8 without zeros.
struct CsvRecord {
  std::span<const CsvField> fields;
  ByteSpan span;  ///< bytes of the file, without the end of the line
};

struct CsvLimits {
  std::size_t record_bytes = 16'000'000;
  std::size_t fields = 100'000;  ///< of one record
  std::size_t faults = 20;       ///< reported one by one; the rest are counted
};

/// Reads a CSV file from the pieces in which it comes, holding one record at a time. Records end at "\n", "\r\n" or a
/// lone "\r"; blank lines are passed over, and a byte order mark at the start. A record that is too long, has
/// quotation marks that do not match, zeros or broken UTF-8 is reported and left out; reading continues after its line.
class CsvReader {
 public:
  /// All must outlive the reader.
  CsvReader(std::string path, CsvDialect dialect, CsvLimits limits, Diagnostics& diagnostics,
            const std::function<void(const CsvRecord&)>& take)
      : path_(std::move(path)), dialect_(dialect), limits_(limits), diagnostics_(diagnostics), take_(take) {}

  void add(std::string_view bytes);
  /// The end of the file: reads a last record that has no end.
  void finish();

 private:
  enum class Step { record, more, broken };
  std::size_t consume(std::string_view bytes, bool last);
  Step read_record(std::string_view bytes, std::size_t& at, bool last);
  Step read_field(std::string_view bytes, std::size_t& at, bool last, CsvField& field);
  Step read_quoted(std::string_view bytes, std::size_t& at, bool last, CsvField& field);
  Step fail(const CsvField& field, std::string problem);
  void deliver(std::string_view bytes, std::size_t begin, std::size_t end);
  [[nodiscard]] bool readable(std::string_view record, std::size_t begin);
  bool skip_line(std::string_view bytes, std::size_t& at, bool last);
  void advance(std::string_view bytes, std::size_t& at, std::size_t to);
  CsvField& next_field();
  void report(Place place, std::string problem, std::string remedy);

  std::string path_;
  CsvDialect dialect_;
  CsvLimits limits_;
  Diagnostics& diagnostics_;
  const std::function<void(const CsvRecord&)>& take_;
  std::string partial_;     // the start of a record whose end has not come yet
  std::size_t offset_ = 0;  // of the bytes at hand in the file
  std::size_t line_ = 1, column_ = 1;
  bool started_ = false;
  bool skipping_ = false;  // after a broken or too long record, to the end of its line
  std::vector<CsvField> fields_;
  std::size_t used_ = 0;  // fields of this record; the rest keep their memory
  std::size_t faults_ = 0;
};

/// A whole CSV text of RFC 4180 at once.
void read_csv(const std::string& path, std::string_view bytes, Diagnostics& diagnostics,
              const std::function<void(std::vector<CsvField>)>& take);

}  // namespace gainsay
