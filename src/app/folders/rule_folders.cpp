#include "app/folders/rule_folders.h"

#include <filesystem>

#include "app/folders/builtin_files.h"
#include "base/error.h"
#include "rule/toml/pack_file.h"

namespace gainsay {
namespace {

constexpr const char* language_pack = "en";  // the one that comes with gainsay

// A pack that adds words to the built-in language is beside it; one with another language, or of the same name,
// takes its place.
bool replaces_language(const std::string& pack, const FileSystem& files) {
  if (base_name(pack) == language_pack) return true;
  const std::string language = language_of_pack(pack, files);
  return !language.empty() && language != language_pack;
}

bool holds_language(const std::string& folder, const FileSystem& files) {
  if (replaces_language(folder, files)) return true;
  for (const std::string& name : files.list(folder))
    if (const std::string path = join_path(folder, name); files.is_directory(path) && replaces_language(path, files))
      return true;
  return false;
}

}  // namespace

std::string builtin_rules(const std::string& builtin_override, const std::string& program, const FileSystem& files) {
  if (!builtin_override.empty()) return builtin_override;
  const std::string folder = folder_of(program);
  for (const char* place : {"../../rules", "../rules", "../share/gainsay/rules"}) {
    const std::string rules = std::filesystem::path(join_path(folder, place)).lexically_normal().string();
    if (files.is_directory(join_path(rules, language_pack))) return rules;
  }
  return std::string(builtin_folder);
}

std::string language_folder(const std::string& builtin) { return join_path(builtin, language_pack); }

std::vector<std::string> rule_folders(const std::vector<std::string>& chosen, const std::string& builtin,
                                      const FileSystem& files) {
  if (chosen.empty()) return {builtin};
  for (const std::string& folder : chosen) {
    if (!files.is_directory(folder))
      throw Error(
          "cannot read rules from " + folder + ": " + (files.exists(folder) ? "not a folder" : "no such folder"),
          "--rules and `rules` of gainsay.toml name a pack or a folder of packs");
    if (holds_language(folder, files)) return chosen;
  }
  std::vector<std::string> folders = {join_path(builtin, language_pack)};
  folders.insert(folders.end(), chosen.begin(), chosen.end());
  return folders;
}

}  // namespace gainsay
