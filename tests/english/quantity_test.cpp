#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <fstream>
#include <iterator>

#include "lang/date/dates.h"
#include "lang/quantity/quantities.h"
#include "rule/language_part.h"

namespace gainsay {
namespace {

std::string file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// The English lexicons with the two annotators over them.
struct English {
  English() {
    for (const char* part : {"numbers", "hedges", "units", "currencies", "calendar"}) {
      const TomlSource source{std::string(GAINSAY_SOURCE_DIR "/rules/en/") + part + ".toml", &faults};
      const auto parsed = parse_toml(file(source.path), source);
      BOOST_REQUIRE(parsed.has_value());
      TomlTable table(*parsed, source);
      load_language_part(table, language);
      table.finish();
    }
    BOOST_TEST(faults.empty());
    dates.emplace(language.calendar, language.numbers, vocabulary);
    quantities.emplace(language.numbers, language.hedges, language.units, vocabulary);
  }

  // "19.2% percent [19.15, 19.25]; ..." and "Monday 2025-12-08..2025-12-08", dates first.
  [[nodiscard]] std::string read(std::string_view text) const {
    Document document;
    document.text = text;
    document.metadata.published = parse_day("2025-12-08");
    document.blocks.push_back({BlockKind::paragraph, {0, text.size()}});
    Annotation annotation{&document, Words(document.text, vocabulary), {}, {}, {}, {}};
    annotation.sentences.push_back({{0, text.size()}, 0, annotation.words.size(), 0});
    dates->annotate(annotation);
    quantities->annotate(annotation);
    std::string out;
    for (const Mention& mention : annotation.mentions) {
      if (!out.empty()) out += "; ";
      out += document.text.substr(mention.span.begin, mention.span.size());
      if (const auto* quantity = std::get_if<QuantityMention>(&mention.body)) {
        out += " " + quantity->value.unit + " " + to_string(quantity->value.soft);
        if (quantity->value.form != QuantityForm::level) out += " " + std::string(to_string(quantity->value.form));
        if (!quantity->counted.empty()) out += " " + quantity->counted;
      } else if (const auto* date = std::get_if<DateMention>(&mention.body)) {
        out += " " + (date->range.first ? to_string(*date->range.first) : "") + ".." +
               (date->range.last ? to_string(*date->range.last) : "");
        if (date->weekday_mismatch) out += " mismatch";
      }
    }
    return out;
  }

  Diagnostics faults;
  Language language;
  Vocabulary vocabulary;
  std::optional<DateAnnotator> dates;
  std::optional<QuantityAnnotator> quantities;
};

const English& english() {
  static const English value;
  return value;
}

struct Case {
  const char* text;
  const char* mentions;
};

const Case cases[] = {
    {"It holds 19.2% of the land.", "19.2% percent [19.15, 19.25]"},
    {"over 80% and about 75%", "over 80% percent (80, 120]; about 75% percent [67.5, 82.5]"},
    {"a nearly three-year war", "nearly three-year year [2.7, 3)"},
    {"after five hours of talks", "five hours hour [5, 5]"},
    {"more than 14,000 civilian casualties", "more than 14,000 count (14000, 21000] casualty"},
    {"the 28-point plan", "28 count [28, 28] point"},
    {"tens of thousands of soldiers", "tens of thousands count [20000, 100000) soldier"},
    {"between 20 and 30 million euros", "between 20 and 30 million euros eur [20000000, 30000000]"},
    {"from €3m-€5m", "from €3m-€5m eur [3000000, 5000000]"},
    {"a $48m contract", "$48m usd [47500000, 48500000]"},
    {"lower the age from 25 to 18", "25 year [25, 25]; 18 year [18, 18]"},
    {"up 5% to 19%", "5% percent [4.5, 5.5] increase; 19% percent [18.5, 19.5]"},
    {"in two, three, five years", "two, three, five years year [2, 5]"},
    {"one in five voters", "one in five percent [18, 22]"},
    {"the F-16 and the Su-35, Article 5, No. 10, the G7, 24/7 and a 3-2 win", ""},
    {"this one, one of the men, a third man", ""},
    {"its fourth year", "fourth year year [4, 4] ordinal"},
    {"on Tuesday", "Tuesday 2025-12-02..2025-12-02"},
    {"It will meet on Wednesday.", "Wednesday 2025-12-10..2025-12-10"},
    {"since February 2022", "since February 2022 2022-02-01.."},
    {"by the end of this year", "by the end of this year ..2025-12-31"},
    {"captured two weeks ago", "two weeks ago 2025-11-24..2025-11-24"},
    {"from 1 to 4 June", "from 1 to 4 June 2025-06-01..2025-06-04"},
    {"Monday, 2 December 2025", "Monday, 2 December 2025 2025-12-02..2025-12-02 mismatch"},
    {"on 03/04/2025", "03/04/2025 .."},
    {"on 03/04/2025 and 13/04/2025", "03/04/2025 2025-04-03..2025-04-03; 13/04/2025 2025-04-13..2025-04-13"},
    {"I may go; they march.", ""},
};

BOOST_DATA_TEST_CASE(english_is_read_as_expected, boost::unit_test::data::xrange(std::size(cases)), i) {
  BOOST_TEST(english().read(cases[i].text) == cases[i].mentions);
}

BOOST_AUTO_TEST_CASE(rule_authors_write_quantities_as_they_like) {
  const auto text = [](std::string_view written) {
    const auto value = english().quantities->parse(written);
    return value ? value->unit + " " + to_string(value->hard) : std::string("none");
  };
  BOOST_TEST(text("19.2 %") == "percent [19.15, 19.25]");
  BOOST_TEST(text("> 80 %") == "percent (80, inf)");
  BOOST_TEST(text(">= 5 hours") == "hour [5, inf)");
  BOOST_TEST(text("2 - 3 years") == "year [2, 3]");
  BOOST_TEST(text("~ 75 %") == "percent [60, 90]");
  BOOST_TEST(text("28") == "count [28, 28]");
  BOOST_TEST(text("about 75%") == "percent [60, 90]");
  BOOST_TEST(text("nothing") == "none");
}

}  // namespace
}  // namespace gainsay
