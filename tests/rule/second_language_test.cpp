// A language is data: a few German words in three files are read by the same engines.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "lang/annotator.h"
#include "rule/load_rules.h"

namespace gainsay {
namespace {

struct German {
  German() {
    const std::string folders[] = {GAINSAY_SOURCE_DIR "/fixtures/languages/de"};
    rules = load_rules(folders, *make_disk(), {}, faults);
    annotator.emplace(rules->language, rules->entities, rules->vocabulary);
  }

  [[nodiscard]] std::string read(std::string_view text) const {
    Document document;
    document.text = text;
    document.blocks.push_back({BlockKind::paragraph, {0, text.size()}});
    std::string out;
    for (const Mention& mention : annotator->annotate(document).mentions)
      if (const auto* quantity = std::get_if<QuantityMention>(&mention.body))
        out += (out.empty() ? "" : "; ") + quantity->value.unit + " " + to_string(quantity->value.hard);
    return out;
  }

  Diagnostics faults;
  std::unique_ptr<RuleSet> rules;
  std::optional<Annotator> annotator;
};

struct ReadDocuments {
  std::string_view text;
  std::string_view quantities;
};

std::ostream& operator<<(std::ostream& out, const ReadDocuments& reading) { return out << reading.text; }

const ReadDocuments readings[] = {
    {"Etwa zwölf Prozent blieben zu Hause.", "percent [9.6, 14.4]"},
    {"Mindestens drei Millionen Tonnen liegen dort.", "tonne [3000000, inf)"},
    {"12,5 Prozent stimmten mit Ja.", "percent [12.45, 12.55]"},
    {"Heute war es ruhig.", ""},
};

BOOST_FIXTURE_TEST_CASE(a_language_pack_loads_without_a_fault, German) {
  BOOST_TEST(faults.empty());
  BOOST_TEST(rules->language.id == "de");
}

BOOST_DATA_TEST_CASE_F(German, figures_are_read_by_the_words_of_the_pack, readings, reading) {
  BOOST_TEST(read(reading.text) == reading.quantities);
}

}  // namespace
}  // namespace gainsay
