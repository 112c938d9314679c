#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "text/feed/parser.h"
#include "text/input.h"
#include "text/read_options.h"
#include "text/record_reader.h"

namespace gainsay {

/// Reads RSS 0.9x, 1.0 and 2.0 and Atom feeds in any charset, one document an item: the fullest of its texts
/// (content:encoded or content before description or summary) that has words, as HTML where it is. The feed's title, or
/// else its host, is the source unless the item names its own. An item's path is its link, or else the file and a
/// number made of its guid or of its title and date, or else file and line. What feeds often get wrong is forgiven (see
/// repair_xml); entity declarations are refused, elements nest 64 deep at most.
class FeedReader : public RecordReader {
 public:
  /// `manifest` may be null; all must outlive the reader.
  FeedReader(std::string path, const MetadataFields* manifest, const ReadOptions& options, Diagnostics& diagnostics,
             const std::function<void(Document)>& take)
      : path_(std::move(path)), manifest_(manifest), options_(options), diagnostics_(diagnostics), take_(take) {}

  void add(std::string_view bytes) override;
  void finish() override;

 private:
  void report_silent();
  void read_item(FeedItem& item, LineTable lines, const FileInput& input);

  std::string path_;
  const MetadataFields* manifest_;
  const ReadOptions& options_;
  Diagnostics& diagnostics_;
  const std::function<void(Document)>& take_;
  std::string bytes_;
  bool too_long_ = false;
  std::size_t silent_ = 0;  // items without text
  Place first_silent_;
};

/// "2025-12-08" for the day of an RFC 822 date as feeds write it ("Mon, 08 Dec 2025 10:00:00 GMT", "December 8, 2025"),
/// in the zone in which it is written; anything else stays as it is.
[[nodiscard]] std::string feed_day(std::string_view date);

}  // namespace gainsay
