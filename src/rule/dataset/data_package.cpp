#include "rule/dataset/data_package.h"

#include <re2/re2.h>

#include <algorithm>
#include <boost/json.hpp>
#include <charconv>

#include "base/error.h"
#include "base/suggest.h"
#include "text/encoding/white_space.h"

namespace gainsay {
namespace {

namespace json = boost::json;

constexpr std::size_t size_limit = 16'000'000;
const std::vector<std::string> types = {"string",   "number",  "integer",   "boolean",  "date",   "datetime",
                                        "time",     "year",    "yearmonth", "duration", "object", "array",
                                        "geopoint", "geojson", "any",       "list"};

// The standard forbids everything else: a package could read any file.
bool is_beside(const std::string& path) {
  return path.find("://") == std::string::npos && !path.starts_with("/") && path.find("..") == std::string::npos;
}

std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), ascii_lower);
  return text;
}

class PackageReader {
 public:
  PackageReader(const std::string& path, const FileSystem& files, Diagnostics& diagnostics)
      : path_(path), files_(files), diagnostics_(diagnostics) {}

  ResourceSpec resource(const json::object& object, std::size_t number);
  void fault(std::string problem, std::string remedy = "") {
    diagnostics_.push_back({Severity::error, {path_, 0, 0}, std::move(problem), std::move(remedy)});
  }
  static std::string text(const json::object& object, std::string_view key) {
    const json::value* value = object.if_contains(key);
    return value != nullptr && value->is_string() ? std::string(value->as_string()) : std::string();
  }
  static const json::array* array(const json::object& object, std::string_view key) {
    const json::value* value = object.if_contains(key);
    return value == nullptr ? nullptr : value->if_array();
  }
  static const json::object* table(const json::object& object, std::string_view key) {
    const json::value* value = object.if_contains(key);
    return value == nullptr ? nullptr : value->if_object();
  }

 private:
  void read_schema(const json::object& schema, ResourceSpec& out);
  void read_keys(const json::object& schema, ResourceSpec& out);
  void check_key(const std::vector<std::string>& key, std::string_view what, const ResourceSpec& resource);
  FieldSpec field(const json::object& object);
  void read_schema_file(const std::string& file, ResourceSpec& out);
  void read_constraints(const json::object& object, FieldSpec& out);
  void read_dialect(const json::object& written, ResourceSpec& out);
  static std::vector<std::string> texts(const json::value* value);
  // Numbers and dates alike as text, which the type of the field gives its meaning.
  static std::string as_text(const json::value& value);
  static char one_char(const json::object& object, std::string_view key, char fallback);

  const std::string& path_;
  const FileSystem& files_;
  Diagnostics& diagnostics_;
};

std::string PackageReader::as_text(const json::value& value) {
  if (value.is_string()) return std::string(value.as_string());
  if (!value.is_double()) return json::serialize(value);
  char digits[400];
  const auto written = std::to_chars(digits, digits + sizeof digits, value.as_double(), std::chars_format::fixed);
  return {digits, written.ptr};
}

std::vector<std::string> PackageReader::texts(const json::value* value) {
  std::vector<std::string> out;
  if (value == nullptr) return out;
  if (value->is_string()) return {std::string(value->as_string())};
  if (const json::array* items = value->if_array())
    for (const json::value& item : *items) out.push_back(as_text(item));
  return out;
}

char PackageReader::one_char(const json::object& object, std::string_view key, char fallback) {
  const std::string found = text(object, key);
  return found.size() == 1 ? found[0] : fallback;
}

