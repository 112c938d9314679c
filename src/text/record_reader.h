#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace gainsay {

/// Reads a file that holds many documents from the pieces in which it comes.
class RecordReader {
 public:
  RecordReader() = default;
  RecordReader(const RecordReader&) = delete;
  RecordReader& operator=(const RecordReader&) = delete;
  virtual ~RecordReader() = default;

  virtual void add(std::string_view bytes) = 0;
  /// The end of the file: reads what is left.
  virtual void finish() = 0;
};

}  // namespace gainsay
