#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "rule/load_rules.h"

namespace gainsay {
namespace {

const Inflections& english() {
  static const auto rules = [] {
    Diagnostics diagnostics;
    const std::string folders[] = {GAINSAY_SOURCE_DIR "/rules/en"};
    return load_rules(folders, *make_disk(), {}, diagnostics);
  }();
  return rules->language.inflections;
}

std::string joined(const std::vector<std::string>& forms) {
  std::string out;
  for (const std::string& form : forms) out += (out.empty() ? "" : " ") + form;
  return out;
}

const char* const verbs[] = {
    "control controls controlled controlling",
    "hold holds held holding",
    "seize seizes seized seizing",
    "occupy occupies occupied occupying",
    "reach reaches reached reaching",
    "stop stops stopped stopping",
    "refer refers referred referring",
    "visit visits visited visiting",
    "offer offers offered offering",
    "agree agrees agreed agreeing",
    "die dies died dying",
    "lie lies lay lain lied lying",
    "fix fixes fixed fixing",
    "show shows showed shown showing",
    "play plays played playing",
    "echo echoes echoed echoing",
    "veto vetoes vetoed vetoing",
    "panic panics panicked panicking",
    "be am is are was were been being",
    "have has had having",
    "take takes took taken taking",
    "withdraw withdraws withdrew withdrawn withdrawing",
    "put puts putting",
    "cut cuts cutting",
    "begin begins began begun beginning",
    "forbid forbids forbade forbidden forbidding",
    "bear bears bore borne bearing",
    "suffer suffers suffered suffering",
    "win wins won winning",
    "keep keeps kept keeping",
    "plan plans planned planning",
    "insist insists insisted insisting",
    "reject rejects rejected rejecting",
    "free frees freed freeing",
    "tax taxes taxed taxing",
    "pass passes passed passing",
    "quit quits quitting",
    "issue issues issued issuing",
    "argue argues argued arguing",
    "try tries tried trying",
    "enjoy enjoys enjoyed enjoying",
    "kill kills killed killing",
    "wound wounds wounded wounding",
    "equip equips equipped equipping",
    "lay lays laid laying",
};

BOOST_DATA_TEST_CASE(english_verbs, boost::unit_test::data::make(verbs), line) {
  const std::string forms = line;
  BOOST_TEST(joined(verb_forms(english(), forms.substr(0, forms.find(' ')))) == forms);
}

const char* const nouns[] = {
    "country countries",
    "loss losses",
    "tax taxes",
    "speech speeches",
    "crisis crises",
    "child children",
    "aircraft",
    "day days",
    "half halves",
    "spokesman spokesmen",
    "policewoman policewomen",
    "human humans",
    "german germans",
    "veto vetoes",
    "analysis analyses",
    "headquarters",
    "army armies",
    "casualty casualties",
    "tonne tonnes",
    "person people persons",
};

BOOST_DATA_TEST_CASE(english_nouns, boost::unit_test::data::make(nouns), line) {
  const std::string forms = line;
  BOOST_TEST(joined(noun_forms(english(), forms.substr(0, forms.find(' ')))) == forms);
}

const char* const adjectives[] = {
    "high higher highest", "large larger largest", "big bigger biggest", "heavy heavier heaviest",
    "good better best",    "few fewer fewest",     "important",
};

BOOST_DATA_TEST_CASE(english_adjectives, boost::unit_test::data::make(adjectives), line) {
  const std::string forms = line;
  BOOST_TEST(joined(adjective_forms(english(), forms.substr(0, forms.find(' ')))) == forms);
}

}  // namespace
}  // namespace gainsay
