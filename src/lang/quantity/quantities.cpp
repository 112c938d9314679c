#include "lang/quantity/quantities.h"

#include "lang/quantity/scan.h"

namespace gainsay {

struct QuantityAnnotator::State {
  State(const NumberLexicon& numbers, const HedgeLexicon& hedges, const UnitLexicon& units, Vocabulary& all)
      : words(numbers, hedges, units, all), vocabulary(&all) {}
  QuantityWords words;
  const Vocabulary* vocabulary;
};

QuantityAnnotator::QuantityAnnotator(const NumberLexicon& numbers, const HedgeLexicon& hedges, const UnitLexicon& units,
                                     Vocabulary& vocabulary)
    : state_(std::make_unique<State>(numbers, hedges, units, vocabulary)) {}
QuantityAnnotator::~QuantityAnnotator() = default;
QuantityAnnotator::QuantityAnnotator(QuantityAnnotator&&) noexcept = default;
QuantityAnnotator& QuantityAnnotator::operator=(QuantityAnnotator&&) noexcept = default;

namespace {

// The end of the date that covers each word, 0 where none does.
std::vector<std::size_t> dated_words(const Annotation& annotation) {
  std::vector<std::size_t> ends;
  for (const Mention& mention : annotation.mentions) {
    if (!std::holds_alternative<DateMention>(mention.body)) continue;
    ends.resize(annotation.words.size());
    for (std::size_t i = mention.first_word; i < mention.end_word; ++i) ends[i] = mention.end_word;
  }
  return ends;
}

bool starts_block(const Annotation& annotation, const Sentence& sentence) {
  const auto& blocks = annotation.document->blocks;
  return sentence.block < blocks.size() && blocks[sentence.block].span.begin >= sentence.span.begin;
}

// "A half.", "- 10 k": a sentence of a few words that is nothing but a number.
bool read_whole(const QuantityWords& words, const UnitScope& scope, std::vector<Mention>& out) {
  constexpr std::size_t longest = 14;
  const Words& all = *scope.words;
  if (scope.end != scope.limit || scope.end == scope.first || scope.end - scope.first > longest) return false;
  // the "1." of a list
  if (scope.end == scope.first + 2 && all[scope.first].kind == WordKind::number && all[scope.first + 1].folded == ".")
    return true;
  const QuantityScan scan(words, scope, false, QuantityScan::Setting::whole);
  std::vector<Mention> found;
  std::size_t at = scope.first;
  while (at < scope.end && at < scope.first + 2 && found.empty() &&
         (at == scope.first || all[at - 1].kind == WordKind::punctuation)) {
    const std::size_t next = scan.may_start(all[at]) ? scan.read(at, found) : at;
    at = next == at ? at + 1 : next;
  }
  if (found.size() != 1 || found[0].first_word != scope.first) return false;
  for (at = found[0].end_word; at < scope.end; ++at)
    if (all[at].kind != WordKind::punctuation) return false;
  out.push_back(std::move(found[0]));
  return true;
}

// A date that says how long is a duration as well: "over the past five years", "within two months", but not "two weeks
// ago".
void read_dated(const QuantityWords& words, const UnitScope& scope, std::vector<Mention>& out) {
  const QuantityScan scan(words, scope, false);
  std::vector<Mention> found;
  for (std::size_t at = scope.first; at < scope.end;) {
    const std::size_t next = scan.may_start((*scope.words)[at]) ? scan.read(at, found) : at;
    at = next == at ? at + 1 : next;
  }
  for (Mention& mention : found) {
    const QuantityValue& value = std::get<QuantityMention>(mention.body).value;
    const Unit* unit = words.units.lexicon().find(value.unit);
    if (unit == nullptr || unit->dimension != "time" || value.form == QuantityForm::ordinal) continue;
    if (!words.units.goes_back(scope, mention.end_word)) out.push_back(std::move(mention));
  }
}

void annotate_sentence(const QuantityWords& words, const Annotation& annotation, const Sentence& sentence,
                       const std::vector<std::size_t>& dated, std::vector<Mention>& out) {
  std::size_t at = sentence.first_word;
  while (at < sentence.end_word) {
    // a date cuts the sentence: nothing reads across it
    std::size_t end = at;
    while (end < sentence.end_word && (dated.empty() || dated[end] == 0)) ++end;
    const UnitScope scope{annotation.document->text, &annotation.words, at, end, sentence.end_word};
    const bool first = at == sentence.first_word;
    if (first && read_whole(words, scope, out)) return;
    const QuantityScan scan(words, scope, first && starts_block(annotation, sentence));
    while (at < end) {
      const std::size_t next = scan.may_start(annotation.words[at]) ? scan.read(at, out) : at;
      at = next == at ? at + 1 : next;
    }
    if (end == sentence.end_word) return;
    at = std::max(dated[end], end + 1);
    read_dated(words, {scope.text, scope.words, end, std::min(at, sentence.end_word), sentence.end_word}, out);
  }
}

}  // namespace

void QuantityAnnotator::annotate(Annotation& annotation) const {
  const auto dated = dated_words(annotation);
  std::vector<Mention> found;
  for (const Sentence& sentence : annotation.sentences)
    annotate_sentence(state_->words, annotation, sentence, dated, found);
  for (Mention& mention : found) annotation.mentions.push_back(std::move(mention));
}

std::optional<QuantityValue> QuantityAnnotator::parse(std::string_view text) const {
  const Words words(text, *state_->vocabulary);
  const UnitScope scope{text, &words, 0, words.size(), words.size()};
  const QuantityScan scan(state_->words, scope, false, QuantityScan::Setting::phrase);
  std::vector<Mention> found;
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t next = scan.may_start(words[at]) ? scan.read(at, found) : at;
    at = next == at ? at + 1 : next;
  }
  if (found.size() != 1 || found[0].first_word != 0) return std::nullopt;
  QuantityMention& mention = std::get<QuantityMention>(found[0].body);
  const std::string rest(text.substr(found[0].span.end));
  const std::size_t start = std::min(rest.find_first_not_of(" -"), rest.size());
  const Unit* unit = state_->words.units.lexicon().find(rest.substr(start));
  if (unit != nullptr && mention.value.unit == "count") mention.value.unit = unit->id;
  const std::size_t unread = words.size() - found[0].end_word;
  if (unit == nullptr && unread > (mention.counted.empty() ? 0U : 3U)) return std::nullopt;
  return std::move(mention.value);
}

std::optional<QuantityValue> parse_quantity(std::string_view text, const NumberLexicon& numbers,
                                            const HedgeLexicon& hedges, const UnitLexicon& units) {
  Vocabulary vocabulary;
  return QuantityAnnotator(numbers, hedges, units, vocabulary).parse(text);
}

}  // namespace gainsay
