#include <boost/test/data/test_case.hpp>
#include <ostream>

#include "marked_text.h"

namespace bdata = boost::unit_test::data;
using namespace gainsay;

namespace {

const char* const entities = R"toml(
[[entity]]
id = "russia"
types = ["country", "actor", "place"]
name = "Russia"
[[entity]]
id = "ukraine"
types = ["country", "actor", "place"]
name = "Ukraine"
[[entity]]
id = "putin"
types = ["person", "actor"]
name = "Vladimir Putin"
speaks_for = "russia"
[[entity]]
id = "donetsk"
types = ["place"]
name = "Donetsk"
[[entity]]
id = "kherson"
types = ["place"]
name = "Kherson"
[[entity]]
id = "luhansk"
types = ["place"]
name = "Luhansk"
[[entity]]
id = "plan"
types = ["plan"]
name = "the plan"
)toml";

const char* const share = R"toml(
title = "Share"
[value]
type = "quantity"
unit = "percent"
[slots]
holder = "side"
place = "place"
[words.controls]
verbs = ["control", "hold"]
[words.control]
nouns = ["control"]
[statement]
key = ["holder", "place"]
[[pattern]]
match = "{holder} <controls> {value} of {place}"
then = ["{value} of {place+}"]
unless = ["of the (votes|seats)"]
[[pattern]]
match = "{value} of {place} ... under {holder}('s)? <control>"
)toml";

const char* const stance = R"toml(
title = "Stance"
[value]
type = "stance"
scale = ["rejects", "accepts"]
[slots]
party = "side"
[words.rejects]
verbs = ["reject"]
words = ["rules out", "ruled out"]
[statement]
key = ["party"]
[[pattern]]
match = "{party} <rejects> (any |the )?(deal|plan)"
stance = "rejects"
[[pattern]]
match = "{party} (is|was) (very )? keen on (a |the )?deal"
stance = "accepts"
)toml";

struct Case {
  const char* text;
  const char* gives;  // statements, one per line
};
std::ostream& operator<<(std::ostream& out, const Case& one) { return out << one.text; }

const Case share_cases[] = {
    {"[Russia|russia] controls [19.2%|# 19.2 percent] of [Ukraine|ukraine].",
     "holder=russia place=ukraine value=19.2%\n"},
    // fillers, auxiliaries, the article and the noun of the kind are not spelt out
    {"[Russia|russia] currently holds [a fifth|# 20 percent] of [Ukraine|ukraine]",
     "holder=russia place=ukraine value=a fifth\n"},
    {"[Russia|russia] has now controlled [a fifth|# 20 percent] of the [Donetsk region|donetsk]",
     "holder=russia place=donetsk value=a fifth\n"},
    {"[Russia|russia] is controlling [a fifth|# 20 percent] of the battered eastern province of [Donetsk|donetsk]",
     "holder=russia place=donetsk value=a fifth\n"},
    // quotation marks break nothing
    {"[Russia|russia] “controls” [19.2%|# 19.2 percent] of [Ukraine|ukraine].",
     "holder=russia place=ukraine value=19.2%\n"},
    // a side speaks for its people
    {"[Putin|putin] controls [19.2%|# 19.2 percent] of [Ukraine|ukraine].",
     "holder=russia place=ukraine value=19.2%\n"},
    // the rest of the sentence
    {"[Russia|russia] controls [19%|# 19 percent] of [Ukraine|ukraine], including [80%|# 80 percent] of "
     "[Donetsk|donetsk]; "
     "[75%|# 75 percent] of both [Kherson|kherson] and [Luhansk|luhansk]",
     "holder=russia place=ukraine value=19%\nholder=russia place=donetsk value=80%\n"
     "holder=russia place=kherson value=75%\nholder=russia place=luhansk value=75%\n"},
    // a fuller match beats what `then` would inherit
    {"[Russia|russia] controls [19%|# 19 percent] of [Ukraine|ukraine] while [Ukraine|ukraine] holds [2%|# 2 percent] "
     "of [Russia|russia]",
     "holder=russia place=ukraine value=19%\nholder=ukraine place=russia value=2%\n"},
    // gaps
    {"[A fifth|# 20 percent] of [Ukraine|ukraine], including all of the coast, is under [Russia|russia]'s control",
     "holder=russia place=ukraine value=A fifth\n"},
    {"[A fifth|# 20 percent] of [Ukraine|ukraine] is one two three four five six seven under [Russian|russia] control",
     "holder=russia place=ukraine value=A fifth\n"},
    {"[A fifth|# 20 percent] of [Ukraine|ukraine] is one two three four five six seven eight under [Russian|russia] "
     "control",
     ""},
    {"[A fifth|# 20 percent] of [Ukraine|ukraine] is free; the rest is under [Russian|russia] control", ""},
    {"[A fifth|# 20 percent] of [Ukraine|ukraine] votes but all live under [Russian|russia] control", ""},
    // silence
    {"[Russia|russia] controls [19.2%|# 19.2 percent] of [Ukraine|ukraine]'s budget", ""},
    {"[Russia|russia] controls [19.2|# 19.2 kilometre] of [Ukraine|ukraine]", ""},
    {"[Russia|russia] controls [5%|#up 5 percent] of [Ukraine|ukraine]", ""},
    {"critics of [Russia|russia] hold [5%|# 5 percent] of [Ukraine|ukraine]", ""},
    {"[Russia|russia] controls [19.2%|# 19.2 percent] of the votes", ""},
    {"[Russia|russia] controls [5%|# 5 percent] of [Ukraine|ukraine] and of the votes", ""},
    {"[Russia|russia] controls [5%|# 5 percent] of [Ukraine|ukraine]; they won 3% of the votes",
     "holder=russia place=ukraine value=5%\n"},
    {"T [Russia|russia] controls [5%|# 5 percent] of [Ukraine|ukraine]", ""},
};

const Case stance_cases[] = {
    {"[Ukraine|ukraine] rejects the plan", "party=ukraine value=rejects\n"},
    {"[Ukraine|ukraine] has repeatedly and publicly ruled out a deal", ""},
    {"[Ukraine|ukraine] has repeatedly ruled out any deal", "party=ukraine value=rejects\n"},
    {"[Ukraine|ukraine] was rejected by the plan", ""},
    {"[Ukraine|ukraine] is rejecting the plan", "party=ukraine value=rejects\n"},
    {"[Ukraine|ukraine] is keen on a deal", "party=ukraine value=accepts\n"},
    {"[Ukraine|ukraine] is very keen on a deal", "party=ukraine value=accepts\n"},
    {"in [Ukraine|ukraine] rejecting the plan is popular", ""},
};

std::string extracted(const char* topic, const char* text) {
  const auto rules = test_rules({{"topic", topic}}, entities);
  const Extractor extractor(*rules);
  MarkedText marked(*rules, text);
  std::string out;
  for (const Statement& statement : extractor.extract(marked.annotation())) out += outline(statement) + "\n";
  return out;
}

}  // namespace

BOOST_DATA_TEST_CASE(shares_are_found, bdata::make(share_cases)) {
  BOOST_TEST(extracted(share, sample.text) == sample.gives);
}

BOOST_DATA_TEST_CASE(stances_are_found, bdata::make(stance_cases)) {
  BOOST_TEST(extracted(stance, sample.text) == sample.gives);
}
