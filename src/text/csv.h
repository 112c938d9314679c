#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"

namespace gainsay {

/// One field of a CSV file, without its quotation marks.
struct CsvField {
  std::string text;
  std::size_t line = 1;
  std::size_t column = 1;  ///< code points
};

/// Reads CSV as RFC 4180 has it (commas, double quotes doubled inside quoted fields, "\n" or "\r\n"), one record at a
/// time; blank lines are passed over. A field whose quotation marks do not match is reported, and its record left out.
void read_csv(const std::string& path, std::string_view bytes, Diagnostics& diagnostics,
              const std::function<void(std::vector<CsvField>)>& take);

}  // namespace gainsay