void PackageReader::read_constraints(const json::object& object, FieldSpec& out) {
  const auto truth = [&](std::string_view key) {
    const json::value* value = object.if_contains(key);
    return value != nullptr && value->is_bool() && value->as_bool();
  };
  const auto size = [&](std::string_view key) -> std::optional<std::size_t> {
    const json::value* value = object.if_contains(key);
    if (value == nullptr || !value->is_int64() || value->as_int64() < 0) return std::nullopt;
    return static_cast<std::size_t>(value->as_int64());
  };
  out.required = truth("required");
  out.unique = truth("unique");
  if (const json::value* least = object.if_contains("minimum")) out.minimum = as_text(*least);
  if (const json::value* most = object.if_contains("maximum")) out.maximum = as_text(*most);
  out.min_length = size("minLength");
  out.max_length = size("maxLength");
  out.pattern = text(object, "pattern");
  if (!out.pattern.empty() && !RE2(out.pattern, RE2::Quiet).ok()) {
    fault("the pattern '" + out.pattern + "' of the field '" + out.name + "' is not a valid regular expression of RE2");
    out.pattern.clear();
  }
  out.allowed = texts(object.if_contains("enum"));
}

FieldSpec PackageReader::field(const json::object& object) {
  FieldSpec out;
  out.name = text(object, "name");
  if (const std::string type = text(object, "type"); !type.empty()) out.type = type;
  if (std::find(types.begin(), types.end(), out.type) == types.end()) {
    fault("the field '" + out.name + "' has the unknown type '" + out.type + "'", suggestion(out.type, types));
    out.type = "any";
  }
  const std::string format = text(object, "format");
  out.format = format;
  if (out.type == "date") {
    if (format == "any")
      fault("the field '" + out.name + "' has dates in any format: their order cannot be known",
            "declare it, as \"format\": \"%d.%m.%Y\"");
    else if (format.empty() || format == "default")
      out.date = DateFormat::iso();
    else if (out.date = DateFormat::parse(format); !out.date)
      fault("'" + format + "' of the field '" + out.name + "' is not a valid date format");
  }
  out.decimal = one_char(object, "decimalChar", '.');
  out.group = one_char(object, "groupChar", '\0');
  if (const json::value* bare = object.if_contains("bareNumber"); bare != nullptr && bare->is_bool())
    out.bare = bare->as_bool();
  if (object.contains("trueValues")) out.truths = texts(object.if_contains("trueValues"));
  if (object.contains("falseValues")) out.falsehoods = texts(object.if_contains("falseValues"));
  if (const json::object* constraints = table(object, "constraints")) read_constraints(*constraints, out);
  return out;
}

void PackageReader::read_schema(const json::object& schema, ResourceSpec& out) {
  if (const json::array* fields = array(schema, "fields"))
    for (const json::value& item : *fields)
      if (item.is_object()) out.fields.push_back(field(item.as_object()));
  if (schema.contains("missingValues")) out.missing = texts(schema.if_contains("missingValues"));
  read_keys(schema, out);
}

// A key that does not name a field would be missing in every row.
void PackageReader::check_key(const std::vector<std::string>& key, std::string_view what,
                              const ResourceSpec& resource) {
  std::vector<std::string> names;
  for (const FieldSpec& field : resource.fields) names.push_back(field.name);
  const std::string place = "of the resource '" + resource.name + "'";
  if (key.empty()) fault(std::string(what) + ' ' + place + " names no field");
  for (const std::string& name : key)
    if (std::find(names.begin(), names.end(), name) == names.end())
      fault(std::string(what) + ' ' + place + " names '" + name + "', which is not a field", suggestion(name, names));
}

void PackageReader::read_keys(const json::object& schema, ResourceSpec& out) {
  const auto is_right = [&](const std::vector<std::string>& key, std::string_view what) {
    const std::size_t told = diagnostics_.size();
    check_key(key, what, out);
    return diagnostics_.size() == told;
  };
  out.primary_key = texts(schema.if_contains("primaryKey"));
  if (!out.primary_key.empty() && !is_right(out.primary_key, "the primary key")) out.primary_key.clear();
  if (const json::array* keys = array(schema, "uniqueKeys"))
    for (const json::value& key : *keys)
      if (auto fields = texts(&key); is_right(fields, "a unique key")) out.unique_keys.push_back(std::move(fields));
  if (const json::array* keys = array(schema, "foreignKeys"))
    for (const json::value& item : *keys) {
      if (!item.is_object()) continue;
      const json::object* reference = table(item.as_object(), "reference");
      if (reference == nullptr) continue;
      ForeignKey key{texts(item.as_object().if_contains("fields")), text(*reference, "resource"),
                     texts(reference->if_contains("fields"))};
      if (is_right(key.fields, "a foreign key")) out.foreign_keys.push_back(std::move(key));
    }
}

