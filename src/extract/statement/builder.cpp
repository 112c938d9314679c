#include "extract/statement/builder.h"

#include <algorithm>

#include "extract/pattern/clock_span.h"
#include "extract/statement/as_of.h"
#include "extract/statement/notice.h"
#include "extract/statement/surroundings.h"

namespace gainsay {
namespace {

constexpr std::size_t max_members = 64;  // statements of one match with lists in it

std::string words_as_written(const Annotation& annotation, Range words) {
  const ByteSpan span{annotation.words[words.begin].span.begin, annotation.words[words.end - 1].span.end};
  return annotation.document->text.substr(span.begin, span.size());
}

std::string range_text(const DateRange& range) {
  if (range.first && range.last && *range.first == *range.last) return to_string(*range.first);
  return (range.first ? to_string(*range.first) : std::string()) + "/" +
         (range.last ? to_string(*range.last) : std::string());
}

// "T09:15"
std::string clock_text(int minutes) {
  const auto two_digits = [](int number) { return std::string(number < 10 ? "0" : "") + std::to_string(number); };
  return "T" + two_digits(minutes / 60) + ":" + two_digits(minutes % 60);
}

// A time of day is reported as such, whatever the day.
std::string date_text(const DateMention& date) {
  if (!date.clock) return range_text(date.range);
  const std::string first = clock_text(date.clock->first);
  return date.clock->last == date.clock->first ? first : first + "/" + clock_text(date.clock->last);
}

// "5 hour", "28": figures that are the same must make the same key.
std::string quantity_text(const QuantityMention& mention) {
  const std::string number = mention.value.hedge.empty() ? mention.stated.to_string() : mention.value.text;
  const std::string unit = mention.value.unit == "count" ? mention.counted : mention.value.unit;
  return unit.empty() || !mention.value.hedge.empty() ? number : number + " " + unit;
}

Polarity turned(Polarity polarity) { return polarity == Polarity::affirmed ? Polarity::denied : Polarity::affirmed; }

}  // namespace

StatementBuilder::StatementBuilder(const RuleSet& rules, const FillerTable& fillers, const ListTagger& lists,
                                   const SmallWords& small, const Annotation& annotation)
    : rules_(rules), fillers_(fillers), lists_(lists), small_(small), annotation_(annotation) {}

// Any words, without the full stop after them.
std::string StatementBuilder::plain_text(Range words) const {
  while (!words.empty() && annotation_.words[words.end - 1].kind == WordKind::punctuation) --words.end;
  return words.empty() ? std::string() : words_as_written(annotation_, words);
}

std::string StatementBuilder::slot_text(const Match::Fill& fill, const Mark* mark, bool side) const {
  if (mark == nullptr) return plain_text(fill.words);
  if (mark->mention == nullptr) {
    const auto list = rules_.lists.find(fillers_[fill.filler].name);
    return list == rules_.lists.end() ? std::string() : lists_.base_form(list->second, annotation_.words, *mark);
  }
  const MentionBody& body = mark->mention->body;
  if (const auto* entity = std::get_if<EntityMention>(&body)) {
    const Entity* reading = fillers_.entity_for(*entity, fill.filler);
    if (reading == nullptr) return {};
    return side ? rules_.entities.side_of(reading->id) : reading->id;
  }
  if (const auto* quantity = std::get_if<QuantityMention>(&body)) return quantity_text(*quantity);
  if (const auto* date = std::get_if<DateMention>(&body)) return date_text(*date);
  const ByteSpan content = std::get_if<QuoteMention>(&body)->content;
  return annotation_.document->text.substr(content.begin, content.size());
}

namespace {

// The quantity in the unit that was said, empty when the topic's is of another dimension; a hedge that the pattern's
// own words represent takes the place of none.
std::optional<QuantityValue> topic_quantity(const QuantityMention& mention, const Topic& topic,
                                            const std::string& hedge, const Language& language) {
  QuantityValue value = mention.value;
  if (!hedge.empty() && value.hedge.empty())
    for (const Hedge& known : language.hedges.hedges)
      if (known.id == hedge) {
        value.hard = known.hard.scaled(mention.stated);
        value.soft = known.soft.scaled(mention.stated);
        value.hedge = hedge;
      }
  const std::string& unit = topic.value.unit;
  const bool fits = unit.empty() || unit == "any" || unit == value.unit;
  if (!fits && !convert(value, unit, language.units)) return std::nullopt;
  return value;
}

}  // namespace

bool StatementBuilder::value_of(const Match& match, const std::vector<const Mark*>& chosen, const Slots& filled,
                                Value& value) const {
  const Topic& topic = *match.pattern->topic;
  const PatternSpec& spec = *match.pattern->spec;
  const std::string& constant = match.grammar && !match.grammar->value.empty() ? match.grammar->value : spec.value;
  if (topic.value.type == ValueType::stance) {
    value = StanceValue{constant, topic.value.scale};
    return !constant.empty();
  }
  if (topic.value.type == ValueType::category) {
    const std::string name = constant.empty() ? std::string(slot(filled, topic.value.slot)) : constant;
    value = CategoryValue{name};
    return !name.empty();
  }
  for (std::size_t i = 0; i < match.fills.size(); ++i) {
    if (match.fills[i].slot != "value" || chosen[i] == nullptr || chosen[i]->mention == nullptr) continue;
    const MentionBody& body = chosen[i]->mention->body;
    if (const auto* quantity = std::get_if<QuantityMention>(&body)) {
      auto said = topic_quantity(*quantity, topic, spec.hedge, rules_.language);
      if (!said) return false;
      value = std::move(*said);
    } else if (topic.value.type == ValueType::quantity) {
      const auto span = clock_span(words_as_written(annotation_, match.fills[i].words));
      auto said = span ? topic_quantity(*span, topic, spec.hedge, rules_.language) : std::nullopt;
      if (!said) return false;
      value = std::move(*said);
    } else if (const auto* date = std::get_if<DateMention>(&body)) {
      if (!date->range.first && !date->range.last) return false;
      value = DateValue{date->range, date->granularity};
    } else if (std::holds_alternative<QuoteMention>(body)) {
      value = QuoteValue{slot_text(match.fills[i], chosen[i], false)};
    } else {
      return false;
    }
    return true;
  }
  return false;
}

SlotQuantities StatementBuilder::quantities_of(const Match& match, const std::vector<const Mark*>& chosen) const {
  SlotQuantities out;
  bool beside = false;
  for (std::size_t i = 0; i < match.fills.size(); ++i) {
    if (chosen[i] == nullptr || chosen[i]->mention == nullptr) continue;
    beside = beside || std::holds_alternative<DateMention>(chosen[i]->mention->body);
    const auto* quantity = std::get_if<QuantityMention>(&chosen[i]->mention->body);
    if (quantity == nullptr) continue;
    out.emplace_back(match.fills[i].slot, quantity->value);
    beside = beside || match.fills[i].slot != "value";
  }
  return beside ? out : SlotQuantities{};
}

std::vector<Voice> StatementBuilder::voices(const Match& match, ByteSpan span) const {
  std::vector<Voice> voices = voices_of(annotation_, span);
  const auto spanned = [&](Range words) {
    return ByteSpan{annotation_.words[words.begin].span.begin, annotation_.words[words.end - 1].span.end};
  };
  for (const Range gap : match.gaps) {
    const ByteSpan bytes = spanned(gap);
    for (const Cue& cue : annotation_.cues) {
      if (cue.scope.begin > span.end) break;
      // A cue that ends in words of the pattern ("... unlikely to") is spelt out by it.
      if (!bytes.overlaps(cue.span) || cue.span.end > bytes.end) continue;
      for (Voice& voice : voices) {
        if (cue.negates) voice.polarity = turned(voice.polarity);
        if (voice.modality == Modality::asserted) voice.modality = cue.modality;
      }
    }
  }
  return voices;
}

// Who speaks at the word that evokes the frame. A verb of saying may itself be that word, as in "the Kremlin rejected
// the plan": then its subject speaks.
std::vector<Voice> StatementBuilder::grammar_voices(const Match& match, ByteSpan span) const {
  std::vector<Voice> told = voices_of(annotation_, words_span(match.grammar->voice));
  const bool stance = match.pattern->topic->value.type == ValueType::stance;
  if (!stance || told.size() != 1 || !told.front().speaker.empty()) return told;
  std::vector<Voice> around = voices_of(annotation_, span);
  return around.size() == 1 && !around.front().speaker.empty() ? around : told;
}

void StatementBuilder::speak(const Match& match, const Voice& voice, bool second, Statement& statement) const {
  const PatternSpec& spec = *match.pattern->spec;
  statement.speaker = voice.speaker;
  const std::string& spoken_for = rules_.entities.find(voice.speaker) ? voice.speaker : voice.side;
  if (!spoken_for.empty()) statement.speaker_side = rules_.entities.side_of(spoken_for);
  statement.attribution = voice.attribution;
  statement.polarity = voice.polarity;
  // The second voice denies what the first one says.
  if (spec.polarity) statement.polarity = second ? turned(*spec.polarity) : *spec.polarity;
  statement.modality = spec.modality.value_or(voice.modality);
  statement.announces_change = voice.announces_change;
  statement.qualifiers = match.qualifiers;
  if (!match.grammar) return;
  statement.polarity = second ? turned(match.grammar->polarity) : match.grammar->polarity;
  statement.modality = match.grammar->modality;
  statement.qualifiers = match.grammar->qualifiers;
  statement.reading = match.grammar->reading;
}

namespace {

// What was said in a week is as of that week, as far as it was over.
DateRange said_range(const Voice& voice, const Statement& statement) {
  DateRange range = DateRange::of(statement.said_on);
  const bool told = voice.said.first && *voice.said.first == statement.said_on && voice.said.last;
  if (told) range.last = std::min(*voice.said.last, statement.published);
  return range;
}

}  // namespace

void StatementBuilder::date(const Match& match, const Sentence& sentence, const Voice& voice,
                            Statement& statement) const {
  statement.said_on = statement.published;
  if (voice.said.first && *voice.said.first <= statement.published) statement.said_on = *voice.said.first;
  std::vector<Range> taken;
  for (const Match::Fill& fill : match.fills) taken.push_back(fill.words);
  const bool future = statement.modality != Modality::asserted;
  const Day latest = future ? statement.published + std::chrono::days(36500) : statement.published;
  const auto stated = stated_as_of(annotation_, sentence, match.words, taken, latest);
  statement.as_of = stated.value_or(said_range(voice, statement));
  statement.as_of_assumed = !stated;
  const Range clause = clause_around(annotation_, sentence, match.words);
  if (stated || !small_.any(SmallWord::former, annotation_.words, clause.begin, clause.end)) return;
  // What was so before, no text says when.
  statement.as_of = {std::nullopt, statement.said_on - std::chrono::days(1)};
  statement.as_of_assumed = false;
}

void StatementBuilder::flag(const Match& match, const Sentence& sentence, Statement& statement) const {
  const Words& words = annotation_.words;
  statement.corrects = small_.any(SmallWord::correction, words, sentence.first_word, sentence.end_word) ||
                       notice_part(annotation_, small_, sentence, match.words) == NoticePart::corrected;
  if (small_.any(SmallWord::change, words, sentence.first_word, sentence.end_word)) statement.announces_change = true;
}

Statement StatementBuilder::at(ByteSpan span, const Sentence& sentence) const {
  const Document& document = *annotation_.document;
  Statement statement;
  statement.document = document.path;
  statement.source = document.metadata.source;
  statement.url = document.metadata.url;
  statement.title = document.metadata.title;
  statement.published = document.metadata.published.value_or(Day{});
  statement.said_on = statement.published;
  statement.as_of = DateRange::of(statement.published);
  statement.span = document.map.to_source(span);
  const LineColumn place = document.lines.at(statement.span.begin);
  statement.line = place.line;
  statement.column = place.column;
  statement.text = document.text.substr(span.begin, span.size());
  const ByteSpan around = sentence.span.joined(span);
  statement.sentence = document.text.substr(around.begin, around.size());
  statement.in_sentence = {span.begin - around.begin, span.end - around.begin};
  statement.around = surroundings_of(annotation_, sentence);
  return statement;
}

// The fillers of a match in every combination of its lists, one member each.
static std::vector<std::vector<const Mark*>> combinations(const Match& match) {
  std::vector<std::vector<const Mark*>> all(1);
  for (const Match::Fill& fill : match.fills) {
    std::vector<std::vector<const Mark*>> next;
    for (const auto& chosen : all) {
      const std::size_t members = std::max<std::size_t>(fill.marks.size(), 1);
      for (std::size_t i = 0; i < members && next.size() < max_members; ++i) {
        next.push_back(chosen);
        next.back().push_back(fill.marks.empty() ? nullptr : &fill.marks[i]);
      }
    }
    all = std::move(next);
  }
  return all;
}

namespace {

// The filler of a slot that no pattern binds; empty when there is none.
std::string implicit(const std::string& name, const SlotSpec* slot, const Statement& statement, const RuleSet& rules) {
  if (name == "speaker_side" || (name == "speaker" && slot != nullptr && slot->type == "side"))
    return statement.speaker_side.empty() ? statement.speaker : statement.speaker_side;
  if (name == "document") return statement.document;
  if (name == "month") return to_string(statement.published).substr(0, 7);
  if (name != "speaker") return {};
  if (slot == nullptr || slot->type == "text" || slot->type == "entity") return statement.speaker;
  const auto entity = rules.entities.find(statement.speaker);
  return entity && rules.entities[*entity].is(slot->type) ? statement.speaker : std::string();
}

// A side that alone may say a thing; empty: anybody.
bool speaks_for(const std::string& side, const Statement& statement) {
  return side.empty() || side == statement.speaker_side || side == statement.speaker;
}

}  // namespace

ByteSpan StatementBuilder::words_span(Range words) const {
  return {annotation_.words[words.begin].span.begin, annotation_.words[words.end - 1].span.end};
}

void StatementBuilder::build(const Match& match, const Sentence& sentence, std::vector<Statement>& statements,
                             std::string* missing) const {
  const Topic& topic = *match.pattern->topic;
  const PatternSpec& spec = *match.pattern->spec;
  const Words& words = annotation_.words;
  const ByteSpan span{words[match.words.begin].span.begin, words[match.words.end - 1].span.end};
  if (notice_part(annotation_, small_, sentence, match.words) == NoticePart::withdrawn) return;
  const std::vector<Voice> said_by = match.grammar ? grammar_voices(match, span) : voices(match, span);
  for (const auto& chosen : combinations(match)) {
    for (std::size_t v = 0; v < said_by.size(); ++v) {
      Statement statement = at(span, sentence);
      statement.topic = topic.id;
      speak(match, said_by[v], v > 0, statement);
      if (match.grammar && !speaks_for(match.grammar->required_speaker, statement)) continue;
      const auto filler = [&](const std::string& name) -> std::string {
        const SlotSpec* slot = topic.find_slot(name);
        if (match.grammar) {
          const GrammarReading& grammar = *match.grammar;
          if (const auto set = grammar.set.find(name); set != grammar.set.end()) return set->second;
          if (std::find(grammar.by_speaker.begin(), grammar.by_speaker.end(), name) != grammar.by_speaker.end())
            return implicit("speaker", slot, statement, rules_);
        }
        for (std::size_t i = 0; i < match.fills.size(); ++i)
          if (match.fills[i].slot == name)
            return slot_text(match.fills[i], chosen[i], slot != nullptr && slot->type == "side");
        if (const auto set = spec.set.find(name); set != spec.set.end())
          return set->second == "{speaker}" ? statement.speaker_side : set->second;
        std::string said = implicit(name == topic.voice ? "speaker" : name, slot, statement, rules_);
        if (said.empty() && slot != nullptr) said = slot->fallback;
        return said;
      };
      bool complete = true;
      Slots filled;
      for (const std::string& name : topic.key) {
        statement.key.emplace_back(name, filler(name));
        if (!statement.key.back().second.empty()) continue;
        complete = false;
        if (missing != nullptr) *missing = name;
      }
      for (const SlotSpec& slot : topic.slots) {
        std::string text = filler(slot.name);
        if (text.empty()) continue;
        filled.emplace_back(slot.name, text);
        if (std::find(topic.key.begin(), topic.key.end(), slot.name) == topic.key.end())
          statement.slots.emplace_back(slot.name, std::move(text));
      }
      if (!complete) continue;
      if (!value_of(match, chosen, filled, statement.value)) {
        if (missing != nullptr) *missing = "value";
        continue;
      }
      statement.quantities = quantities_of(match, chosen);
      date(match, sentence, said_by[v], statement);
      flag(match, sentence, statement);
      statements.push_back(std::move(statement));
    }
  }
}

}  // namespace gainsay
