#include "rule/toml/pack_file.h"

#include <algorithm>
#include <array>
#include <set>

#include "base/error.h"
#include "base/hash.h"

namespace gainsay {
namespace {

constexpr std::size_t max_file_bytes = 4'000'000;
constexpr std::size_t max_files = 10'000;
constexpr std::size_t max_folder_depth = 8;
// A key of more parts than this ("a.b.c ...") would nest tables deeper than their destruction can go.
constexpr std::ptrdiff_t max_dots_in_line = 1'000;

struct PackFolder {
  std::string name;
  std::vector<std::string> paths;
};

bool is_toml(const FileSystem& files, const std::string& path) {
  return extension(path) == "toml" && !files.is_directory(path);
}

bool is_hidden(std::string_view name) { return name.starts_with("."); }

void collect(const FileSystem& files, const std::string& folder, std::size_t depth, std::vector<std::string>& out) {
  for (const std::string& name : files.list(folder)) {
    if (is_hidden(name)) continue;
    const std::string path = join_path(folder, name);
    if (is_toml(files, path))
      out.push_back(path);
    else if (depth < max_folder_depth && files.is_directory(path))
      collect(files, path, depth + 1, out);
  }
}

// "rules" of "rules/" and "./rules".
std::string pack_name(std::string path) {
  while (path.size() > 1 && path.back() == '/') path.pop_back();
  return std::string(base_name(path));
}

std::vector<PackFolder> packs_in(const FileSystem& files, const std::string& folder) {
  std::vector<std::string> inner;
  bool holds_toml = false;
  for (const std::string& name : files.list(folder)) {
    const std::string path = join_path(folder, name);
    if (is_hidden(name)) continue;
    if (is_toml(files, path)) holds_toml = true;
    if (files.is_directory(path)) inner.push_back(path);
  }
  if (holds_toml) inner = {folder};
  std::vector<PackFolder> packs;
  for (const std::string& path : inner) {
    PackFolder pack{pack_name(path), {}};
    collect(files, path, 0, pack.paths);
    if (!pack.paths.empty()) packs.push_back(std::move(pack));
  }
  return packs;
}

void report(Diagnostics& diagnostics, std::string path, std::string problem, std::string remedy) {
  diagnostics.push_back({Severity::error, {std::move(path), 0, 0}, std::move(problem), std::move(remedy)});
}

std::vector<PackFolder> find_packs(std::span<const std::string> folders, const FileSystem& files,
                                   Diagnostics& diagnostics) {
  std::vector<PackFolder> packs;
  for (const std::string& folder : folders) {
    if (!files.is_directory(folder)) {
      report(diagnostics, folder, files.exists(folder) ? "this is a file, not a folder of rules" : "no such folder",
             "name a folder that holds TOML files or packs");
      continue;
    }
    try {
      auto found = packs_in(files, folder);
      if (found.empty()) report(diagnostics, folder, "no TOML file in this folder", "name a folder that holds packs");
      std::move(found.begin(), found.end(), std::back_inserter(packs));
    } catch (const Error& fault) {
      report(diagnostics, folder, fault.what(), fault.remedy());
    }
  }
  return packs;
}

// The same folder given twice is read once; two folders of one name are two packs that cannot be distinguished.
void drop_repeated(std::vector<PackFolder>& packs, Diagnostics& diagnostics) {
  std::vector<PackFolder> kept;
  for (PackFolder& pack : packs) {
    const auto same =
        std::find_if(kept.begin(), kept.end(), [&](const PackFolder& other) { return other.name == pack.name; });
    if (same == kept.end())
      kept.push_back(std::move(pack));
    else if (same->paths != pack.paths)
      report(diagnostics, folder_of(pack.paths.front()),
             "the pack '" + pack.name + "' was read already, from " + folder_of(same->paths.front()),
             "rename one of the two folders");
  }
  packs = std::move(kept);
}

// The first line (from 1) that no honest file has: so many dots that its key would nest too deeply. 0: none.
std::size_t find_deep_line(std::string_view text) {
  std::size_t number = 1;
  for (std::size_t begin = 0; begin < text.size(); ++number) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view line = text.substr(begin, end - begin);
    if (std::count(line.begin(), line.end(), '.') > max_dots_in_line) return number;
    begin = end + 1;
  }
  return 0;
}

constexpr std::array topic_keys = {"title", "why",      "value",   "slots", "statement",
                                   "frame", "proposal", "pattern", "check", "example"};

// False when the file cannot be read or parsed.
bool parse_file(const FileSystem& files, PackFile& file, Diagnostics& diagnostics) {
  file.source = {file.path, &diagnostics, nullptr};
  try {
    file.text = files.read(file.path, max_file_bytes);
  } catch (const Error& fault) {
    report(diagnostics, file.path, fault.what(), fault.remedy());
    return false;
  }
  file.lines.emplace(file.text);
  file.source.lines = &*file.lines;
  if (const std::size_t line = find_deep_line(file.text); line > 0) {
    file.source.error({file.path, line, 1}, "this line nests too deeply to be read", "write it in several lines");
    return false;
  }
  auto table = parse_toml(file.text, file.source);
  if (!table) return false;
  file.table = std::move(*table);
  file.root.emplace(file.table, file.source);
  file.of_language = file.table.contains("part") || file.table.contains("language");
  for (const char* key : topic_keys) file.of_topic = file.of_topic || file.table.contains(key);
  return true;
}

std::size_t count_files(const std::vector<PackFolder>& packs) {
  std::size_t count = 0;
  for (const PackFolder& pack : packs) count += pack.paths.size();
  return count;
}

// Packs with a part of a language come first; both groups stay in their order.
void put_language_first(PackFiles& packs) {
  std::set<std::string> languages;
  for (const PackFile& file : packs.files)
    if (file.of_language) languages.insert(file.pack);
  std::stable_partition(packs.packs.begin(), packs.packs.end(),
                        [&](const std::string& pack) { return languages.contains(pack); });
}

// "de" of the line `language = "de"`.
std::string stated_language(std::string_view text) {
  constexpr std::string_view key = "language";
  constexpr std::string_view blanks = " \t";
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    std::string_view line = text.substr(begin, end - begin);
    begin = end + 1;
    if (!line.starts_with(key)) continue;
    line.remove_prefix(key.size());
    line.remove_prefix(std::min(line.find_first_not_of(blanks), line.size()));
    if (!line.starts_with('=')) continue;
    const std::size_t open = line.find('"');
    const std::size_t close = open == line.npos ? open : line.find('"', open + 1);
    if (close != line.npos) return std::string(line.substr(open + 1, close - open - 1));
  }
  return {};
}

}  // namespace

