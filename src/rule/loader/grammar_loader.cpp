#include "rule/loader/grammar_loader.h"

#include "base/error.h"

namespace gainsay {
namespace {

constexpr std::size_t max_bytes = 64'000'000;

// The folder that holds the first language file of a pack; empty when the pack has none.
std::string language_folder(const PackFiles& packs, const std::string& pack) {
  for (const PackFile& file : packs.files)
    if (file.of_language && file.pack == pack) return folder_of(file.path);
  return "";
}

}  // namespace

std::optional<GrammarModel> load_grammar(const PackFiles& packs, const std::string& language, const FileSystem& files,
                                         Diagnostics& diagnostics) {
  for (const std::string& pack : packs.packs) {
    const std::string folder = language_folder(packs, pack);
    if (folder.empty()) continue;
    const std::string path = join_path(folder, "grammar/" + language + ".model");
    if (!files.exists(path)) continue;
    try {
      return GrammarModel::load(files.read(path, max_bytes), path, diagnostics);
    } catch (const Error& error) {
      diagnostics.push_back({Severity::error, {path, 0, 0}, error.what(), "restore the file from the release"});
      return std::nullopt;
    }
  }
  return std::nullopt;
}

}  // namespace gainsay