void PackageReader::read_dialect(const json::object& written, ResourceSpec& out) {
  const json::object* inner = table(written, "csv");
  const json::object& object = inner != nullptr ? *inner : written;
  CsvDialect& dialect = out.table.dialect;
  out.table.dialect_given = object.contains("delimiter");
  dialect.delimiter = one_char(object, "delimiter", ',');
  dialect.quote = one_char(object, "quoteChar", '"');
  dialect.comment = one_char(object, "commentChar", '\0');
  if (const json::value* header = object.if_contains("header");
      header != nullptr && header->is_bool() && !header->as_bool())
    fault("the resource '" + out.name + "' has no header line", "give it one; tables without are not read");
}

void PackageReader::read_schema_file(const std::string& file, ResourceSpec& out) {
  const std::string path = join_path(folder_of(path_), file);
  if (!is_beside(file) || !files_.exists(path))
    return fault("the schema '" + file + "' of the resource '" + out.name + "' is not a file beside the package");
  const std::string bytes = files_.read(path, size_limit);
  boost::system::error_code error;
  const json::value root = json::parse(json::string_view(bytes.data(), bytes.size()), error);
  if (error || !root.is_object()) return fault("the schema '" + file + "' is not a JSON object");
  read_schema(root.as_object(), out);
}

ResourceSpec PackageReader::resource(const json::object& object, std::size_t number) {
  ResourceSpec out;
  out.name = text(object, "name");
  if (out.name.empty()) out.name = "resource-" + std::to_string(number);
  out.paths = texts(object.if_contains("path"));
  if (out.paths.empty())
    fault("the resource '" + out.name + "' has no path", "put its data into a file beside the package");
  for (const std::string& path : out.paths)
    if (!is_beside(path)) fault("'" + path + "' of the resource '" + out.name + "' is not a file beside the package");
  out.paths.erase(
      std::remove_if(out.paths.begin(), out.paths.end(), [](const std::string& path) { return !is_beside(path); }),
      out.paths.end());
  if (const json::object* dialect = table(object, "dialect")) read_dialect(*dialect, out);
  if (const std::string encoding = lower(text(object, "encoding"));
      !encoding.empty() && encoding != "utf-8" && encoding != "utf8")
    fault("the resource '" + out.name + "' is in " + encoding + ", not UTF-8",
          "convert the file: iconv -f " + encoding + " -t UTF-8");
  if (const json::object* schema = table(object, "schema"))
    read_schema(*schema, out);
  else if (const std::string file = text(object, "schema"); !file.empty())
    read_schema_file(file, out);
  else
    fault("the resource '" + out.name + "' has no schema");
  return out;
}

}  // namespace

DataPackage read_data_package(const std::string& path, const FileSystem& files, Diagnostics& diagnostics) {
  DataPackage out{path, {}};
  PackageReader reader(path, files, diagnostics);
  const std::string bytes = files.read(path, size_limit);
  boost::system::error_code error;
  const json::value root = json::parse(json::string_view(bytes.data(), bytes.size()), error);
  const json::object* object = error ? nullptr : root.if_object();
  const json::array* resources = object == nullptr ? nullptr : PackageReader::array(*object, "resources");
  if (resources == nullptr) {
    reader.fault(error ? "the package is not valid JSON: " + error.message() : "the package has no 'resources'");
    return out;
  }
  for (const json::value& item : *resources)
    if (item.is_object()) out.resources.push_back(reader.resource(item.as_object(), out.resources.size() + 1));
  return out;
}

}  // namespace gainsay
