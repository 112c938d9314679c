// Reads, annotates and matches hostile texts, and fails when one costs more than its size explains.
//
//   linearity_bench [RULES_FOLDER [BYTES]]
//
// Each text is one piece again and again, of BYTES bytes and of 2, 4, 8 and 16 times as many. Sixteen times the size
// may cost at most 32 times the processor time of this thread; a text that costs more is measured twice again, since
// caches and interrupts can only make a round slower, and the best round of each size counts.
#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>
#include <string>

#include "extract/extractor.h"
#include "lang/annotator.h"
#include "rule/load_rules.h"
#include "text/reader.h"

namespace {

using namespace gainsay;

struct Piece {
  const char* text;
  const char* file = "a.txt";  // its ending tells how it is read
};

constexpr Piece pieces[] = {
    {"red, "},
    {"red — "},
    {"red ( "},
    {"red ) "},
    {"“a "},
    {"a” "},
    {"\" "},
    {"'"},
    {"“‘"},
    {"“‘a’ b” "},
    {"«a "},
    {"( [ { "},
    {"Russia and Ukraine, "},
    {"and "},
    {"Xavier "},
    {"XAVIER "},
    {"Kupyans "},
    {"Volodymyr Zelensky "},
    {"he "},
    {"It said they "},
    {"18 "},
    {"twenty "},
    {"hundred million "},
    {"9"},
    {",000"},
    {"1.5"},
    {"1/2 "},
    {"816 000 "},
    {"$5 "},
    {"18% of "},
    {"January "},
    {"May 5 "},
    {"last year "},
    {"from 1 to "},
    {"on Tuesday "},
    {"between 5 and "},
    {"about "},
    {"more than "},
    {"said "},
    {"Putin said that "},
    {"he said, "},
    {"according to Kyiv, "},
    {"that "},
    {"if "},
    {", which is"},
    {"the president of "},
    {"the city "},
    {"Putin: yes.\n\n"},
    {"“A b c.\n\n"},
    {"four-"},
    {"-"},
    {"…"},
    {". . "},
    {"A."},
    {"A. 5 "},
    {"a"},
    {" "},
    {"\n"},
    {"\n\n"},
    {"a\n\n"},
    {"don't'"},
    {"a@"},
    {"http://a "},
    {"Russia controls 19% of Ukraine and "},
    {", 20% of Kherson"},
    {"Russia denied "},
    {"not "},
    {"e\u0301"},
    {"\u0301"},
    {"\u4e2d"},
    {"<!-- gainsay: ignore["},
    {"*a"},
    {"**_", "a.md"},
    {"*a* ", "a.md"},
    {"[a](", "a.md"},
    {"[", "a.md"},
    {"`", "a.md"},
    {"> ", "a.md"},
    {"- a\n", "a.md"},
    {"<", "a.html"},
    {"< ", "a.html"},
    {"<p>", "a.html"},
    {"<div>a ", "a.html"},
    {"<p>a</p>", "a.html"},
    {"&amp;", "a.html"},
    {"&", "a.html"},
    {"<!--", "a.html"},
    {"<a href='", "a.html"},
    {"<script>", "a.html"},
};

constexpr std::size_t doublings = 5;
constexpr double allowed = 32;
constexpr int rounds = 3;
using Seconds = std::array<double, doublings>;

double thread_seconds() {
  std::timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

class Meter {
 public:
  explicit Meter(RuleSet& rules)
      : rules_(rules), extractor_(rules), annotator_(rules.language, rules.entities, rules.vocabulary) {}

  // Keeps the better of the seconds known and those of one more round.
  void measure(const Piece& piece, std::size_t size, Seconds& best) const {
    for (std::size_t i = 0; i < doublings; ++i) {
      std::string text;
      while (text.size() < size << i) text += piece.text;
      best[i] = std::min(best[i], once(piece.file, text));
    }
  }

 private:
  [[nodiscard]] double once(const char* file, const std::string& text) const {
    ReadOptions options;
    options.fallback.source = "A paper";
    options.fallback.published = make_day(2025, 12, 8);
    options.page_words = rules_.language.page_words;
    const double start = thread_seconds();
    Diagnostics diagnostics;
    read_text(file, text, options, diagnostics,
              [&](const Document& document) { (void)extractor_.extract(annotator_.annotate(document)); });
    return thread_seconds() - start;
  }

  const RuleSet& rules_;
  Extractor extractor_;
  Annotator annotator_;
};

std::string shown(std::string_view text) {
  std::string out;
  for (const char c : text) out += c == '\n' ? std::string("\\n") : std::string(1, c);
  return out;
}

}  // namespace

int main(int argc, char** argv) {
  const std::string folders[] = {argc > 1 ? argv[1] : "rules"};
  const std::size_t size = argc > 2 ? std::stoul(argv[2]) : 16'000;
  Diagnostics diagnostics;
  const auto rules = load_rules(folders, *make_disk(), {}, diagnostics);
  const Meter meter(*rules);
  std::printf(
      "processor milliseconds for %zu bytes and 2, 4, 8 and 16 times as many; the last may be %.0f times the first\n",
      size, allowed);
  int faults = 0;
  for (const Piece& piece : pieces) {
    Seconds best;
    best.fill(1e9);
    double ratio = 0;
    for (int round = 0; round < rounds; ++round) {
      meter.measure(piece, size, best);
      ratio = best.back() / best.front();
      if (ratio <= allowed) break;
    }
    for (const double seconds : best) std::printf("%9.2f", seconds * 1e3);
    std::printf("%7.1f %s  %s%s\n", ratio, ratio <= allowed ? "  " : "NO", shown(piece.text).c_str(),
                piece.file[2] == 't' ? "" : piece.file + 1);
    if (ratio > allowed) ++faults;
  }
  std::printf(faults == 0 ? "every text is linear\n" : "%d texts are not linear\n", faults);
  return faults == 0 ? 0 : 1;
}
