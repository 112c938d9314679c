#include "app/rule_folders.h"

#include <filesystem>

#include "base/error.h"

namespace gainsay {
namespace {

constexpr const char* language_pack = "en";

bool holds_language(const std::string& folder, const FileSystem& files) {
  return base_name(folder) == language_pack || files.is_directory(join_path(folder, language_pack));
}

}  // namespace

std::string builtin_rules(const std::string& builtin_override, const std::string& program, const FileSystem& files) {
  if (!builtin_override.empty()) return builtin_override;
  const std::string folder = folder_of(program);
  for (const char* place : {"../../rules", "../rules", "../share/gainsay/rules"}) {
    const std::string rules = std::filesystem::path(join_path(folder, place)).lexically_normal().string();
    if (files.is_directory(join_path(rules, language_pack))) return rules;
  }
  throw Error("cannot find the rules that come with gainsay near " + program,
              "set GAINSAY_RULES to the folder that holds the pack 'en'");
}

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
