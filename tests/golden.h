#pragma once

#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/file_system.h"

namespace gainsay {

/// Whether recorded results are to be rewritten, for review in the diff: GAINSAY_UPDATE=1.
inline bool updates_golden_files() {
  const char* update = std::getenv("GAINSAY_UPDATE");
  return update != nullptr && std::string_view(update) == "1";
}

/// "line 3 is recorded as 'a', and now is 'b'": where two texts differ first; empty when they do not.
inline std::string first_difference(std::string_view recorded, std::string_view now) {
  const auto line_at = [](std::string_view text, std::size_t begin) {
    return std::string(text.substr(begin, text.find('\n', begin) - begin));
  };
  std::size_t line = 1, begin = 0;
  for (std::size_t at = 0; at < recorded.size() && at < now.size() && recorded[at] == now[at]; ++at)
    if (recorded[at] == '\n') ++line, begin = at + 1;
  if (recorded == now) return {};
  return "line " + std::to_string(line) + " is recorded as '" + line_at(recorded, begin) + "', and now is '" +
         line_at(now, begin) + "'";
}

/// Requires that a file records this result; with GAINSAY_UPDATE=1 it is written there first.
inline void check_golden(const std::string& path, const std::string& result) {
  constexpr std::size_t limit = 64'000'000;
  const auto disk = make_disk();
  const auto recorded = [&] { return disk->read(path, limit); };
  if (updates_golden_files() && (!disk->exists(path) || recorded() != result)) disk->write(path, result);
  BOOST_REQUIRE_MESSAGE(disk->exists(path), path << " is missing: GAINSAY_UPDATE=1 writes it");
  BOOST_TEST(recorded() == result,
             path << ": " << first_difference(recorded(), result) << "; GAINSAY_UPDATE=1 records what it is now");
}

}  // namespace gainsay
