#pragma once

#include <toml++/toml.h>

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/decimal.h"
#include "base/diagnostic.h"
#include "base/line_index.h"

namespace gainsay {

/// A TOML file being read: where faults go, and the places they are at.
struct TomlSource {
  std::string path;
  Diagnostics* diagnostics = nullptr;
  const LineIndex* lines = nullptr;  ///< of the file's text; without it strings have no place of their words

  [[nodiscard]] Place place(const toml::source_region& region) const;
  [[nodiscard]] Place place(const toml::node& node) const;
  /// Where the words of a string start: after its quotation marks, on the next line when that is where they are.
  [[nodiscard]] Place content_place(const toml::node& node) const;
  void error(Place at, std::string problem, std::string remedy = "") const;
  void warning(Place at, std::string problem, std::string remedy = "") const;
};

/// A string of a file with its place.
struct PlacedText {
  std::string text;
  Place place;    ///< of its opening quotation mark
  Place content;  ///< of its first letter
};

/// Parses a file's text. A syntax error becomes a diagnostic and the result is empty.
[[nodiscard]] std::optional<toml::table> parse_toml(std::string_view text, const TomlSource& source);

/// Typed reading of one table. Each getter remembers its key; `finish` reports every key that nobody asked for, with
/// the nearest right word. A value of the wrong type is reported and read as absent.
class TomlTable {
 public:
  TomlTable(const toml::table& table, const TomlSource& source) : table_(table), source_(source) {}

  [[nodiscard]] const TomlSource& source() const { return source_; }
  [[nodiscard]] Place place() const { return source_.place(table_); }
  [[nodiscard]] Place place_of(std::string_view key) const;
  [[nodiscard]] Place content_of(std::string_view key) const;  ///< of the first letter of the string after a key
  [[nodiscard]] bool has(std::string_view key);

  std::optional<std::string> text(std::string_view key);
  /// Reports the key as missing when it is absent.
  std::string required_text(std::string_view key);
  std::optional<bool> truth(std::string_view key);
  std::optional<Decimal> number(std::string_view key);   ///< integer or float
  std::optional<std::string> day(std::string_view key);  ///< a TOML date or an ISO string, as "2025-12-08"
  std::optional<Day> date(std::string_view key);         ///< the same as a day; one that no calendar has is reported
  /// A string or an array of strings; empty when absent.
  std::vector<std::string> texts(std::string_view key);
  /// The same after what is there.
  void append_texts(std::string_view key, std::vector<std::string>& to);
  std::vector<PlacedText> placed_texts(std::string_view key);
  /// A string that must be one of the choices; any other is reported with the nearest right one and read as absent.
  std::optional<std::string> choice(std::string_view key, std::span<const std::string> choices);
  /// Sub-table and array of tables; the callback gets each one.
  bool table(std::string_view key, const std::function<void(TomlTable&)>& read);
  void tables(std::string_view key, const std::function<void(TomlTable&)>& read);
  /// Every key with its node, for tables whose keys are the user's own; marks all as asked for.
  void each(const std::function<void(std::string_view key, const toml::node& value)>& read);
  /// The node after a key, marked as asked for; null when absent.
  const toml::node* node(std::string_view key);

  void error(std::string_view key, std::string problem, std::string remedy = "") const;
  /// Reports unknown keys.
  void finish();

 private:
  const toml::node* ask(std::string_view key);
  void wrong_type(std::string_view key, std::string_view wanted) const;

  const toml::table& table_;
  const TomlSource& source_;
  std::vector<std::string> asked_;
  bool all_ = false;
};

}  // namespace gainsay
