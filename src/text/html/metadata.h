#pragma once

#include <string>
#include <string_view>

#include "text/input.h"

namespace gainsay {

/// Gathers what a page says of itself. Of several words for one field the most telling wins, whatever its place in the
/// page; among dates, the first that is an ISO date.
class HtmlMetadata {
 public:
  explicit HtmlMetadata(const FileInput& input) : input_(input) {}

  /// <meta name|property|itemprop="..." content="...">; `at` is the byte of the tag.
  void meta(std::string_view attributes, std::size_t at);
  /// <link rel="canonical" href="...">
  void link(std::string_view attributes, std::size_t at);
  /// <time datetime="...">
  void time(std::string_view attributes, std::size_t at);
  void title(std::string_view text, std::size_t at);
  /// The text of <script type="application/ld+json">: the date, headline, publisher and URL of an article in it.
  /// Broken JSON is passed over, as by every other reader of pages.
  void json_ld(std::string_view json, std::size_t at);

  [[nodiscard]] MetadataFields fields() const;

 private:
  struct Field {
    std::string value;
    int rank = 1000;
    std::size_t at = 0;
  };
  void offer(Field& field, int rank, std::string value, std::size_t at);
  void offer_date(int rank, std::string value, std::size_t at);

  const FileInput& input_;
  Field source_, title_, url_, published_, bad_date_;
};

}  // namespace gainsay
