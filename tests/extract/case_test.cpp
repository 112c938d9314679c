#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "base/error.h"
#include "base/file_system.h"
#include "base/json_writer.h"
#include "extract/extractor.h"
#include "golden.h"
#include "lang/annotator.h"
#include "rule/load_rules.h"
#include "text/reader.h"

namespace gainsay {
namespace {

const std::string root = std::string(GAINSAY_SOURCE_DIR) + "/fixtures/extract";

void throw_errors(const Diagnostics& diagnostics) {
  for (const Diagnostic& diagnostic : diagnostics)
    if (diagnostic.severity == Severity::error) throw Error(to_string(diagnostic));
}

// One statement a line; what is usual (the outlet asserts it) is left out.
std::string render(const Statement& statement) {
  JsonWriter out;
  out.begin_object().member("line", statement.line).member("topic", statement.topic);
  out.key("key").begin_object();
  for (const auto& [name, filler] : statement.key) out.member(name, filler);
  out.end_object().member("value", display(statement.value));
  if (!statement.speaker.empty()) out.member("speaker", statement.speaker);
  if (statement.attribution != Attribution::outlet) out.member("attribution", to_string(statement.attribution));
  if (statement.polarity == Polarity::denied) out.member("polarity", to_string(statement.polarity));
  if (statement.modality != Modality::asserted) out.member("modality", to_string(statement.modality));
  if (!statement.as_of_assumed)
    out.key("as_of")
        .begin_array()
        .value(statement.as_of.first ? to_string(*statement.as_of.first) : "")
        .value(statement.as_of.last ? to_string(*statement.as_of.last) : "")
        .end_array();
  if (statement.corrects) out.member("corrects", true);
  if (statement.announces_change) out.member("announces_change", true);
  return out.member("text", statement.text).end_object().text() + '\n';
}

// Runs one case, fixtures/extract/<what>/<case>/: rules/ is a pack of its own, input.* an article of 3 December 2025.
std::string run_extract_case(const std::string& folder) {
  const auto disk = make_disk();
  Diagnostics diagnostics;
  const std::vector<std::string> folders = {std::string(GAINSAY_SOURCE_DIR) + "/rules/en", folder + "/rules"};
  const auto rules = load_rules(folders, *disk, {}, diagnostics);
  throw_errors(diagnostics);
  const Extractor extractor(*rules);
  const Annotator annotator(rules->language, rules->entities, rules->vocabulary);
  ReadOptions options;
  options.fallback.source = "Daily";
  options.fallback.published = make_day(2025, 12, 3);
  std::string out;
  for (const std::string& name : disk->list(folder)) {
    if (name.rfind("input.", 0) != 0) continue;
    read_documents(folder + '/' + name, *disk, options, diagnostics, [&](const Document& document) {
      for (const Statement& statement : extractor.extract(annotator.annotate(document))) out += render(statement);
    });
  }
  throw_errors(diagnostics);
  return out;
}

std::vector<std::string> extract_case_folders() {
  const auto disk = make_disk();
  std::vector<std::string> out;
  for (const std::string& what : disk->list(root))
    for (const std::string& name : disk->list(root + '/' + what)) out.push_back(what + '/' + name);
  return out;
}

BOOST_DATA_TEST_CASE(a_case_gives_what_it_should, boost::unit_test::data::make(extract_case_folders()), name) {
  const std::string folder = root + '/' + name;
  const std::string given = run_extract_case(folder);
  check_golden(folder + "/expected.jsonl", given);
  // The name says what the case is for, so that a careless update shows.
  BOOST_TEST(given.empty() == (name.find("silent") != std::string::npos));
}

}  // namespace
}  // namespace gainsay
