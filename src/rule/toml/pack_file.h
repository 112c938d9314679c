#pragma once

#include <deque>
#include <optional>
#include <span>
#include <string>

#include "base/file_system.h"
#include "rule/toml/toml_table.h"

namespace gainsay {

/// One parsed TOML file of a pack. Topics, entities and word lists may share a file: each loader asks `root` for its
/// keys, and what nobody asked for is an error in the end.
struct PackFile {
  std::string pack;  ///< name of the pack
  std::string path;
  std::string text;
  std::optional<LineIndex> lines;
  TomlSource source;
  toml::table table;
  std::optional<TomlTable> root;
  bool of_language = false;  ///< a part of a language
  bool of_topic = false;     ///< has a key that only topics have
};

/// The files of all packs, in load order, and a fingerprint of all their bytes.
struct PackFiles {
  std::deque<PackFile> files;
  std::vector<std::string> packs;
  std::string fingerprint;
};

/// Reads and parses every TOML file of the packs: packs with a language part first, then as given; files by path. A
/// file that cannot be read or parsed is reported and left out.
[[nodiscard]] PackFiles read_packs(std::span<const std::string> folders, const FileSystem& files,
                                   Diagnostics& diagnostics);

/// The language that a pack's folder has word knowledge of ("de"), given by the line `language = "de"` of a file in it,
/// without parsing; empty when none has such a line or the folder cannot be read.
[[nodiscard]] std::string language_of_pack(const std::string& folder, const FileSystem& files);

}  // namespace gainsay
