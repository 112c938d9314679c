#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

#include "text/input.h"
#include "text/read_options.h"
#include "text/record_reader.h"

namespace gainsay {

/// Reads a JSONL file from the pieces in which it comes, one document a line, holding no more than one line at a time.
/// A record has text, body or content, and source, published or date, title or headline, url.
class JsonlReader : public RecordReader {
 public:
  /// `manifest` may be null; all must outlive the reader.
  JsonlReader(std::string path, const MetadataFields* manifest, const ReadOptions& options, Diagnostics& diagnostics,
              const std::function<void(Document)>& take)
      : path_(std::move(path)), manifest_(manifest), options_(options), diagnostics_(diagnostics), take_(take) {}

  void add(std::string_view bytes) override;
  void finish() override;

 private:
  void end_line(std::string_view line);
  void read_record(std::string_view line, std::size_t offset);

  std::string path_;
  const MetadataFields* manifest_;
  const ReadOptions& options_;
  Diagnostics& diagnostics_;
  const std::function<void(Document)>& take_;
  std::string partial_;         // the start of a line whose end has not come yet
  std::size_t line_ = 1;        // the number of the line that is being read
  std::size_t line_begin_ = 0;  // its first byte in the file
  bool too_long_ = false;       // its start was thrown away
  std::size_t dropped_ = 0;     // bytes of it that were
};

}  // namespace gainsay
