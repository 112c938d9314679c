#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/decimal.h"
#include "base/diagnostic.h"
#include "base/file_system.h"
#include "text/table/date_format.h"
#include "text/table/table.h"

namespace gainsay {

/// One field of a Frictionless Table Schema.
struct FieldSpec {
  std::string name;
  std::string type = "string";
  std::string format;              ///< as written
  std::optional<DateFormat> date;  ///< of type date
  char decimal = '.';
  char group = '\0';
  bool bare = true;  ///< a number without words around it ("bareNumber")
  std::vector<std::string> truths = {"true", "True", "TRUE", "1"};
  std::vector<std::string> falsehoods = {"false", "False", "FALSE", "0"};
  bool required = false;
  bool unique = false;
  std::string minimum, maximum;  ///< empty: none; compared as the type says
  std::optional<std::size_t> min_length, max_length;
  std::string pattern;  ///< of the whole cell, RE2; empty: none
  std::vector<std::string> allowed;
};

struct ForeignKey {
  std::vector<std::string> fields;
  std::string resource;  ///< name; empty: the table itself
  std::vector<std::string> referenced;
};

/// One table of a data package with its Table Schema.
struct ResourceSpec {
  std::string name;
  std::vector<std::string> paths;  ///< relative to the package
  TableOptions table;
  std::vector<FieldSpec> fields;
  std::vector<std::string> missing = {""};
  std::vector<std::string> primary_key;
  std::vector<std::vector<std::string>> unique_keys;
  std::vector<ForeignKey> foreign_keys;
};

struct DataPackage {
  std::string path;
  std::vector<ResourceSpec> resources;
};

/// Reads a `datapackage.json` as it is. What is faulty, or beyond what is judged (remote data, inline data, an unknown
/// type), is reported.
[[nodiscard]] DataPackage read_data_package(const std::string& path, const FileSystem& files, Diagnostics& diagnostics);

}  // namespace gainsay
