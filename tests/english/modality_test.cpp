// Negation and modality under the project's own rules: fixtures/annotate/modality holds sentences, each with the cues
// that must be read from it, what they do and the words that they govern. With GAINSAY_UPDATE set the files are
// rewritten, for review in the diff.
#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "annotated.h"

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

BOOST_AUTO_TEST_CASE(cues_of_the_fixtures_are_read_as_expected) {
  const std::filesystem::path folder(GAINSAY_SOURCE_DIR "/fixtures/annotate/modality");
  std::vector<std::filesystem::path> files(std::filesystem::directory_iterator{folder}, {});
  std::sort(files.begin(), files.end());
  BOOST_TEST(!files.empty());
  for (const auto& path : files) {
    std::ifstream in(path);
    std::string line, sentence, wanted, rewritten;
    const auto finish = [&] {
      if (sentence.empty()) return;
      const std::string cues = cues_of(sentence);
      rewritten += cues;
      if (std::getenv("GAINSAY_UPDATE") == nullptr)
        BOOST_TEST(cues == wanted, sentence << "\n got:\n" << cues << " wanted:\n" << wanted);
      sentence.clear();
      wanted.clear();
    };
    while (std::getline(in, line)) {
      if (line.starts_with("  ")) {
        wanted += line + "\n";
        continue;
      }
      finish();
      if (!line.empty() && line[0] != '#') sentence = line;
      rewritten += line + "\n";
    }
    finish();
    if (std::getenv("GAINSAY_UPDATE") != nullptr) std::ofstream(path) << rewritten;
  }
}

}  // namespace
}  // namespace gainsay
