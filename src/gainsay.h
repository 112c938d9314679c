#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/diagnostic.h"
#include "model/document.h"
#include "model/statement.h"
#include "report/report.h"

namespace gainsay {

/// gainsay as a library: rules that were loaded, and what reads and checks texts by them. Five steps lead from rule
/// files and articles to a report: construct, `read`, `extract`, `check`, `render`; examples/check_text.cpp takes them.
///
/// Nothing here prints, reads the clock or writes to the disk, and only the constructor reads from it. The same rules,
/// texts and day give the same result, byte for byte. Trouble comes in three sorts: contradictions are Findings; faults
/// in rule files and texts are Diagnostics with their place and a remedy, and the rest is still read; a failure of the
/// system throws Error (base/error.h).
///
/// Loading takes some hundred milliseconds, so keep a Checker for as long as its rules are of use. The const methods
/// may be called by several threads at once.
class Checker {
 public:
  /// Loads packs of rules. Each folder is a pack (it holds TOML files) or a folder of packs; one of the packs must be a
  /// language, such as `en`. A faulty file, table or key is reported and left out.
  Checker(std::span<const std::string> rule_folders, Diagnostics& diagnostics);
  Checker(Checker&&) noexcept;
  Checker& operator=(Checker&&) noexcept;
  ~Checker();

  /// Reads the bytes of a file, which may hold several documents (a feed, JSON lines) or, after a fault, none. `path`
  /// is how reports call the file, and its extension decides the format: text without one, otherwise as for the files
  /// that `gainsay check` reads. `fallback` is used for what the text does not say itself: every document needs a
  /// source and a date of publication.
  [[nodiscard]] std::vector<Document> read(const std::string& path, std::string_view bytes, const Metadata& fallback,
                                           Diagnostics& diagnostics) const;

  /// What a document states, in the order of the text; takes time in proportion to its length.
  [[nodiscard]] std::vector<Statement> extract(const Document& document) const;

  /// Checks statements against one another, as `gainsay check FILE...` does without a store; the findings of the report
  /// are in its order, the worst first. `as_of` is the day that counts as today. `documents` are those that the
  /// statements come from: comments in them may mute findings (`gainsay: ignore[conflict] reason`).
  [[nodiscard]] Report check(std::vector<Statement> statements, std::span<const Document> documents, Day as_of) const;

 private:
  struct Loaded;
  std::unique_ptr<Loaded> loaded_;
};

/// A report in one of the formats that `gainsay help check` lists, such as "text", "json" or "sarif". Throws Error when
/// there is no such format.
[[nodiscard]] std::string render(const Report& report, std::string_view format);

}  // namespace gainsay
