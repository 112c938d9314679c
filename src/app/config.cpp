#include "app/config.h"

#include "rule/toml/toml_table.h"

namespace gainsay {
namespace {

constexpr std::size_t config_limit = 1'000'000;

std::string beside(const std::string& config, const std::string& path) {
  return path.empty() || path.front() == '/' ? path : join_path(folder_of(config), path);
}

std::vector<std::string> beside(const std::string& config, std::vector<std::string> paths) {
  for (std::string& path : paths) path = beside(config, path);
  return paths;
}

std::string jobs_of(TomlTable& table) {
  const auto number = table.number("jobs");
  return number ? number->to_string() : "";
}

std::vector<std::pair<std::string, std::string>> spellings_of(TomlTable& root) {
  std::vector<std::pair<std::string, std::string>> out;
  root.table("spellings", [&](TomlTable& table) {
    std::vector<std::string> ids;
    table.each([&](std::string_view id, const toml::node&) { ids.emplace_back(id); });
    for (const std::string& id : ids)
      if (const auto spelling = table.text(id)) out.emplace_back(id, *spelling);
  });
  return out;
}

}  // namespace

Config read_config(const std::string& path, const FileSystem& files, Diagnostics& diagnostics) {
  Config config;
  config.path = path;
  const std::string text = files.read(path, config_limit);
  const TomlSource source{path, &diagnostics};
  const auto parsed = parse_toml(text, source);
  if (!parsed) return config;
  TomlTable table(*parsed, source);
  config.rules = beside(path, table.texts("rules"));
  config.documents = beside(path, table.texts("documents"));
  config.store = beside(path, table.text("store").value_or(""));
  config.reports = beside(path, table.text("reports").value_or(""));
  config.format = table.text("format").value_or("");
  config.fail_on = table.text("fail_on").value_or("");
  config.source = table.text("source").value_or("");
  config.published = table.day("published").value_or("");
  config.jobs = jobs_of(table);
  config.spellings = spellings_of(table);
  // A mapping of datasets, which `gainsay gate` reads.
  for (const char* key : {"schema", "topic", "dataset", "corrections", "mute"}) static_cast<void>(table.has(key));
  table.finish();
  return config;
}

std::string find_config(const std::string& folder, const FileSystem& files) {
  for (std::string at = folder;; at = folder_of(at)) {
    const std::string path = join_path(at, "gainsay.toml");
    if (files.exists(path)) return path;
    if (at == "/" || at == ".") return "";
  }
}

}  // namespace gainsay
