#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "text/input.h"
#include "text/read_options.h"
#include "text/record_reader.h"

namespace gainsay {

/// Reads a web archive (WARC 0.17 to 1.1), one document for each page that was answered with 200 (or kept as a resource
/// or a conversion) and is HTML or plain text, in any charset; every other record is passed over. A document's path is
/// the address of the page. What the page does not say of itself is given by the archive: its host is the source, the
/// day of the crawl the date (of the first one, as long as the page stays the same). Spans are bytes of the archive as
/// read, those of a compressed one of what comes out.
class WarcReader : public RecordReader {
 public:
  /// `manifest` may be null; all must outlive the reader.
  WarcReader(std::string path, const MetadataFields* manifest, const ReadOptions& options, Diagnostics& diagnostics,
             const std::function<void(Document)>& take)
      : path_(std::move(path)), manifest_(manifest), options_(options), diagnostics_(diagnostics), take_(take) {}

  void add(std::string_view bytes) override;
  void finish() override;

 private:
  using Headers = std::map<std::string, std::string>;  // names in lower case
  void add_header(std::string_view& bytes);
  void add_payload(std::string_view& bytes);
  void end_header();
  void end_record();
  void read_page(std::string_view body, std::size_t offset, const Headers& http);
  void warn(std::string problem, std::string remedy);
  // Nothing after this can be recognised as a record.
  void break_off(std::size_t line, std::string problem);

  std::string path_;
  const MetadataFields* manifest_;
  const ReadOptions& options_;
  Diagnostics& diagnostics_;
  const std::function<void(Document)>& take_;
  std::string line_;        // of the header, as far as it has come
  Headers headers_;         // of the record
  bool in_record_ = false;  // after its version line
  bool in_payload_ = false;
  bool wanted_ = false;   // the payload is kept
  bool broken_ = false;   // no further record can be found
  std::size_t left_ = 0;  // bytes of the payload that are still to come
  std::string payload_;
  std::size_t position_ = 0;       // bytes read so far
  std::size_t line_number_ = 1;    // of the next byte
  std::size_t record_line_ = 1;    // of the record
  std::size_t payload_begin_ = 0;  // byte and line
  std::size_t payload_line_ = 1;
};

}  // namespace gainsay
