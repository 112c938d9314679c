#include "text/plain/front_matter.h"

#include <toml++/toml.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <sstream>
#include <string>

#include "text/encoding/white_space.h"
#include "text/field_names.h"

namespace gainsay {
namespace {

constexpr std::size_t size_limit = 64 * 1024;
constexpr std::size_t depth_limit = 64;

struct Fences {
  ByteSpan inside;
  std::size_t text_begin = 0;
};

// The next line from `at`, without its end; moves past it.
std::string_view next_line(std::string_view bytes, std::size_t& at) {
  const std::size_t begin = at;
  const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
  at = std::min(end + 1, bytes.size());
  std::string_view line = bytes.substr(begin, end - begin);
  while (!line.empty() && is_white(line.back())) line.remove_suffix(1);
  return line;
}

std::optional<Fences> find_fences(const FileInput& input, std::string_view fence) {
  std::size_t at = input.begin;
  if (next_line(input.bytes, at) != fence) return std::nullopt;
  Fences fences;
  fences.inside.begin = at;
  while (at < input.bytes.size() && at - fences.inside.begin <= size_limit) {
    fences.inside.end = at;
    const std::string_view line = next_line(input.bytes, at);
    if (line == fence || (fence == "---" && line == "...")) {
      fences.text_begin = at;
      return fences;
    }
  }
  return std::nullopt;
}

// yaml-cpp recurses once per bracket and per level of indentation.
bool too_deep(std::string_view yaml) {
  std::size_t depth = 0, deepest = 0, indentation = 0;
  bool line_start = true;
  for (const char c : yaml) {
    if (c == '\n') {
      line_start = true;
      indentation = 0;
    } else if (line_start && (c == ' ' || c == '-' || c == '?' || c == ':')) {
      deepest = std::max(deepest, ++indentation / 2);
    } else {
      line_start = false;
    }
    if (c == '[' || c == '{')
      deepest = std::max(deepest, ++depth);
    else if ((c == ']' || c == '}') && depth > 0)
      --depth;
  }
  return deepest > depth_limit;
}

bool read_toml(const FileInput& input, Fences fences, std::size_t first_line, MetadataFields& fields) {
  const std::string_view text = input.bytes.substr(fences.inside.begin, fences.inside.size());
  try {
    const toml::table table = toml::parse(text, input.path);
    for (const auto& [key, value] : table) {
      std::string* field = metadata_field(fields, key.str());
      if (field == nullptr) continue;
      const toml::source_position at = value.source().begin;
      if (field == &fields.published) fields.published_at = {input.path, first_line + at.line - 1, at.column};
      std::ostringstream words;
      if (value.is_date())
        words << value.as_date()->get();
      else if (value.is_date_time())
        words << value.as_date_time()->get();
      else if (value.is_string())
        words << value.as_string()->get();
      *field = words.str();
    }
  } catch (const toml::parse_error& fault) {
    const toml::source_position at = fault.source().begin;
    input.diagnostics.push_back({Severity::error,
                                 {input.path, first_line + at.line - 1, at.column},
                                 "the front matter is not valid TOML: " + std::string(fault.description()),
                                 "see https://toml.io for the syntax"});
    return false;
  }
  return true;
}

bool read_yaml(const FileInput& input, Fences fences, std::size_t first_line, MetadataFields& fields) {
  const std::string_view text = input.bytes.substr(fences.inside.begin, fences.inside.size());
  if (too_deep(text)) {
    input.error(fences.inside.begin, "the front matter is nested too deeply", "keep it flat: one 'key: value' a line");
    return false;
  }
  const auto place = [&](const YAML::Mark& mark) {
    return mark.is_null() ? Place{input.path, first_line, 0}
                          : Place{input.path, first_line + static_cast<std::size_t>(mark.line),
                                  static_cast<std::size_t>(mark.column) + 1};
  };
  try {
    const YAML::Node root = YAML::Load(std::string(text));
    if (!root.IsMap()) return true;
    for (const auto& entry : root) {
      if (!entry.first.IsScalar() || !entry.second.IsScalar()) continue;
      std::string* field = metadata_field(fields, entry.first.Scalar());
      if (field == nullptr) continue;
      *field = entry.second.Scalar();
      if (field == &fields.published) fields.published_at = place(entry.second.Mark());
    }
  } catch (const YAML::Exception& fault) {
    input.diagnostics.push_back({Severity::error, place(fault.mark), "the front matter is not valid YAML: " + fault.msg,
                                 "put values with ':' or '#' in quotation marks"});
    return false;
  }
  return true;
}

}  // namespace

std::optional<std::size_t> read_front_matter(const FileInput& input, MetadataFields& fields) {
  constexpr std::size_t first_line = 2;
  if (const auto fences = find_fences(input, "+++")) {
    if (!read_toml(input, *fences, first_line, fields)) return std::nullopt;
    return fences->text_begin;
  }
  if (const auto fences = find_fences(input, "---")) {
    if (!read_yaml(input, *fences, first_line, fields)) return std::nullopt;
    return fences->text_begin;
  }
  return input.begin;
}

}  // namespace gainsay
