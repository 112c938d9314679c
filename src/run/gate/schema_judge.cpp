#include "run/gate/schema_judge.h"

#include <algorithm>
#include <boost/json.hpp>

#include "base/counted.h"
#include "base/hash.h"
#include "base/suggest.h"
#include "base/utf8.h"
#include "text/encoding/white_space.h"

namespace gainsay {
namespace {

constexpr std::size_t told_faults = 20;
constexpr std::size_t told_findings = 10'000;

bool holds(const std::vector<std::string>& list, std::string_view text) {
  return std::find(list.begin(), list.end(), text) != list.end();
}

DatasetSpec number_style(const FieldSpec& field) {
  DatasetSpec style;
  style.decimal = field.decimal;
  style.group = field.group;
  return style;
}

std::optional<Decimal> number_of(const std::string& text, const FieldSpec& field, CellFault& fault) {
  std::string_view bare = trimmed(text);
  if (!field.bare) {
    while (!bare.empty() && !is_digit(bare.front()) && bare.front() != '-' && bare.front() != '+')
      bare.remove_prefix(1);
    while (!bare.empty() && !is_digit(bare.back())) bare.remove_suffix(1);
  }
  return read_number(bare, number_style(field), fault);
}

// What a text of a type looks like: "10:30:00", "2026-01-02T10:30:00Z", "P1Y2M", "7.5, 52.1", "a@b.org",
// "https://b.org", a UUID. Empty for types that are read otherwise, and for formats of strptime.
std::string form_of(const FieldSpec& field) {
  const std::string time = R"(([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)";
  const bool plain = field.format.empty() || field.format == "default";
  if (field.type == "time" && plain) return time;
  if (field.type == "datetime" && plain) return R"(\d{4}-\d{2}-\d{2}[T ])" + time;
  if (field.type == "duration") return R"(-?P(\d+(\.\d+)?[YMWD])*(T(\d+(\.\d+)?[HMS])+)?)";
  if (field.type == "geopoint" && plain) return R"(-?\d+(\.\d+)?, ?-?\d+(\.\d+)?)";
  if (field.type == "year") return R"(-?\d{4})";
  if (field.type != "string") return {};
  if (field.format == "email") return R"([^@\s]+@[^@\s]+\.[^@\s]+)";
  if (field.format == "uri") return R"([A-Za-z][A-Za-z0-9+.-]*:\S+)";
  if (field.format == "uuid") return R"((?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})";
  return {};
}

std::unique_ptr<RE2> compiled(const std::string& pattern) {
  return pattern.empty() ? nullptr : std::make_unique<RE2>(pattern, RE2::Quiet);
}

// Numbers that are none, which the standard allows.
bool is_special(std::string_view text) { return text == "NaN" || text == "INF" || text == "-INF"; }

std::string listed_fields(const std::vector<std::string>& fields) {
  std::string out;
  for (const std::string& field : fields) out += (out.empty() ? "" : ", ") + field;
  return out;
}

}  // namespace

std::string key_text(const TableRow& row, const std::vector<std::string>& fields,
                     const std::vector<std::string>& missing) {
  std::string out;
  for (const std::string& field : fields) {
    const auto at = std::find(row.columns.begin(), row.columns.end(), field);
    const auto index = static_cast<std::size_t>(at - row.columns.begin());
    if (index >= row.cells.size() || !row.cells[index].present || row.cells[index].null) return {};
    if (holds(missing, row.cells[index].text)) return {};
    out += (out.empty() ? "" : "\x1f") + row.cells[index].text;
  }
  return out;
}

SchemaReader::SchemaReader(std::string path, const std::string& topic, const ResourceSpec& resource,
                           const MonthNames& months, Day as_of, const std::vector<const KeySet*>& references,
                           Diagnostics& diagnostics, std::vector<Finding>& findings)
    : path_(std::move(path)),
      topic_(topic),
      resource_(resource),
      months_(months),
      as_of_(as_of),
      references_(references),
      diagnostics_(diagnostics),
      findings_(findings) {
  for (const FieldSpec& field : resource_.fields)
    fields_.push_back({&field, compiled(form_of(field)), compiled(field.pattern)});
  if (!resource_.primary_key.empty()) keys_.push_back({resource_.primary_key, {}, true});
  for (const auto& fields : resource_.unique_keys) keys_.push_back({fields, {}, false});
  for (const FieldSpec& field : resource_.fields)
    if (field.unique) keys_.push_back({{field.name}, {}, false});
}

void SchemaReader::fault(const TableCell& cell, std::string problem) {
  if (++faults_ > told_faults) return;
  diagnostics_.push_back({Severity::error, {path_, cell.line, cell.column}, std::move(problem), ""});
}

void SchemaReader::header(const std::vector<TableCell>& cells) {
  std::vector<std::string> names;
  for (const TableCell& cell : cells) names.push_back(cell.text);
  for (const FieldSpec& field : resource_.fields)
    if (!holds(names, field.name))
      diagnostics_.push_back({Severity::error,
                              {path_, 1, 1},
                              "there is no column '" + field.name + "', which the schema names",
                              suggestion(field.name, names)});
  for (const TableCell& cell : cells)
    if (std::none_of(resource_.fields.begin(), resource_.fields.end(),
                     [&](const FieldSpec& field) { return field.name == cell.text; }))
      diagnostics_.push_back({Severity::warning,
                              {path_, cell.line, cell.column},
                              "the schema does not name the column '" + cell.text + "'",
                              "it is not judged"});
}

const TableCell* SchemaReader::find(const TableRow& row, const std::string& field) const {
  const auto at = std::find(row.columns.begin(), row.columns.end(), field);
  const auto index = static_cast<std::size_t>(at - row.columns.begin());
  return index < row.cells.size() && row.cells[index].present ? &row.cells[index] : nullptr;
}

bool SchemaReader::is_missing(const TableCell& cell) const { return cell.null || holds(resource_.missing, cell.text); }

// What is wrong with a text as a value of the field's type; empty when nothing is.
std::string SchemaReader::type_fault(const std::string& text, const Field& field) const {
  const FieldSpec& spec = *field.spec;
  const std::string shown = quoted_cell(text);
  const std::string named = spec.type == "string" ? spec.format : spec.type;
  if (field.form != nullptr && !RE2::FullMatch(text, *field.form)) return shown + " is not a valid " + named;
  if (spec.type == "number" || spec.type == "integer") {
    if (spec.type == "number" && is_special(text)) return {};
    CellFault fault;
    const auto number = number_of(text, spec, fault);
    if (!number) return fault.problem.empty() ? shown + " is not a valid " + spec.type : fault.problem;
    if (spec.type != "number" && !number->is_whole()) return shown + " is not a valid " + spec.type;
  } else if (spec.type == "boolean") {
    if (!holds(spec.truths, text) && !holds(spec.falsehoods, text)) return shown + " is neither true nor false";
  } else if (spec.type == "date") {
    if (spec.date && !spec.date->read(text, months_))
      return shown + " is not a date in the format " + spec.date->text();
  } else if (spec.type == "datetime") {
    if (field.form != nullptr && !parse_day(text)) return shown + " is not on the calendar";
  } else if (spec.type == "yearmonth") {
    if (!DateFormat::parse("YYYY-MM")->read(text, months_)) return shown + " is not a year with a month";
  } else if (spec.type == "object" || spec.type == "array") {
    boost::system::error_code error;
    const boost::json::value value = boost::json::parse(boost::json::string_view(text.data(), text.size()), error);
    if (error || (spec.type == "object" ? !value.is_object() : !value.is_array()))
      return shown + " is not a valid " + spec.type;
  }
  return {};
}

// A bound that is a number is written as JSON has it, whatever marks the cells have.
int SchemaReader::compare(const std::string& text, const std::string& bound, const FieldSpec& field) const {
  const auto order = [](const auto& a, const auto& b) { return a < b ? -1 : b < a ? 1 : 0; };
  if (field.type == "number" || field.type == "integer") {
    CellFault ignored;
    const auto number = number_of(text, field, ignored);
    const auto limit = read_number(bound, DatasetSpec(), ignored);
    return number && limit ? order(*number, *limit) : 0;
  }
  if (field.type == "date" && field.date) {
    const auto date = field.date->read(text, months_);
    auto limit = field.date->read(bound, months_);
    if (!limit)
      if (const auto day = parse_day(bound)) limit = DateRange::of(*day);
    return date && limit ? order(*date->first, *limit->first) : 0;
  }
  return order(text, bound);
}

Statement SchemaReader::statement(const TableCell& cell, const std::string& field) const {
  Statement out;
  out.document = path_;
  out.source = resource_.name;
  out.topic = topic_;
  out.key = {{"field", field}};
  out.value = CategoryValue{cell.text};
  out.published = out.said_on = as_of_;
  out.as_of = DateRange::of(as_of_);
  out.span = cell.span;
  out.line = cell.line;
  out.column = cell.column;
  out.text = cell.text;
  return out;
}

void SchemaReader::add(KindUse constraint, std::string message, std::string sum, std::vector<Statement> sides) {
  if (findings_.size() >= told_findings) return;
  Finding finding;
  finding.check = kind_for(constraint).spec.name;
  finding.topic = topic_;
  finding.key = sides.front().key;
  finding.message = std::move(message);
  finding.allowance = std::move(sum);
  for (Statement& side : sides) {
    const std::string label = side.text.empty() ? "an empty cell" : side.text;
    finding.sides.push_back({side.value, label + " (line " + std::to_string(side.line) + ")", {std::move(side)}});
  }
  finding.id = fingerprint(identify(finding) + '\x1f' + row_name_);
  if (const int before = ids_[finding.id]++; before > 0)
    finding.id = fingerprint(finding.id + '\x1f' + std::to_string(before));
  findings_.push_back(std::move(finding));
}

void SchemaReader::judge(const TableRow& row, const Field& wanted) {
  const FieldSpec& field = *wanted.spec;
  const TableCell* cell = find(row, field.name);
  if (cell == nullptr || is_missing(*cell)) {
    if (!field.required) return;
    TableCell at;
    at.line = row.line;
    at.column = 1;
    add(KindUse::required_values, "'" + field.name + "' is empty, and the schema requires it", "required",
        {statement(cell == nullptr ? at : *cell, field.name)});
    return;
  }
  const std::string& text = cell->text;
  if (std::string problem = type_fault(text, wanted); !problem.empty())
    return fault(*cell, problem + " (column '" + field.name + "')");
  const auto breaks = [&](const std::string& sum) {
    add(KindUse::allowed_values, quoted_cell(text) + " in '" + field.name + "' is not what the schema allows: " + sum,
        sum, {statement(*cell, field.name)});
  };
  if (!field.minimum.empty() && compare(text, field.minimum, field) < 0) breaks("at least " + field.minimum);
  if (!field.maximum.empty() && compare(text, field.maximum, field) > 0) breaks("at most " + field.maximum);
  const std::size_t length = count_code_points(text);
  if (field.min_length && length < *field.min_length) breaks(counted(*field.min_length, "letter") + " or more");
  if (field.max_length && length > *field.max_length) breaks(counted(*field.max_length, "letter") + " or fewer");
  if (wanted.pattern != nullptr && !RE2::FullMatch(text, *wanted.pattern)) breaks("written as " + field.pattern);
  if (!field.allowed.empty() && !holds(field.allowed, text)) breaks("one of " + listed_fields(field.allowed));
}

void SchemaReader::judge_keys(const TableRow& row) {
  for (Key& key : keys_) {
    const TableCell* cell = find(row, key.fields.front());
    const std::string text = key_text(row, key.fields, resource_.missing);
    if (text.empty()) {
      if (key.primary && cell != nullptr)
        add(KindUse::required_values, "the primary key (" + listed_fields(key.fields) + ") is not filled",
            "primary key", {statement(*cell, listed_fields(key.fields))});
      continue;
    }
    Statement here = statement(*cell, listed_fields(key.fields));
    const auto [at, fresh] = key.seen.try_emplace(text, here);
    if (fresh) continue;
    add(KindUse::repeated_rows,
        "two rows have the same " + listed_fields(key.fields) + ": lines " + std::to_string(at->second.line) + " and " +
            std::to_string(here.line),
        key.primary ? "primary key" : "unique", {at->second, std::move(here)});
  }
  for (std::size_t i = 0; i < resource_.foreign_keys.size() && i < references_.size(); ++i) {
    const ForeignKey& key = resource_.foreign_keys[i];
    const std::string text = key_text(row, key.fields, resource_.missing);
    if (text.empty() || references_[i]->contains(text)) continue;
    const TableCell* cell = find(row, key.fields.front());
    add(KindUse::foreign_keys,
        quoted_cell(cell->text) + " in '" + listed_fields(key.fields) + "' is not in " +
            (key.resource.empty() ? resource_.name : key.resource) + " (" + listed_fields(key.referenced) + ")",
        "foreign key", {statement(*cell, listed_fields(key.fields))});
  }
}

void SchemaReader::read(const TableRow& row) {
  ++rows_;
  for (const TableCell& cell : row.cells)
    if (cell.present && is_formula(cell.text))
      return fault(cell, quoted_cell(cell.text) + " would be a formula in a spreadsheet");
  row_name_ = key_text(row, resource_.primary_key, resource_.missing);
  for (const Field& field : fields_) judge(row, field);
  judge_keys(row);
}

void SchemaReader::finish() {
  if (faults_ > told_faults)
    diagnostics_.push_back({Severity::error,
                            {path_, 0, 0},
                            counted(faults_ - told_faults, "more cell") + " of the file cannot be read",
                            "correct those above and run again"});
}

}  // namespace gainsay
