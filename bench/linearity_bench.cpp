// Milliseconds for hostile texts of 1, 2, 4 and 8 times a size: each column may be about twice the one before.
#include <chrono>
#include <cstdio>
#include <string>

#include "extract/extractor.h"
#include "lang/annotator.h"
#include "rule/pack.h"
#include "text/reader.h"

namespace {

using namespace gainsay;

const char* const pieces[] = {
    "red, ",
    "red — ",
    "red ( ",
    "“a ",
    "a” ",
    "\" ",
    "“‘",
    "Russia and Ukraine, ",
    "Xavier ",
    "18 ",
    "twenty ",
    "9",
    ",000",
    "1.5",
    "18% of ",
    "said ",
    "Putin said that ",
    "he said, ",
    "according to Kyiv, ",
    "that ",
    "if ",
    ", which is",
    "the president of ",
    "on Tuesday ",
    "between 5 and ",
    "Putin: yes.\n\n",
    "“A b c.\n\n",
    "four-",
    "A.",
    "the city ",
    "Russia controls 19% of Ukraine and ",
    ", 20% of Kherson",
    "Russia denied ",
    "not ",
    "e\u0301",
    "<!-- gainsay: ignore[",
};

double milliseconds(const RuleSet& rules, const Annotator& annotator, const Extractor& extractor,
                    const std::string& text) {
  ReadOptions options;
  options.fallback.source = "A paper";
  options.fallback.published = make_day(2025, 12, 8);
  options.page_words = rules.language.page_words;
  const auto start = std::chrono::steady_clock::now();
  Diagnostics diagnostics;
  read_text("a.txt", text, options, diagnostics,
            [&](const Document& document) { (void)extractor.extract(annotator.annotate(document)); });
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

}  // namespace

int main(int argc, char** argv) {
  const std::string folders[] = {argc > 1 ? argv[1] : "rules"};
  const std::size_t size = argc > 2 ? std::stoul(argv[2]) : 10'000;
  Diagnostics diagnostics;
  const auto rules = load_rules(folders, *make_disk(), {}, diagnostics);
  const Extractor extractor(*rules);
  const Annotator annotator(rules->language, rules->entities, rules->vocabulary);
  for (const std::string piece : pieces) {
    for (const std::size_t times : {1U, 2U, 4U, 8U}) {
      std::string text;
      while (text.size() < times * size) text += piece;
      std::printf("%9.1f", milliseconds(*rules, annotator, extractor, text));
    }
    std::printf("  %s\n", piece.substr(0, piece.find('\n')).c_str());
  }
}
