#include "rule/toml/toml_table.h"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <set>

#include "base/suggest.h"
#include "base/utf8.h"

namespace gainsay {

Place TomlSource::place(const toml::source_region& region) const {
  return {path, region.begin.line, region.begin.column};
}

Place TomlSource::place(const toml::node& node) const { return place(node.source()); }

Place TomlSource::content_place(const toml::node& node) const {
  Place at = place(node);
  if (lines == nullptr || at.line == 0 || at.line > lines->lines()) return at;
  const std::string_view line = lines->line(at.line);
  std::size_t byte = 0;
  for (std::size_t column = 1; column < at.column && byte < line.size(); ++column) (void)next_code_point(line, byte);
  const std::string_view rest = line.substr(byte);
  const bool three = rest.starts_with("\"\"\"") || rest.starts_with("'''");
  const std::size_t marks = three ? 3 : 1;
  if (three && (rest.size() == marks || rest.substr(marks) == "\r")) return {path, at.line + 1, 1};
  at.column += marks;
  return at;
}

void TomlSource::error(Place at, std::string problem, std::string remedy) const {
  diagnostics->push_back({Severity::error, std::move(at), std::move(problem), std::move(remedy)});
}

void TomlSource::warning(Place at, std::string problem, std::string remedy) const {
  diagnostics->push_back({Severity::warning, std::move(at), std::move(problem), std::move(remedy)});
}

namespace {

bool holds(std::string_view text, std::string_view what) { return text.find(what) != std::string_view::npos; }

// What to do about a fault of syntax, for authors who do not know TOML by heart. `line` is the line that it is in.
std::string syntax_remedy(std::string_view fault, std::string_view line) {
  struct Remedy {
    std::string_view fault;
    std::string_view line;  // what the line must hold; empty: anything
    const char* remedy;
  };
  constexpr Remedy remedies[] = {
      {"could not determine value type", "\xE2\x80\x9C", "write plain quotation marks (\"), not typographic ones"},
      {"could not determine value type", "\xE2\x80\x9E", "write plain quotation marks (\"), not typographic ones"},
      {"could not determine value type", "", "put texts into quotation marks, such as type = \"quantity\""},
      {"expected a comment or whitespace", "'", "a text in '...' ends at the first apostrophe: write it in \"...\""},
      {"parsing array", "", "put a comma between the entries of a list, and a ']' after the last"},
      {"control characters", "", "close the quotation mark in the line in which it opens"},
      {"saw ':'", "", "write key = value, inside of { } too"},
      {"saw '/'", "", "write a date as 2025-12-31"},
      {"cannot redefine existing table", "", "put all keys below one heading of this name"},
      {"cannot redefine existing", "", "drop one of the two"},
      {"escape sequence", "", "write regular expressions in single quotation marks, which leave '\\' as it is"},
  };
  for (const Remedy& remedy : remedies)
    if (holds(fault, remedy.fault) && holds(line, remedy.line)) return remedy.remedy;
  return "see https://toml.io for the syntax";
}

// "Error while parsing array: expected comma" -> "this is not valid TOML (array): expected comma"
std::string syntax_problem(std::string_view fault) {
  constexpr std::string_view start = "Error while parsing ";
  const std::size_t colon = fault.find(": ");
  if (!fault.starts_with(start) || colon == std::string_view::npos) return std::string(fault);
  return "this is not valid TOML (" + std::string(fault.substr(start.size(), colon - start.size())) +
         "): " + std::string(fault.substr(colon + 2));
}

// "entities" -> "entity", "examples" -> "example" when that is a known word.
std::string singular_of(std::string_view key, const std::vector<std::string>& words) {
  std::string word(key);
  if (word.ends_with("ies"))
    word.replace(word.size() - 3, 3, "y");
  else if (word.ends_with("s"))
    word.pop_back();
  return std::find(words.begin(), words.end(), word) == words.end() ? "" : word;
}

}  // namespace

std::optional<toml::table> parse_toml(std::string_view text, const TomlSource& source) {
  try {
    return toml::parse(text, source.path);
  } catch (const toml::parse_error& fault) {
    const Place place = source.place(fault.source());
    const bool known = source.lines != nullptr && place.line > 0 && place.line <= source.lines->lines();
    source.error(place, syntax_problem(fault.description()),
                 syntax_remedy(fault.description(), known ? source.lines->line(place.line) : ""));
    return std::nullopt;
  }
}

Place TomlTable::place_of(std::string_view key) const {
  const toml::node* node = table_.get(key);
  return node == nullptr ? place() : source_.place(*node);
}

Place TomlTable::content_of(std::string_view key) const {
  const toml::node* node = table_.get(key);
  return node == nullptr ? place() : source_.content_place(*node);
}

const toml::node* TomlTable::ask(std::string_view key) {
  asked_.emplace_back(key);
  return table_.get(key);
}

bool TomlTable::has(std::string_view key) { return ask(key) != nullptr; }
const toml::node* TomlTable::node(std::string_view key) { return ask(key); }

void TomlTable::error(std::string_view key, std::string problem, std::string remedy) const {
  source_.error(place_of(key), std::move(problem), std::move(remedy));
}

void TomlTable::wrong_type(std::string_view key, std::string_view wanted) const {
  error(key, "'" + std::string(key) + "' must be " + std::string(wanted));
}

std::optional<std::string> TomlTable::text(std::string_view key) {
  const toml::node* node = ask(key);
  if (node == nullptr) return std::nullopt;
  if (!node->is_string()) return wrong_type(key, "a string"), std::nullopt;
  return node->as_string()->get();
}

std::string TomlTable::required_text(std::string_view key) {
  auto found = text(key);
  if (!found && table_.get(key) == nullptr)
    source_.error(place(), "'" + std::string(key) + "' is missing", "add " + std::string(key) + " = \"...\"");
  return found.value_or("");
}

std::optional<bool> TomlTable::truth(std::string_view key) {
  const toml::node* node = ask(key);
  if (node == nullptr) return std::nullopt;
  if (!node->is_boolean()) return wrong_type(key, "true or false"), std::nullopt;
  return node->as_boolean()->get();
}

std::optional<Decimal> TomlTable::number(std::string_view key) {
  const toml::node* node = ask(key);
  if (node == nullptr) return std::nullopt;
  if (node->is_integer()) return Decimal(node->as_integer()->get());
  if (!node->is_floating_point()) return wrong_type(key, "a number"), std::nullopt;
  char digits[400];
  const double value = node->as_floating_point()->get();
  const auto end = std::to_chars(digits, digits + sizeof digits, value, std::chars_format::fixed, 12).ptr;
  auto number = Decimal::parse(std::string_view(digits, static_cast<std::size_t>(end - digits)));
  if (!number) wrong_type(key, "a number below 10^25");
  return number;
}

std::optional<std::string> TomlTable::day(std::string_view key) {
  const toml::node* node = ask(key);
  if (node == nullptr) return std::nullopt;
  if (node->is_string()) return node->as_string()->get();
  if (!node->is_date()) return wrong_type(key, "a date such as 2025-12-08"), std::nullopt;
  const toml::date date = node->as_date()->get();
  char iso[32];
  std::snprintf(iso, sizeof iso, "%04d-%02d-%02d", static_cast<int>(date.year), static_cast<int>(date.month),
                static_cast<int>(date.day));
  return iso;
}

std::optional<Day> TomlTable::date(std::string_view key) {
  const auto iso = day(key);
  if (!iso) return std::nullopt;
  const auto found = parse_day(*iso);
  if (!found) error(key, "'" + *iso + "' is not a day of the calendar", "write it as 2025-12-08");
  return found;
}

std::vector<PlacedText> TomlTable::placed_texts(std::string_view key) {
  const toml::node* node = ask(key);
  if (node == nullptr) return {};
  if (node->is_string()) return {{node->as_string()->get(), source_.place(*node), source_.content_place(*node)}};
  std::vector<PlacedText> out;
  if (!node->is_array()) return wrong_type(key, "a string or a list of strings"), out;
  for (const toml::node& item : *node->as_array()) {
    if (item.is_string())
      out.push_back({item.as_string()->get(), source_.place(item), source_.content_place(item)});
    else
      source_.error(source_.place(item), "'" + std::string(key) + "' holds something that is not a string");
  }
  return out;
}

std::vector<std::string> TomlTable::texts(std::string_view key) {
  std::vector<std::string> out;
  for (PlacedText& item : placed_texts(key)) out.push_back(std::move(item.text));
  return out;
}

void TomlTable::append_texts(std::string_view key, std::vector<std::string>& to) {
  for (PlacedText& item : placed_texts(key)) to.push_back(std::move(item.text));
}

std::optional<std::string> TomlTable::choice(std::string_view key, std::span<const std::string> choices) {
  auto found = text(key);
  if (!found || std::find(choices.begin(), choices.end(), *found) != choices.end()) return found;
  error(key, "'" + *found + "' is not a value that '" + std::string(key) + "' can have", suggestion(*found, choices));
  return std::nullopt;
}

bool TomlTable::table(std::string_view key, const std::function<void(TomlTable&)>& read) {
  const toml::node* node = ask(key);
  if (node == nullptr) return false;
  if (!node->is_table()) {
    error(key, "'" + std::string(key) + "' must be a table",
          node->is_array_of_tables() ? "write [" + std::string(key) + "], with one bracket: there is only one"
                                     : "write [" + std::string(key) + "] and its keys below");
    return false;
  }
  TomlTable inner(*node->as_table(), source_);
  read(inner);
  inner.finish();
  return true;
}

void TomlTable::tables(std::string_view key, const std::function<void(TomlTable&)>& read) {
  const toml::node* node = ask(key);
  if (node == nullptr) return;
  if (!node->is_array()) {
    const std::string name(key);
    const bool inline_table = node->is_table() && node->as_table()->is_inline();
    return error(key, "'" + name + "' must be a list of tables",
                 inline_table ? "put it into square brackets: " + name + " = [{ ... }]"
                              : "write [[" + name + "]], with two brackets: there may be several");
  }
  for (const toml::node& item : *node->as_array()) {
    if (!item.is_table()) {
      source_.error(source_.place(item), "'" + std::string(key) + "' must hold tables only");
      continue;
    }
    TomlTable inner(*item.as_table(), source_);
    read(inner);
    inner.finish();
  }
}

void TomlTable::each(const std::function<void(std::string_view, const toml::node&)>& read) {
  all_ = true;
  // toml++ keeps keys sorted by name; rules are read in the order of the file.
  std::vector<std::pair<toml::source_position, std::string>> order;
  for (const auto& [key, value] : table_) order.emplace_back(key.source().begin, std::string(key.str()));
  std::sort(order.begin(), order.end(), [](const auto& a, const auto& b) {
    return std::pair(a.first.line, a.first.column) < std::pair(b.first.line, b.first.column);
  });
  for (const auto& [position, key] : order) read(key, *table_.get(key));
}

void TomlTable::finish() {
  if (all_) return;
  const std::set<std::string, std::less<>> known(asked_.begin(), asked_.end());
  const std::vector<std::string> words(known.begin(), known.end());
  for (const auto& [key, value] : table_) {
    if (known.contains(key.str())) continue;
    const std::string singular = singular_of(key.str(), words);
    source_.error(source_.place(key.source()), "unknown key '" + std::string(key.str()) + "'",
                  singular.empty() ? suggestion(key.str(), words) : "did you mean '" + singular + "'?");
  }
}

}  // namespace gainsay
