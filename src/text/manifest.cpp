#include "text/manifest.h"

#include <array>
#include <optional>
#include <vector>

#include "base/error.h"
#include "base/suggest.h"
#include "text/encoding/encoding.h"
#include "text/encoding/white_space.h"
#include "text/table/csv.h"

namespace gainsay {
namespace {

constexpr std::size_t size_limit = 64'000'000;
const std::array<const char*, 5> column_names = {"path", "source", "published", "title", "url"};

// Which column of the file holds what; empty, with a diagnostic, when the header line will not do.
class Columns {
 public:
  static std::optional<Columns> of_header(const std::string& path, const std::vector<CsvField>& header,
                                          Diagnostics& diagnostics) {
    const std::vector<std::string> known(column_names.begin(), column_names.end());
    Columns columns;
    for (const CsvField& field : header) {
      columns.names_.emplace_back(trimmed(field.text));
      bool found = false;
      for (const std::string& one : known) found = found || one == columns.names_.back();
      if (!found)
        diagnostics.push_back({Severity::warning,
                               {path, field.line, field.column},
                               "the manifest has a column '" + columns.names_.back() + "' that means nothing here",
                               suggestion(columns.names_.back(), known)});
    }
    if (!columns.index("path")) {
      diagnostics.push_back({Severity::error,
                             {path, header.front().line, 1},
                             "the manifest has no column 'path'",
                             "start it with the line path,source,published,title,url"});
      return std::nullopt;
    }
    return columns;
  }

  [[nodiscard]] const CsvField* field(const std::vector<CsvField>& record, std::string_view name) const {
    const auto at = index(name);
    return at && *at < record.size() ? &record[*at] : nullptr;
  }
  [[nodiscard]] std::size_t size() const { return names_.size(); }

 private:
  [[nodiscard]] std::optional<std::size_t> index(std::string_view name) const {
    for (std::size_t i = 0; i < names_.size(); ++i)
      if (names_[i] == name) return i;
    return std::nullopt;
  }
  std::vector<std::string> names_;
};

std::string text_of(const CsvField* field) { return field == nullptr ? "" : std::string(trimmed(field->text)); }

}  // namespace

void Manifest::read(const std::string& folder, const FileSystem& files, Diagnostics& diagnostics) {
  const std::string path = join_path(folder, name);
  if (!files.exists(path) || files.is_directory(path)) return;
  std::string bytes;
  try {
    bytes = files.read(path, size_limit);
  } catch (const Error& error) {
    diagnostics.push_back({Severity::error, {path, 0, 0}, error.what(), error.remedy()});
    return;
  }
  if (auto fault = encoding_fault(path, bytes)) return diagnostics.push_back(std::move(*fault));
  std::optional<Columns> columns;
  bool first = true;
  const std::string_view text = std::string_view(bytes).substr(byte_order_mark(bytes));
  read_csv(path, text, diagnostics, [&](std::vector<CsvField> record) {
    if (first) {
      first = false;
      columns = Columns::of_header(path, record, diagnostics);
      return;
    }
    if (!columns) return;
    const Place place{path, record.front().line, record.front().column};
    if (record.size() > columns->size())
      return diagnostics.push_back(
          {Severity::error, place,
           "the line has " + std::to_string(record.size()) + " fields, the header " + std::to_string(columns->size()),
           "put a field that holds commas in quotation marks"});
    const std::string file = text_of(columns->field(record, "path"));
    if (file.empty())
      return diagnostics.push_back({Severity::error, place, "the line names no file", "fill the column 'path'"});
    Entry entry;
    entry.place = place;
    entry.fields.source = text_of(columns->field(record, "source"));
    entry.fields.title = text_of(columns->field(record, "title"));
    entry.fields.url = text_of(columns->field(record, "url"));
    if (const CsvField* date = columns->field(record, "published")) {
      entry.fields.published = text_of(date);
      entry.fields.published_at = {path, date->line, date->column};
    }
    const auto [old, added] = entries_.insert_or_assign(join_path(folder, file), std::move(entry));
    if (!added && old->second.place.path == path)
      diagnostics.push_back({Severity::warning, place, "'" + file + "' is listed twice", "take one of the lines out"});
  });
}

const MetadataFields* Manifest::find(const std::string& path) const {
  const auto found = entries_.find(path);
  return found == entries_.end() ? nullptr : &found->second.fields;
}

void Manifest::report_missing(const FileSystem& files, Diagnostics& diagnostics) const {
  for (const auto& [path, entry] : entries_)
    if (!files.exists(path))
      diagnostics.push_back({Severity::warning, entry.place, "there is no file '" + path + "'",
                             "correct the path, which starts at the folder of the manifest"});
}

}  // namespace gainsay
