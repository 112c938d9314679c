// Negation and modality under the project's own rules: fixtures/annotate/modality holds sentences, each with the cues
// that must be read from it, what they do and the words that they govern. GAINSAY_UPDATE=1 rewrites the
// files, for review in the diff.
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>

#include "annotated.h"
#include "golden.h"

namespace gainsay {
namespace {

// "not: denied: he does not think that it fell"
std::string cues_of(const std::string& sentence) {
  const Annotated text(sentence);
  std::string out;
  for (const Cue& cue : text.annotation->cues) {
    out += "  " + text.words(cue.span) + ":";
    if (cue.negates) out += " denied";
    if (cue.modality != Modality::asserted) out += " " + std::string(to_string(cue.modality));
    out += ": " + text.words(cue.scope) + "\n";
  }
  return out;
}

// The file with the cues below each sentence as they are read now.
std::string read_again(const std::filesystem::path& path) {
  std::ifstream in(path);
  std::string out;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("  ")) continue;
    out += line + "\n";
    if (!line.empty() && line[0] != '#') out += cues_of(line);
  }
  return out;
}

BOOST_AUTO_TEST_CASE(cues_of_the_fixtures_are_read_as_recorded) {
  for (const auto& entry : std::filesystem::directory_iterator(GAINSAY_SOURCE_DIR "/fixtures/annotate/modality"))
    check_golden(entry.path(), read_again(entry.path()));
}

}  // namespace
}  // namespace gainsay
