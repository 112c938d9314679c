#include "run/authoring/examples.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "check/kind.h"
#include "memory_files.h"
#include "rule/load_rules.h"
#include "rule/reference/summary.h"
#include "run/authoring/expectation.h"
#include "run/authoring/lint.h"

namespace gainsay {
namespace {

const char* const topic_head = R"(
title = "Who controls {place}"
why   = "Two holders of one place cannot both be right."

[value]
type = "category"
slot = "holder"

[slots]
holder = "actor"
place  = "place"

[statement]
key = ["place"]

[[pattern]]
match  = '{holder} <controls> {place}'
unless = ['the votes']

[[check]]
kind = "contested"
)";

// The English pack, the fixtures' entities and words, and one topic with the given examples.
struct World {
  explicit World(const std::string& examples) {
    const auto disk = make_disk();
    MemoryFiles files;
    copy_rules(*disk, GAINSAY_SOURCE_DIR "/rules/en", "en", files);
    copy_rules(*disk, GAINSAY_SOURCE_DIR "/fixtures/rules/base", "base", files);
    files.add("pack/share.toml", topic_head + examples);
    const std::string folders[] = {"en", "base", "pack"};
    const auto kinds = check_kind_specs();
    rules = load_rules(folders, files, kinds, diagnostics);
    engine = std::make_unique<Engine>(*rules);
  }
  Diagnostics diagnostics;
  std::unique_ptr<RuleSet> rules;
  std::unique_ptr<Engine> engine;
};

std::string all(const Diagnostics& diagnostics) {
  std::string out;
  for (const Diagnostic& diagnostic : diagnostics) out += to_string(diagnostic) + "\n";
  return out;
}

BOOST_AUTO_TEST_CASE(examples_that_hold_are_counted_and_silent) {
  const World world(R"(
[[example]]
text  = "North controls South."
gives = [{ holder = "north", place = "south", value = "north", speaker = "outlet", polarity = "affirmed" }]

[[example]]
text  = "North controls South in the votes."
gives = []

[[example]]
said  = [{ source = "A", date = 2025-01-01, text = "North controls South." },
         { source = "B", date = 2025-01-01, text = "South controls South." }]
finds = ["contested"]

[[example]]
said  = [{ source = "A", date = 2025-01-01, text = "North controls South." },
         { source = "B", date = 2025-01-01, text = "North controls South." }]
finds = []
)");
  BOOST_TEST(all(world.diagnostics) == "");
  const ExampleReport report = run_examples(*world.engine);
  BOOST_TEST(all(report.diagnostics) == "");
  BOOST_TEST(report.of_patterns == 2U);
  BOOST_TEST(report.of_checks == 2U);
  BOOST_TEST(report.failed == 0U);
}

BOOST_AUTO_TEST_CASE(a_wrong_value_is_shown_with_carets_and_both_sides) {
  const World world(R"(
[[example]]
text  = "It is known that North controls South."
gives = [{ holder = "anna-berg", place = "south" }]
)");
  const ExampleReport report = run_examples(*world.engine);
  BOOST_TEST(report.failed == 1U);
  const std::string text = all(report.diagnostics);
  BOOST_TEST_MESSAGE(text);
  BOOST_TEST(text.find("pack/share.toml:23:1: error: this example does not give what it says") == 0U);
  BOOST_TEST(text.find("\n                   ^^^") != std::string::npos);
  BOOST_TEST(text.find("they part in 'holder': expected anna-berg, found north") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_is_missing_and_what_is_too_much_is_named) {
  const World missing(R"(
[[example]]
text  = "Nobody knows."
gives = [{ holder = "north" }]
)");
  BOOST_TEST(all(run_examples(*missing.engine).diagnostics).find("expected, and not found: holder = north") !=
             std::string::npos);
  const World extra(R"(
[[example]]
text  = "North controls South."
gives = []
)");
  BOOST_TEST(all(run_examples(*extra.engine).diagnostics).find("found, and not expected: ") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_check_that_stays_silent_or_speaks_up_wrongly_fails) {
  const World world(R"(
[[example]]
said  = [{ source = "A", date = 2025-01-01, text = "North controls South." },
         { source = "B", date = 2025-01-01, text = "North controls South." }]
finds = ["contested"]

[[example]]
said  = [{ source = "A", date = 2025-01-01, text = "North controls South." },
         { source = "B", date = 2025-01-01, text = "South controls South." }]
finds = []
)");
  const ExampleReport report = run_examples(*world.engine);
  BOOST_TEST(report.failed == 2U);
  const std::string text = all(report.diagnostics);
  BOOST_TEST(text.find("expected, and not found: contested") != std::string::npos);
  BOOST_TEST(text.find("must be silent and is not\n  found: contested") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(lint_names_what_no_example_reaches) {
  const World world(R"(
[[pattern]]
match = '{place} is under {holder}'

[[example]]
text  = "North controls South."
gives = [{ holder = "north" }]
)");
  const std::string text = all(lint(*world.engine));
  BOOST_TEST_MESSAGE(text);
  BOOST_TEST(text.find("share.toml:18:12: warning: no example exercises this exception") != std::string::npos);
  BOOST_TEST(text.find("share.toml:24:10: notice: no example of this topic matches this pattern") != std::string::npos);
  BOOST_TEST(text.find("share.toml:17:") == std::string::npos);
  BOOST_TEST(text.find("no example shows a text that must give nothing") != std::string::npos);
  BOOST_TEST(text.find("no topic uses the word list <control>") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(topics_are_summed_up) {
  const World world("");
  const auto topics = summarise(*world.rules);
  BOOST_REQUIRE(topics.size() == 1U);
  BOOST_TEST(topics[0].id == "pack/share");
  BOOST_TEST(topics[0].value == "category {holder}");
  BOOST_TEST(topics[0].patterns == 1U);
  BOOST_TEST(topics[0].checks.at(0) == "contested");
}

struct RangeCase {
  const char* text;
  const char* first;
  const char* last;
};

const RangeCase ranges[] = {
    {"2025-02-02", "2025-02-02", "2025-02-02"}, {"2025-02", "2025-02-01", "2025-02-28"},
    {"2024", "2024-01-01", "2024-12-31"},       {"2022-02-24/2025-02", "2022-02-24", "2025-02-28"},
    {"2022-02-24/", "2022-02-24", ""},          {"/2025", "", "2025-12-31"},
};

BOOST_DATA_TEST_CASE(dates_of_examples_are_ranges, boost::unit_test::data::xrange(std::size(ranges)), i) {
  const auto range = parse_range(ranges[i].text);
  BOOST_REQUIRE(range.has_value());
  BOOST_TEST((range->first ? to_string(*range->first) : "") == ranges[i].first);
  BOOST_TEST((range->last ? to_string(*range->last) : "") == ranges[i].last);
}

BOOST_AUTO_TEST_CASE(what_is_no_date_has_no_range) {
  for (const char* text : {"soon", "2025-13", "20", "2025-02-02/soon"}) BOOST_TEST(!parse_range(text).has_value());
}

}  // namespace
}  // namespace gainsay