std::string language_of_pack(const std::string& folder, const FileSystem& files) try {
  for (const std::string& name : files.list(folder)) {
    const std::string path = join_path(folder, name);
    if (is_hidden(name) || !is_toml(files, path)) continue;
    if (std::string language = stated_language(files.read(path, max_file_bytes)); !language.empty()) return language;
  }
  return {};
} catch (const Error&) {
  return {};  // loading the pack says what is wrong with it
}

PackFiles read_packs(std::span<const std::string> folders, const FileSystem& files, Diagnostics& diagnostics) {
  auto packs = find_packs(folders, files, diagnostics);
  drop_repeated(packs, diagnostics);
  PackFiles out;
  if (const std::size_t count = count_files(packs); count > max_files) {
    report(diagnostics, folders.empty() ? "" : folders.front(),
           "the packs hold " + std::to_string(count) + " files, more than " + std::to_string(max_files),
           "name the folders of the packs themselves");
    return out;
  }
  std::string bytes;
  for (PackFolder& pack : packs) {
    for (std::string& path : pack.paths) {
      PackFile& file = out.files.emplace_back();
      file.pack = pack.name;
      file.path = std::move(path);
      const bool parsed = parse_file(files, file, diagnostics);
      bytes += pack.name + '\0' + std::string(base_name(file.path)) + '\0' + sha256_hex(file.text) + '\n';
      if (!parsed) out.files.pop_back();
    }
    out.packs.push_back(std::move(pack.name));
  }
  put_language_first(out);
  out.fingerprint = fingerprint(bytes);
  return out;
}

}  // namespace gainsay
