#include "run/gate/package.h"

#include <algorithm>
#include <map>

#include "base/error.h"
#include "run/gate/schema_judge.h"

namespace gainsay {
namespace {

using KeyName = std::pair<std::string, std::vector<std::string>>;  // resource and fields

const ResourceSpec* find(const DataPackage& package, const std::string& name) {
  for (const ResourceSpec& resource : package.resources)
    if (resource.name == name) return &resource;
  return nullptr;
}

bool has_fields(const ResourceSpec& resource, const std::vector<std::string>& names) {
  return !names.empty() && std::all_of(names.begin(), names.end(), [&](const std::string& name) {
    return std::any_of(resource.fields.begin(), resource.fields.end(),
                       [&](const FieldSpec& field) { return field.name == name; });
  });
}

void read_rows(const DataPackage& package, const ResourceSpec& resource, const FileSystem& files,
               Diagnostics& diagnostics, const std::function<void(const std::vector<TableCell>&)>& header,
               const std::function<void(const TableRow&)>& take) {
  for (const std::string& path : resource.paths) {
    const std::string whole = join_path(folder_of(package.path), path);
    try {
      read_table(whole, files, resource.table, diagnostics, header, take);
    } catch (const Error& fault) {
      diagnostics.push_back({Severity::error, {whole, 0, 0}, fault.what(), fault.remedy()});
    }
  }
}

// What the foreign keys of all tables refer to.
std::map<KeyName, KeySet> read_references(const DataPackage& package, const FileSystem& files,
                                          Diagnostics& diagnostics) {
  std::map<KeyName, KeySet> out;
  for (const ResourceSpec& resource : package.resources)
    for (const ForeignKey& key : resource.foreign_keys) {
      const std::string name = key.resource.empty() ? resource.name : key.resource;
      const ResourceSpec* target = find(package, name);
      if (target == nullptr) {
        diagnostics.push_back({Severity::error,
                               {package.path, 0, 0},
                               "the table '" + resource.name + "' refers to '" + name + "', which is not a resource",
                               ""});
        continue;
      }
      if (!has_fields(*target, key.referenced)) {
        diagnostics.push_back({Severity::error,
                               {package.path, 0, 0},
                               "the table '" + resource.name + "' refers to fields that '" + name + "' does not have",
                               ""});
        continue;
      }
      const auto [at, fresh] = out.try_emplace({name, key.referenced});
      Diagnostics told_later;
      if (fresh)
        read_rows(
            package, *target, files, told_later, [](const std::vector<TableCell>&) {},
            [&, set = &at->second](const TableRow& row) {
              if (std::string text = key_text(row, key.referenced, target->missing); !text.empty())
                set->insert(std::move(text));
            });
    }
  return out;
}

}  // namespace

PackageResult gate_package(const DataPackage& package, const RuleSet& rules, const FileSystem& files, Day as_of,
                           Diagnostics& diagnostics) {
  PackageResult out;
  const CellReader cells(rules.language);
  const auto references = read_references(package, files, diagnostics);
  for (const ResourceSpec& resource : package.resources) {
    ResourceSpec one = resource;
    one.foreign_keys.clear();
    std::vector<const KeySet*> sets;
    for (const ForeignKey& key : resource.foreign_keys) {
      const auto set = references.find({key.resource.empty() ? resource.name : key.resource, key.referenced});
      if (set == references.end()) continue;  // it refers to nothing, which was reported
      sets.push_back(&set->second);
      one.foreign_keys.push_back(key);
    }
    for (const std::string& path : resource.paths) {
      one.paths = {path};
      SchemaReader reader(join_path(folder_of(package.path), path), "datapackage/" + resource.name, one, cells.months(),
                          as_of, sets, diagnostics, out.findings);
      read_rows(
          package, one, files, diagnostics, [&](const std::vector<TableCell>& header) { reader.header(header); },
          [&](const TableRow& row) { reader.read(row); });
      reader.finish();
      out.rows += reader.rows();
      ++out.tables;
    }
  }
  return out;
}

}  // namespace gainsay
