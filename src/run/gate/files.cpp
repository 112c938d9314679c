#include "run/gate/files.h"

#include <algorithm>

#include "base/suggest.h"

namespace gainsay {
namespace {

std::string written_path(const DatasetSpec& spec) {
  if (spec.path.starts_with("/") || spec.folder == ".") return spec.path;
  return join_path(spec.folder, spec.path);
}

// The files that a dataset names; several when its path has "*" in it.
std::vector<std::string> named_files(const DatasetSpec& spec, const FileSystem& files) {
  const std::string path = written_path(spec);
  const std::string name(base_name(path));
  if (name.find_first_of("*?") == std::string::npos) return {path};
  std::vector<std::string> out;
  const std::string folder = folder_of(path);
  if (!files.is_directory(folder)) return {};
  for (const std::string& entry : files.list(folder))
    if (matches_wildcard(name, entry)) out.push_back(folder == "." ? entry : join_path(folder, entry));
  return out;
}

bool names_file(const DatasetSpec& spec, const std::string& path, const FileSystem& files) {
  const std::string mine = files.identity(path);
  const auto named = named_files(spec, files);
  return std::any_of(named.begin(), named.end(),
                     [&](const std::string& one) { return files.exists(one) && files.identity(one) == mine; });
}

// Every dataset of a file: its rows may state more than one thing.
std::vector<const DatasetSpec*> datasets_of(const std::string& path, const Mapping& mapping, const FileSystem& files) {
  std::vector<const DatasetSpec*> very, by_name, any;
  for (const DatasetSpec& spec : mapping.datasets) {
    if (spec.path.empty())
      any.push_back(&spec);
    else if (names_file(spec, path, files))
      very.push_back(&spec);
    else if (matches_wildcard(base_name(spec.path), base_name(path)))
      by_name.push_back(&spec);
  }
  if (!very.empty()) return very;
  return by_name.empty() ? any : by_name;
}

bool is_corrections(const std::string& path, const Mapping& mapping) {
  return std::any_of(mapping.corrections.begin(), mapping.corrections.end(),
                     [&](const CorrectionsSpec& spec) { return base_name(spec.path) == base_name(path); });
}

void add_folder(const std::string& path, const Mapping& mapping, const FileSystem& files, std::vector<GateFile>& out,
                Diagnostics& diagnostics) {
  const std::size_t before = out.size();
  for (const std::string& name : files.list(path)) {
    const std::string inside = join_path(path, name);
    if (files.is_directory(inside) || is_corrections(inside, mapping)) continue;
    for (const DatasetSpec* spec : datasets_of(inside, mapping, files))
      if (!spec->path.empty()) out.push_back({inside, spec});
  }
  if (out.size() == before)
    diagnostics.push_back({Severity::error,
                           {path, 0, 0},
                           "no [[dataset]] names a file of this folder",
                           "give --mapping FILE with a [[dataset]] for each"});
}

void add_path(const std::string& path, const Mapping& mapping, const FileSystem& files, std::vector<GateFile>& out,
              Diagnostics& diagnostics) {
  if (files.is_directory(path)) return add_folder(path, mapping, files, out, diagnostics);
  const std::vector<const DatasetSpec*> specs = datasets_of(path, mapping, files);
  const bool named = std::any_of(specs.begin(), specs.end(), [&](const DatasetSpec* spec) {
    return !spec->path.empty() && names_file(*spec, path, files);
  });
  if (!named && is_corrections(path, mapping)) return;
  for (const DatasetSpec* spec : specs) out.push_back({path, spec});
  if (specs.empty())
    diagnostics.push_back({Severity::error,
                           {path, 0, 0},
                           "no [[dataset]] says how to read this file",
                           "give --mapping FILE with a [[dataset]] for it; see docs/gate.md"});
}

// The files that a dataset names itself.
void add_dataset(const DatasetSpec& spec, const FileSystem& files, std::vector<GateFile>& out,
                 Diagnostics& diagnostics) {
  if (spec.path.empty()) {
    diagnostics.push_back({Severity::error, spec.place, "the dataset names no file",
                           "give it a path, or name the file on the command line"});
    return;
  }
  const std::string path = written_path(spec), folder = folder_of(path);
  const std::vector<std::string> named = named_files(spec, files);
  if (named.empty() || (named.size() == 1 && !files.exists(named.front()))) {
    const auto beside = files.is_directory(folder) ? files.list(folder) : std::vector<std::string>();
    const std::string near = nearest(base_name(path), beside);
    diagnostics.push_back({Severity::error, spec.path_place, "there is no file " + path,
                           near.empty() ? "the path is relative to the mapping file" : "did you mean '" + near + "'?"});
    return;
  }
  for (const std::string& one : named) out.push_back({one, &spec});
}

}  // namespace

std::vector<GateFile> find_gate_files(const std::vector<std::string>& paths, const Mapping& mapping,
                                      const FileSystem& files, Diagnostics& diagnostics) {
  std::vector<GateFile> out;
  for (const std::string& path : paths) add_path(path, mapping, files, out, diagnostics);
  if (!paths.empty()) return out;
  for (const DatasetSpec& spec : mapping.datasets) add_dataset(spec, files, out, diagnostics);
  return out;
}

std::string corrections_path(const CorrectionsSpec& spec, const std::vector<GateFile>& datasets,
                             const FileSystem& files) {
  if (spec.path.starts_with("/")) return spec.path;
  const std::string written = spec.folder == "." ? spec.path : join_path(spec.folder, spec.path);
  if (files.exists(written)) return written;
  for (const GateFile& file : datasets) {
    const std::string beside = join_path(folder_of(file.path), base_name(spec.path));
    if (files.exists(beside)) return beside;
  }
  return written;
}

}  // namespace gainsay
