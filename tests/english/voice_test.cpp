#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "annotated.h"

namespace gainsay {
namespace {

struct Case {
  const char* text;
  const char* part;    // asked for
  const char* voices;  // "speaker attribution polarity modality", "; " between two
};

std::string voices(const Case& test) {
  const Annotated text(test.text);
  std::string out;
  for (const Voice& voice : voices_of(*text.annotation, text.find(test.part))) {
    if (!out.empty()) out += "; ";
    out += voice.speaker.empty() ? "-" : voice.speaker;
    for (const auto word : {to_string(voice.attribution), to_string(voice.polarity), to_string(voice.modality)})
      out += " " + std::string(word);
  }
  return out;
}

const Case cases[] = {
    // the outlet
    {"Russia controls a fifth of Ukraine.", "Russia controls a fifth", "- outlet affirmed asserted"},
    {"The towns suggested by Kyiv are far apart.", "The towns", "- outlet affirmed asserted"},
    // verbs with their subject in front
    {"Putin has said that the army holds the town.", "the army holds the town", "putin reported affirmed asserted"},
    {"Keith Kellogg, a retired general, said on Monday that both armies were tired.", "both armies were tired",
     "kellogg reported affirmed asserted"},
    {"Officials, who said the bridge was down, left early.", "the bridge was down",
     "officials reported affirmed asserted"},
    {"One security source, speaking in spring, admitted that the line was thin.", "the line was thin",
     "one security source reported affirmed asserted"},
    {"Moscow claims it is open to talks but accuses Kyiv of stalling.", "Kyiv of stalling",
     "moscow reported affirmed asserted"},
    {"Kellogg told Reuters that the front was stable.", "the front was stable", "kellogg reported affirmed asserted"},
    // after and inside of what is said
    {"The bridge was down, Peskov said.", "The bridge was down", "peskov reported affirmed asserted"},
    {"“The bridge is down,” said Ivan Petrenkov, a former engineer.", "The bridge is down",
     "Ivan Petrenkov quote affirmed asserted"},
    {"“The bridge is down,” Putin said. “We saw it.”", "We saw it", "putin quote affirmed asserted"},
    {"Peskov spoke late. He added: “The bridge is down.”", "The bridge is down", "peskov quote affirmed asserted"},
    {"According to Ukraine's military, the town holds out.", "the town holds out",
     "ukrainian-military reported affirmed asserted"},
    // where it ends
    {"Putin said the talks were long, as efforts accelerate.", "efforts accelerate", "- outlet affirmed asserted"},
    {"Trump has vowed to end the war, but has not given details.", "given details", "- outlet denied asserted"},
    {"Putin said the talks were long. The town lies in the east.", "The town lies", "- outlet affirmed asserted"},
    // claims in claims
    {"The Ukrainian military dismissed Russia's assertions of having seized the town.", "having seized the town",
     "russia reported affirmed asserted; ukrainian-military reported denied asserted"},
    {"Putin denied that the town had been shelled.", "the town had been shelled", "putin reported denied asserted"},
    {"Kellogg said Zelensky has hinted he will soften.", "soften", "kellogg reported affirmed forecast"},
    // no speech
    {"Putin would not say that the town had fallen.", "the town had fallen", "- outlet affirmed asked"},
    {"Russia's claims over all of Donbas are old.", "Donbas", "- outlet affirmed asserted"},
    // cues
    {"Russia has not captured the town.", "captured the town", "- outlet denied asserted"},
    {"Russia took the town, and Kyiv did not answer.", "Russia took the town", "- outlet affirmed asserted"},
    {"Russia bears the cost of the war, but with winter near it is unlikely to stop.", "bears the cost",
     "- outlet affirmed asserted"},
    {"Russia keeps the four regions, even where its troops do not hold the towns.", "keeps the four regions",
     "- outlet affirmed asserted"},
    {"The war could end soon.", "end soon", "- outlet affirmed possible"},
    {"If his plan is a truce, it is a failed plan.", "it is a failed plan", "- outlet affirmed conditional"},
    {"Kyiv must withdraw from the town.", "withdraw from the town", "- outlet affirmed demanded"},
    {"Has Russia taken the town?", "taken the town", "- outlet affirmed asked"},
};

BOOST_DATA_TEST_CASE(a_span_has_the_voices_that_the_text_gives_it, boost::unit_test::data::xrange(std::size(cases)),
                     i) {
  BOOST_TEST_CONTEXT(cases[i].text) { BOOST_TEST(voices(cases[i]) == cases[i].voices); }
}

}  // namespace
}  // namespace gainsay
