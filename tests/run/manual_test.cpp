// What docs/checks.md says of each kind of check, run through the whole way of the data.
#include <boost/test/unit_test.hpp>

#include "check/kind.h"
#include "memory_files.h"
#include "rule/load_rules.h"
#include "run/authoring/examples.h"

namespace gainsay {
namespace {

std::string quoted(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

// The record's texts as an example of a topic.
std::string example(const std::vector<ToldText>& told, const std::string& finds) {
  std::string out = "\n[[example]]\nsaid = [\n";
  char source = 'A';
  for (const ToldText& text : told)
    out += "  { source = \"" + std::string(1, source++) + "\", date = " + text.day + ", text = " + quoted(text.text) +
           (text.draft ? ", as = \"draft\"" : "") + " },\n";
  return out + "]\nfinds = [" + finds + "]\n";
}

std::string all(const Diagnostics& diagnostics) {
  std::string out;
  for (const Diagnostic& diagnostic : diagnostics) out += to_string(diagnostic) + "\n";
  return out;
}

// The diagnostics of one example, run with the topic of the kind.
std::string run_example(const CheckKind& kind, const std::string& example) {
  const auto disk = make_disk();
  const std::string root = GAINSAY_SOURCE_DIR, name = kind.spec.name + ".toml";
  MemoryFiles files;
  copy_rules(*disk, root + "/rules/en", "en", files);
  files.add("manual/entities.toml", disk->read(root + "/fixtures/manual/entities.toml", 100'000));
  files.add("manual/" + name, disk->read(root + "/fixtures/manual/" + name, 100'000) + example);
  const std::string folders[] = {"en", "manual"};
  const auto kinds = check_kind_specs();
  Diagnostics diagnostics;
  const auto rules = load_rules(folders, files, kinds, diagnostics);
  const Engine engine(*rules);
  const ExampleReport report = run_examples(engine, "manual/" + kind.spec.name);
  return all(diagnostics) + all(report.diagnostics) + (report.of_checks == 1 ? "" : "no example was run\n");
}

BOOST_AUTO_TEST_CASE(each_kind_fires_as_the_manual_says) {
  for (const CheckKind* kind : check_kinds()) BOOST_TEST_CONTEXT(kind->spec.name)
  BOOST_TEST(run_example(*kind, example(kind->fires, quoted(kind->spec.name))) == "");
}

BOOST_AUTO_TEST_CASE(each_kind_is_silent_as_the_manual_says) {
  for (const CheckKind* kind : check_kinds()) BOOST_TEST_CONTEXT(kind->spec.name)
  BOOST_TEST(run_example(*kind, example(kind->silent, "")) == "");
}

}  // namespace
}  // namespace gainsay
