// How fast English news is read, annotated and matched on one thread, as a ratio to a plain scan over the same bytes in
// the same run: seconds differ between machines, ratios hardly do.
//
//   annotate_bench RULES_FOLDER MEGABYTES DOCUMENT...
//
// The documents are repeated until the corpus has the wanted size.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <string>
#include <vector>

#include "base/file_system.h"
#include "check/kind.h"
#include "extract/extractor.h"
#include "lang/annotator.h"
#include "rule/pack.h"
#include "text/reader.h"

namespace {

using namespace gainsay;
using Clock = std::chrono::steady_clock;

constexpr int rounds = 3;

double best_seconds(const std::function<void()>& work) {
  double best = 1e9;
  for (int round = 0; round < rounds; ++round) {
    const auto start = Clock::now();
    work();
    best = std::min(best, std::chrono::duration<double>(Clock::now() - start).count());
  }
  return best;
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

void print_row(const char* name, double seconds, double scan_seconds, std::size_t bytes) {
  std::printf("%-22s %8.1f MB/s %8.1f x the time of a byte scan\n", name, static_cast<double>(bytes) / seconds / 1e6,
              seconds / scan_seconds);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 4) {
    std::fprintf(stderr, "usage: annotate_bench RULES_FOLDER MEGABYTES DOCUMENT...\n");
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
  std::size_t spaces = 0, words = 0, mentions = 0, statements = 0;
  const double scan = each(
      [&](const Document& d) { spaces += static_cast<std::size_t>(std::count(d.text.begin(), d.text.end(), ' ')); });
  const double split = each([&](const Document& d) { words += Words(d.text, rules->vocabulary).size(); });
  const double annotate = each([&](const Document& d) { mentions += annotator.annotate(d).mentions.size(); });
  const double extract =
      each([&](const Document& d) { statements += extractor.extract(annotator.annotate(d)).size(); });

  std::printf("%zu documents, %.1f MB, best of %d rounds on one thread\n", documents.size(),
              static_cast<double>(bytes) / 1e6, rounds);
  print_row("byte scan", scan, scan, bytes);
  print_row("words", split, scan, bytes);
  print_row("annotate", annotate, scan, bytes);
  print_row("annotate and extract", extract, scan, bytes);
  std::printf("(%zu spaces, %zu words, %zu mentions, %zu statements)\n", spaces, words, mentions, statements);
  return 0;
}
