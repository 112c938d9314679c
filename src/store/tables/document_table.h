#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "model/document.h"
#include "store/database/query.h"
#include "store/store.h"

namespace gainsay {

/// A document on record.
struct DocumentRow {
  std::int64_t id = 0;
  std::int64_t revision = 0;
  std::string content_hash;
  std::string rules;
  bool superseded = false;  ///< another document is in its place
  bool same_path = false;   ///< as the one asked for
};

/// The documents that were read. A run of 0 is none.
class DocumentTable {
 public:
  explicit DocumentTable(const Database& database);

  /// Those with this path or this URL (if it is not empty), the one with the path first.
  [[nodiscard]] std::vector<DocumentRow> find(std::string_view path, std::string_view url) const;
  std::int64_t add(const Document& document, std::string_view rules, std::int64_t run);
  /// Takes over what the document is now, as its next revision. `run` is where its content changed; 0: it did not.
  void change(const DocumentRow& row, const Document& document, std::string_view rules, std::int64_t run);
  void supersede(std::int64_t id, std::int64_t by);
  /// Whether a document had a content before the one that it has.
  [[nodiscard]] bool had(std::int64_t id, std::string_view content_hash) const;
  /// In the place of those that the document held before.
  void set_mutes(std::int64_t id, const std::vector<InlineMute>& mutes);
  /// Of the documents that are not superseded, by path.
  [[nodiscard]] std::vector<DocumentMutes> mutes() const;
  /// Paths, sorted, of those that are not superseded and were read with other rules.
  [[nodiscard]] std::vector<std::string> outdated(std::string_view rules) const;

  /// See Store::note_vanished.
  void note_vanished(const std::string& folder, const std::function<bool(const std::string&)>& gone, std::int64_t run);
  [[nodiscard]] Arrivals arrivals(std::int64_t since) const;

 private:
  [[nodiscard]] std::vector<DocumentNote> notes(const std::string& where, std::int64_t since, bool compare) const;

  const Database& database_;
  mutable Query find_, had_;
  Query add_, change_, supersede_, remove_mutes_, add_mute_, add_version_, set_vanished_;
};

}  // namespace gainsay
