#include "rule/reference/key_record.h"

#include <algorithm>
#include <iterator>

#include "base/error.h"
#include "rule/loader/topic_loader.h"

namespace gainsay {
namespace {

std::vector<std::string> modalities() { return {modality_names().begin(), modality_names().end()}; }

TableRecord file_record() {
  return {"file",
          {{"schema", KeyShape::number, "always 1"},
           {"title", KeyShape::text,
            "what a report calls it; `{slot}` is replaced by what fills the slot. Name every slot of the key"},
           {"why", KeyShape::text, "one sentence for the reader of a finding: why a contradiction here matters"},
           {"value", KeyShape::table, "what is stated", false, {}, "value"},
           {"slots", KeyShape::named, "the blanks in the patterns", false, {}, "slot"},
           {"statement", KeyShape::table, "what belongs together", false, {}, "statement"},
           {"frame", KeyShape::tables, "plain sentences that state it", false, {}, "frame"},
           {"proposal", KeyShape::tables, "what somebody may accept or reject", false, {}, "proposal"},
           {"pattern", KeyShape::tables, "the words that state it", false, {}, "pattern"},
           {"check", KeyShape::tables, "what cannot be true together", false, {}, "check"},
           {"reference",
            KeyShape::tables,
            "curated values that the check `reference` holds statements against",
            false,
            {},
            "reference"},
           {"example", KeyShape::tables, "the proof, run by `gainsay rules test`", false, {}, "example"},
           {"words", KeyShape::named, "word lists, `<name>` in patterns", false, {}, "words"},
           {"entity", KeyShape::tables, "who and what there is", false, {}, "entity"}}};
}

TableRecord value_record() {
  return {"value",
          {{"type",
            KeyShape::choice,
            "`quantity` (a number with a unit), `category` (one of several answers), `stance` (a place on a scale), "
            "`date`, `quote`",
            true,
            {"quantity", "category", "stance", "date", "quote"}},
           {"unit", KeyShape::text,
            "of a quantity: `percent`, `usd`, `hour`, `metre`, `count` (a bare number of things) and so on; figures in "
            "other units are converted"},
           {"counted", KeyShape::texts,
            "for `count`: the things that may be counted, as `[\"soldier\", \"troop\"]`; without it any"},
           {"over_time",
            KeyShape::choice,
            "`fixed` (the default), `drifts` (may move both ways), `grows` (never falls)",
            false,
            {"fixed", "drifts", "grows"}},
           {"drift", KeyShape::text, "how fast it may move: `\"1 point per 30 days\"`"},
           {"max_rate", KeyShape::text, "for what grows: how fast at most, as `\"2000 per day\"`"},
           {"scale", KeyShape::texts,
            "of a stance, from one extreme to the other: `[\"rejects\", \"conditional\", \"open\", \"accepts\"]`"},
           {"slot", KeyShape::text, "of a category: the slot whose filler is the answer"},
           {"weekday",
            KeyShape::choice,
            "of a date: `wrong` takes only dates whose weekday the calendar gives another day",
            false,
            {"any", "wrong"}}}};
}

TableRecord slot_record() {
  return {"slot",
          {{"type", KeyShape::text, "an entity type, a word list as `\"<list>\"`, a unit, or a type of the table below",
            true},
           {"default", KeyShape::text, "what fills the slot where a pattern does not"}},
          true};
}

TableRecord statement_record() {
  return {"statement",
          {{"key", KeyShape::texts, "the slots that must be equal before two statements are compared"},
           {"unless", KeyShape::texts,
            "exceptions of every pattern, as `unless` of a `[[pattern]]`: a sentence that one of them finds gives "
            "nothing"},
           {"reckon", KeyShape::texts,
            "readers of figures that the statements come from: what a text states beside what its other figures make "
            "of it; such a topic needs no pattern"},
           {"within", KeyShape::text, "for events: further apart than this (`\"10 days\"`) it was another one"},
           {"voice", KeyShape::text,
            "the slot whose entity speaks when the article merely reports a stance: \"Berg ruled it out\" is Berg's "
            "word"}}};
}

KeyRecord says_key() {
  return {"says", KeyShape::texts, "a plain sentence with `{slot}` and `<list>`, or a list of them", true};
}
KeyRecord frame_key() { return {"frame", KeyShape::text, "which frame is meant, where several fit"}; }
KeyRecord qualifiers_key() {
  return {"qualifiers", KeyShape::fillers,
          "by kind (`period`, `as_of`, `since`, `rate`, `place`, `event`, `group`, `increment`, `cause`, `purpose`, "
          "`unknown`): `\"ignore\"`, `\"refuse\"`, or the slot that takes it"};
}
KeyRecord only_key() {
  return {"only", KeyShape::fillers, "slots that one entity or its side alone may fill: `{ country = \"north\" }`"};
}
KeyRecord set_key() { return {"set", KeyShape::fillers, "slots that this binding fills by itself"}; }

TableRecord frame_record() {
  return {"frame",
          {says_key(),
           frame_key(),
           {"value", KeyShape::text, "the category that the sentences mean"},
           {"stance", KeyShape::text, "the stance that the sentences mean"},
           set_key(),
           only_key(),
           {"opposite", KeyShape::text,
            "a slot whose filler changes to the entity that it `opposes` where the words deny (\"lost the town\")"},
           {"total", KeyShape::truth,
            "`true`: only totals; no part, no increment and no figure of one place, event or period"},
           {"differs", KeyShape::texts, "slots that may not have the same filler"},
           qualifiers_key(),
           {"modality", KeyShape::choice, "as in a `[[pattern]]`", false, modalities()}}};
}

TableRecord proposal_record() {
  return {"proposal",
          {says_key(),
           frame_key(),
           {"stances", KeyShape::fillers,
            "step of the scale for `rejects`, `doubts`, `conditional`, `open`, `accepts`; without it those that the "
            "scale has under these names"},
           set_key(),
           only_key(),
           {"holder", KeyShape::text, "the slot of whoever takes the stance; without it `voice` of the topic"},
           {"self", KeyShape::truth, "`true`: the holder must be the one who does what is proposed"},
           {"acts", KeyShape::truth, "`true`: to do it is to accept it"},
           qualifiers_key()}};
}

TableRecord pattern_record() {
  return {
      "pattern",
      {{"match", KeyShape::texts, "one pattern or a list of them"},
       {"then", KeyShape::texts, "patterns tried again and again in the rest of the sentence, the other slots kept"},
       {"unless", KeyShape::texts, "regular expressions; where one of them finds something, the pattern gives nothing"},
       {"needs", KeyShape::texts, "regular expressions; the sentence must hold what one of them finds"},
       {"stance", KeyShape::text, "the stance that the words mean"},
       {"value", KeyShape::text, "the category that the words mean"},
       {"set", KeyShape::fillers,
        "slots that this pattern fills by itself: `{ holder = \"north\" }`; `\"{speaker}\"` is the side of whoever "
        "speaks"},
       {"polarity",
        KeyShape::choice,
        "`affirmed` or `denied`, when the words themselves decide it",
        false,
        {"affirmed", "denied"}},
       {"modality", KeyShape::choice,
        "`asserted`, `possible`, `forecast`, `conditional`, `demanded` or `asked`, when the words themselves "
        "decide it",
        false, modalities()},
       {"hedge", KeyShape::text, "the hedge that the words mean: \"approaching\" means `nearly`"},
       {"regex", KeyShape::text, "the way out: a whole RE2 regular expression with named groups, `(?P<holder>...)`"}}};
}

TableRecord check_record() {
  return {"check",
          {{"kind", KeyShape::choice, "the name of the check", true},
           {"severity", KeyShape::severity,
            "`\"error\"`, `\"warning\"`, `\"notice\"`, or `{ hard = \"error\", soft = \"warning\" }`"},
           {"modality", KeyShape::choices, "the modalities that it judges", false, modalities()},
           {"across", KeyShape::texts, "slots of the key that may differ between the statements that it compares"}}};
}

TableRecord reference_record() {
  return {"reference",
          {{"topic", KeyShape::text, "in a file of its own: the topic that it belongs to"},
           {"key", KeyShape::fillers, "what fills the slots of the topic's key"},
           {"value", KeyShape::text, "as an author would write it", true},
           {"from", KeyShape::day, "the first day for which it is valid"},
           {"until", KeyShape::day, "the last one; without it until the next reference of the key begins"},
           {"source", KeyShape::text, "who says so: it is cited in the finding", true},
           {"link", KeyShape::text, "where that can be read"}}};
}

TableRecord example_record() {
  return {"example",
          {{"text", KeyShape::text, "what an article says"},
           {"date", KeyShape::day, "when it was published; 2025-01-15 otherwise"},
           {"gives",
            KeyShape::tables,
            "exactly the statements that the text must give; `[]` demands silence",
            false,
            {},
            "gives"},
           {"said", KeyShape::tables, "instead of `text`: dated texts that a check must judge", false, {}, "said"},
           {"finds", KeyShape::texts, "the kinds of finding that they must cause; `[]` demands silence"}}};
}

TableRecord said_record() {
  return {"said",
          {{"source", KeyShape::text, "who published it", true},
           {"date", KeyShape::day, "when", true},
           {"text", KeyShape::text, "what it says", true},
           {"as",
            KeyShape::choice,
            "`known` (usual), or a `draft` that is checked against the others, for `stale`",
            false,
            {"known", "draft"}}}};
}

TableRecord entity_record() {
  return {"entity",
          {{"id", KeyShape::text, "small letters, digits and `-`; unique over all packs", true},
           {"types", KeyShape::texts, "your own words; `person` makes an `actor` too", true},
           {"name", KeyShape::text, "the preferred full form", true},
           {"names", KeyShape::texts, "other names in good standing"},
           {"spellings", KeyShape::texts, "other spellings of a name, which a house style may not want"},
           {"adjectives", KeyShape::texts, "words that mean it only before a noun"},
           {"descriptions", KeyShape::texts, "words that point back to it when it was named before: \"the city\""},
           {"roles", KeyShape::tables, "offices with the words for their holder", false, {}, "role"},
           {"speaks_for", KeyShape::text, "the id of the side that it speaks for"},
           {"pronoun", KeyShape::choice, "`he`, `she`, `it` or `they`", false, {"he", "she", "it", "they"}},
           {"opposes", KeyShape::texts, "ids of those who hold what this one does not"}}};
}

TableRecord role_record() {
  return {"role",
          {{"title", KeyShape::text, "the office: \"Mayor of Westend\"", true},
           {"names", KeyShape::texts, "the words by which texts call its holder: \"the mayor\""},
           {"from", KeyShape::day, "the first day"},
           {"until", KeyShape::day, "the last day"}}};
}

TableRecord words_record() {
  return {"words",
          {{"verbs", KeyShape::texts, "verbs in their base form: all forms are made"},
           {"nouns", KeyShape::texts, "nouns in the singular: plurals are made"},
           {"adjectives", KeyShape::texts, "adjectives: the other degrees are made"},
           {"words", KeyShape::texts, "words used as they are"}}};
}

}  // namespace

const std::vector<TableRecord>& rule_tables() {
  static const std::vector<TableRecord> tables = {
      file_record(),     value_record(),   slot_record(),   statement_record(), frame_record(),
      proposal_record(), pattern_record(), check_record(),  reference_record(), example_record(),
      {"gives", {}},     said_record(),    entity_record(), role_record(),      words_record()};
  return tables;
}

const TableRecord& rule_table(const std::string& name) {
  const auto& tables = rule_tables();
  const auto at =
      std::find_if(tables.begin(), tables.end(), [&](const TableRecord& table) { return table.name == name; });
  if (at == tables.end()) throw Error("there is no table '" + name + "' in rule files");
  return *at;
}

std::string key_table(const TableRecord& table) {
  std::string out = "| key | meaning |\n|---|---|\n";
  for (const KeyRecord& key : table.keys)
    out += "| `" + key.name + "` | " + key.meaning + (key.required ? " (required)" : "") + " |\n";
  return out;
}

}  // namespace gainsay
