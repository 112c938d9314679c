// How fast English news is read, annotated and matched on one thread, as a ratio to a plain scan over the same bytes in
// the same run: seconds differ between machines, ratios hardly do. Seconds are processor time of this thread, so that
// other load on the machine does not count.
//
//   annotate_bench RULES_FOLDER MEGABYTES PATH...
//
// The documents (files, or folders of them) are repeated until the corpus has the wanted size.
#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/file_system.h"
#include "check/kind.h"
#include "extract/extractor.h"
#include "lang/annotator.h"
#include "rule/load_rules.h"
#include "syntax/parser.h"
#include "text/reader.h"

namespace {

using namespace gainsay;
constexpr int rounds = 3;

// Processor time that this thread has used.
double thread_seconds() {
  std::timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

double best_seconds(const std::function<void()>& work) {
  double best = 1e9;
  for (int round = 0; round < rounds; ++round) {
    const double start = thread_seconds();
    work();
    best = std::min(best, thread_seconds() - start);
  }
  return best;
}

// The plain byte scan: how many words stand between white space, by one look into a table of 256 and one step per byte.
// A search for a single byte would be vectorised and measure memory; this is the least that reading words costs.
std::size_t count_words(std::string_view text) {
  static constexpr auto is_space = [] {
    std::array<bool, 256> table{};
    for (const char c : {' ', '\t', '\n', '\v', '\f', '\r'}) table[static_cast<unsigned char>(c)] = true;
    return table;
  }();
  std::size_t words = 0;
  bool inside = false;
  for (const char c : text) {
    const bool letter = !is_space[static_cast<unsigned char>(c)];
    words += letter && !inside ? 1U : 0U;
    inside = letter;
  }
  return words;
}

std::vector<Document> read_all(const FileSystem& files, char** paths, int count, Diagnostics& diagnostics) {
  ReadOptions options;
  options.fallback.source = "bench";
  options.fallback.published = make_day(2026, 1, 1);
  std::vector<Document> documents;
  for (int i = 0; i < count; ++i)
    read_documents(paths[i], files, options, diagnostics,
                   [&](Document document) { documents.push_back(std::move(document)); });
  return documents;
}

// Parses every sentence; extraction parses only those that may hold a statement. The number of nodes.
std::size_t parse_all(const RuleSet& rules, const std::vector<Annotation>& annotations) {
  const Parser parser(*rules.grammar, rules.language.clitics);
  Parser::Scratch scratch;
  std::size_t nodes = 0;
  for (const Annotation& read : annotations)
    for (const Sentence& sentence : read.sentences)
      nodes += parser.parse(read.document->text, read.words, sentence.first_word, sentence.end_word, scratch).size();
  return nodes;
}

void print_row(const char* name, double seconds, double scan_seconds, std::size_t bytes) {
  std::printf("%-22s %8.1f MB/s %8.1f x the time of a byte scan\n", name, static_cast<double>(bytes) / seconds / 1e6,
              seconds / scan_seconds);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 4) {
    std::fprintf(stderr, "usage: annotate_bench RULES_FOLDER MEGABYTES PATH...\n");
    return 2;
  }
  const auto files = make_disk();
  Diagnostics diagnostics;
  const std::vector<KindSpec> kinds = check_kind_specs();
  const std::vector<std::string> folders = {argv[1]};
  const auto rules = load_rules(folders, *files, kinds, diagnostics);
  const std::vector<Document> documents = read_all(*files, argv + 3, argc - 3, diagnostics);
  for (const Diagnostic& diagnostic : diagnostics) std::fprintf(stderr, "%s\n", to_string(diagnostic).c_str());
  if (documents.empty() || has_errors(diagnostics)) return 2;

  std::size_t once = 0;
  for (const Document& document : documents) once += document.text.size();
  const std::size_t wanted = static_cast<std::size_t>(std::strtoul(argv[2], nullptr, 10)) * 1'000'000;
  const std::size_t times = std::max<std::size_t>(1, wanted / once);
  const std::size_t bytes = once * times;
  const auto each = [&](const std::function<void(const Document&)>& work) {
    return best_seconds([&] {
      for (std::size_t i = 0; i < times; ++i)
        for (const Document& document : documents) work(document);
    });
  };

  const Annotator annotator(rules->language, rules->entities, rules->vocabulary);
  const Extractor extractor(*rules);
  // What each step makes is added up and printed, so that no step can be left out by the compiler.
  std::size_t scanned = 0, words = 0, mentions = 0, statements = 0;
  const double scan = each([&](const Document& d) { scanned += count_words(d.text); });
  const double split = each([&](const Document& d) { words += Words(d.text, rules->vocabulary).size(); });
  std::vector<Annotation> annotations;
  for (const Document& document : documents) annotations.push_back(annotator.annotate(document));
  std::size_t nodes = 0;
  const double parse = !rules->grammar ? 0 : best_seconds([&] {
    nodes = 0;
    for (std::size_t i = 0; i < times; ++i) nodes += parse_all(*rules, annotations);
  });
  const double annotate = each([&](const Document& d) { mentions += annotator.annotate(d).mentions.size(); });
  const double extract =
      each([&](const Document& d) { statements += extractor.extract(annotator.annotate(d)).size(); });

  std::printf("%zu documents, %.1f MB, best of %d rounds on one thread\n", documents.size(),
              static_cast<double>(bytes) / 1e6, rounds);
  print_row("byte scan", scan, scan, bytes);
  print_row("words", split, scan, bytes);
  if (parse > 0) {
    print_row("parse every sentence", parse, scan, bytes);
    std::printf("%-22s %8.0f words/s\n", "", static_cast<double>(nodes) / parse);
  }
  print_row("annotate", annotate, scan, bytes);
  print_row("annotate and extract", extract, scan, bytes);
  std::printf("(%zu words between spaces, %zu words, %zu mentions, %zu statements)\n", scanned, words, mentions,
              statements);
  return 0;
}
