#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "model/document.h"
#include "store/query.h"
#include "store/store.h"

namespace gainsay {

/// A document on record.
struct DocumentRow {
  std::int64_t id = 0;
  std::int64_t revision = 0;
  std::string content_hash;
  std::string rules;
  bool superseded = false;  ///< another document stands in its place
  bool same_path = false;   ///< as the one asked for
};

/// The documents that were read.
class DocumentTable {
 public:
  explicit DocumentTable(const Database& database);

  /// Those with this path or this URL (if it is not empty), the one with the path first.
  [[nodiscard]] std::vector<DocumentRow> find(std::string_view path, std::string_view url) const;
  std::int64_t add(const Document& document, std::string_view rules);
  /// Takes over what the document is now, as its next revision.
  void change(const DocumentRow& row, const Document& document, std::string_view rules);
  void supersede(std::int64_t id, std::int64_t by);
  /// In the place of those that the document held before.
  void set_mutes(std::int64_t id, const std::vector<InlineMute>& mutes);
  /// Of the documents that are not superseded, by path.
  [[nodiscard]] std::vector<DocumentMutes> mutes() const;
  /// Paths, sorted, of those that are not superseded and were read with other rules.
  [[nodiscard]] std::vector<std::string> outdated(std::string_view rules) const;

 private:
  const Database& database_;
  mutable Query find_;
  Query add_, change_, supersede_, remove_mutes_, add_mute_;
};

}  // namespace gainsay
