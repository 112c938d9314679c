#include "run/authoring/sentence_plan.h"

#include <algorithm>
#include <set>

#include "base/error.h"
#include "base/utf8.h"
#include "extract/pattern/small_words.h"
#include "run/authoring/verb_base.h"

namespace gainsay {
namespace {

constexpr std::size_t most_slots = 2;
constexpr std::size_t most_tail_words = 3;
constexpr std::size_t most_head_words = 4;
constexpr std::size_t most_stance_words = 7;

// A stretch of words that a slot or the value represents.
struct Piece {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string slot;  // "value" for the value; empty: words to be passed over (a date, another figure)
};

std::string slug(std::string_view name) {
  std::string out;
  for (const char c : fold(name)) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (plain)
      out += c;
    else if (!out.empty() && out.back() != '-')
      out += '-';
  }
  while (!out.empty() && out.back() == '-') out.pop_back();
  return out.empty() ? "name" : out;
}

class SentencePlanner {
 public:
  SentencePlanner(const Annotation& annotation, const std::string& pack, RuleSet& rules)
      : annotation_(annotation),
        words_(annotation.words),
        pack_(pack),
        rules_(rules),
        small_(rules.language.fillers, rules.vocabulary) {}
  SentencePlan plan(std::optional<ValueType> type);

 private:
  [[nodiscard]] std::string text(std::size_t begin, std::size_t end) const;
  [[nodiscard]] bool is(SmallWord sort, std::size_t at) const { return at < end_ && small_.is(sort, words_, at, end_); }
  [[nodiscard]] const Mention* mention_at(std::size_t word) const;
  void narrow_to_speech();
  [[nodiscard]] std::size_t head_begin(std::size_t first_slot, bool alone) const;
  void find_value(std::optional<ValueType> type);
  void find_names();
  void find_entities();
  void add_slot(std::size_t begin, std::size_t end, const std::vector<std::string>& types, const std::string& id);
  void keep_nearest_slots();
  void choose_type(std::optional<ValueType> type);
  [[nodiscard]] std::size_t tail_end(std::size_t from) const;
  [[nodiscard]] std::string verb_at(std::size_t word, bool behind_slot) const;
  [[nodiscard]] std::string list_for(const std::string& verb, std::string_view form);
  void write_patterns();
  [[nodiscard]] std::string between(std::size_t begin, std::size_t end, bool behind_slot, bool loose);

  const Annotation& annotation_;
  const Words& words_;
  const std::string& pack_;
  RuleSet& rules_;
  SmallWords small_;
  SentencePlan plan_;
  std::vector<Piece> pieces_;
  std::size_t begin_ = 0, end_ = 0;  // the words that are planned
};

std::string SentencePlanner::text(std::size_t begin, std::size_t end) const {
  const std::size_t from = words_[begin].span.begin;
  return annotation_.document->text.substr(from, words_[end - 1].span.end - from);
}

const Mention* SentencePlanner::mention_at(std::size_t word) const {
  for (const Mention& mention : annotation_.mentions)
    if (mention.first_word <= word && word < mention.end_word && !std::holds_alternative<QuoteMention>(mention.body))
      return &mention;
  return nullptr;
}

// "The ministry said that 40 beds are free": the topic is what it says.
void SentencePlanner::narrow_to_speech() {
  if (annotation_.speeches.empty() || plan_.value.empty()) return;
  const ByteSpan content = annotation_.speeches.front().content;
  if (!content.contains(plan_.value)) return;
  begin_ = words_.at_byte(content.begin);
  while (end_ > begin_ + 1 && words_[end_ - 1].span.begin >= content.end) --end_;
}

void SentencePlanner::find_value(std::optional<ValueType> type) {
  for (const Mention& mention : annotation_.mentions) {
    if (mention.first_word < begin_ || mention.end_word > end_) continue;
    const auto* quantity = std::get_if<QuantityMention>(&mention.body);
    const auto* date = std::get_if<DateMention>(&mention.body);
    const bool fits =
        quantity != nullptr && (!type || type == ValueType::quantity) && quantity->value.form == QuantityForm::level;
    if (!fits && (date == nullptr || type != ValueType::date)) continue;
    plan_.type = fits ? ValueType::quantity : ValueType::date;
    if (fits) {
      plan_.unit = quantity->value.unit;
      plan_.counted = quantity->counted;
    }
    plan_.value = mention.span;
    pieces_.push_back({mention.first_word, mention.end_word, "value"});
    return;
  }
}

// Capitalised words that no mention covers. The first word of a sentence is one only before a second or a verb.
void SentencePlanner::find_names() {
  const bool others = std::any_of(annotation_.mentions.begin(), annotation_.mentions.end(), [](const Mention& mention) {
    return std::holds_alternative<EntityMention>(mention.body);
  });
  const auto is_name = [&](std::size_t i) {
    return words_[i].kind == WordKind::word && words_[i].capitalised && mention_at(i) == nullptr &&
           !is(SmallWord::article, i) && !is(SmallWord::before_object, i) && !is(SmallWord::clause_break, i);
  };
  for (std::size_t i = begin_; i < end_; ++i) {
    std::size_t behind = i;
    while (behind < end_ && is_name(behind)) ++behind;
    if (behind == i) continue;
    const bool opens = i == annotation_.sentences.front().first_word;
    const bool verb = behind < end_ && (!verb_at(behind, true).empty() || is(SmallWord::auxiliary, behind));
    if (!opens || behind > i + 1 || (verb && !others)) {
      std::string type = "actor";
      const std::size_t before = i > begin_ && is(SmallWord::article, i - 1) ? i - 1 : i;
      if (before > begin_ && is(SmallWord::before_object, before - 1)) type = "place";
      if (type == "actor" && !plan_.value.empty()) type = "place";  // figures are of places more often than not
      const std::string name = text(i, behind), id = slug(name);
      plan_.entities.push_back({id, type, name});
      add_slot(i, behind, {type}, id);
    }
    i = behind;
  }
}

void SentencePlanner::find_entities() {
  for (const Mention& mention : annotation_.mentions) {
    const auto* named = std::get_if<EntityMention>(&mention.body);
    if (mention.first_word < begin_ || mention.end_word > end_) continue;
    const bool taken = std::any_of(pieces_.begin(), pieces_.end(), [&](const Piece& piece) {
      return piece.begin < mention.end_word && mention.first_word < piece.end;
    });
    if (taken || std::holds_alternative<QuoteMention>(mention.body)) continue;
    if (named == nullptr || named->readings.empty())
      pieces_.push_back({mention.first_word, mention.end_word, ""});
    else
      add_slot(mention.first_word, mention.end_word, rules_.entities[named->readings.front()].types,
               rules_.entities[named->readings.front()].id);
  }
}

// Of several types the one that the place in the sentence speaks for: after a preposition a place, else an actor.
void SentencePlanner::add_slot(std::size_t begin, std::size_t end, const std::vector<std::string>& types,
                               const std::string& id) {
  const std::size_t before = begin > begin_ && is(SmallWord::article, begin - 1) ? begin - 1 : begin;
  const bool behind_preposition = before > begin_ && is(SmallWord::before_object, before - 1);
  const std::string wanted = behind_preposition ? "place" : "actor";
  const bool has = std::find(types.begin(), types.end(), wanted) != types.end();
  PlannedSlot slot;
  slot.type = has || types.empty() ? wanted : types.front();
  slot.name = slot.type;
  std::replace(slot.name.begin(), slot.name.end(), '-', '_');
  for (const PlannedSlot& other : plan_.slots)
    if (other.name == slot.name) slot.name = "other_" + slot.name;
  slot.filler = id;
  slot.words = text(begin, end);
  pieces_.push_back({begin, end, slot.name});
  plan_.slots.push_back(std::move(slot));
}

// The value and the names next to it; what is further away is passed over.
void SentencePlanner::keep_nearest_slots() {
  std::sort(pieces_.begin(), pieces_.end(), [](const Piece& a, const Piece& b) { return a.begin < b.begin; });
  const auto value = std::find_if(pieces_.begin(), pieces_.end(), [](const Piece& p) { return p.slot == "value"; });
  const std::size_t centre = value == pieces_.end() ? begin_ : value->begin;
  std::vector<std::pair<std::size_t, std::string>> distances;
  for (const Piece& piece : pieces_)
    if (!piece.slot.empty() && piece.slot != "value")
      distances.emplace_back(piece.begin < centre ? centre - piece.end : piece.begin - centre, piece.slot);
  std::sort(distances.begin(), distances.end());
  std::set<std::string> kept;
  for (const auto& [distance, slot] : distances)
    if (kept.size() < most_slots) kept.insert(slot);
  std::set<std::string> fillers;
  for (Piece& piece : pieces_)
    if (!piece.slot.empty() && piece.slot != "value" && !kept.contains(piece.slot)) piece.slot.clear();
  std::erase_if(plan_.slots, [&](const PlannedSlot& slot) { return !kept.contains(slot.name); });
  const auto position = [&](const PlannedSlot& slot) {
    return std::find_if(pieces_.begin(), pieces_.end(), [&](const Piece& piece) { return piece.slot == slot.name; });
  };
  std::sort(plan_.slots.begin(), plan_.slots.end(),
            [&](const PlannedSlot& a, const PlannedSlot& b) { return position(a) < position(b); });
  for (const PlannedSlot& slot : plan_.slots) fillers.insert(slot.filler);
  std::erase_if(plan_.entities, [&](const PlannedEntity& entity) { return !fillers.contains(entity.id); });
}

void SentencePlanner::choose_type(std::optional<ValueType> type) {
  if (!plan_.value.empty()) return;
  plan_.type = type.value_or(plan_.slots.size() > 1 ? ValueType::category : ValueType::stance);
  if (plan_.type == ValueType::quantity || plan_.type == ValueType::date)
    throw Error(plan_.type == ValueType::date ? "there is not a valid date in this sentence"
                                              : "there is no figure in this sentence",
                "give a sentence that states one, or another --type");
  if (plan_.type == ValueType::quote)
    throw Error("topics of quotations are not made from a sentence", "rules/general/quotes.toml watches over them all");
  if (plan_.slots.size() < (plan_.type == ValueType::category ? 2U : 1U))
    throw Error(plan_.type == ValueType::category
                    ? "a category needs two names in the sentence: what is asked, and the answer"
                    : "there is neither a figure nor a name in this sentence",
                "give one such as \"Norhaven reported 4,212 cases on Monday.\" or \"Anna Kern rejects the plan.\"");
}

std::string SentencePlanner::verb_at(std::size_t word, bool behind_slot) const {
  if (word >= end_ || words_[word].kind != WordKind::word || mention_at(word) != nullptr) return "";
  const std::string form(words_[word].folded);
  if (!behind_slot && form.ends_with("s") && !form.ends_with("ss")) return "";  // rather a plural than a verb
  return verb_base(form, rules_.language.inflections);
}

std::string SentencePlanner::list_for(const std::string& verb, std::string_view form) {
  for (const PlannedList& list : plan_.lists)
    if (list.verb == verb) return list.name;
  for (const auto& [id, list] : rules_.lists)
    if (list.pack == pack_ && std::binary_search(list.forms.begin(), list.forms.end(), form)) {
      plan_.lists.push_back({id, verb, true});
      return id;
    }
  std::string name = verb;
  for (int number = 2; rules_.lists.contains(name); ++number) name = verb + "-" + std::to_string(number);
  plan_.lists.push_back({name, verb, false});
  return name;
}

// The words between two slots as a pattern has them: verbs as lists, what belongs to a name left out, dates and other
// figures as "...". Loose: only verbs and the words next to a slot.
std::string SentencePlanner::between(std::size_t begin, std::size_t end, bool behind_slot, bool loose) {
  std::vector<std::string> parts;
  const auto gap = [&] {
    if (parts.empty() || parts.back() != "...") parts.emplace_back("...");
  };
  for (std::size_t i = begin; i < end; ++i) {
    const bool first = i == begin;
    const auto passed = std::find_if(pieces_.begin(), pieces_.end(),
                                     [&](const Piece& piece) { return piece.begin <= i && i < piece.end; });
    if (passed != pieces_.end() || (words_[i].kind != WordKind::word && words_[i].kind != WordKind::number)) {
      if (words_[i].kind != WordKind::possessive || passed != pieces_.end())
        gap();
      else
        parts.emplace_back("'s");
      continue;
    }
    if (i + 1 == end && end < end_ && is(SmallWord::article, i)) continue;  // belongs to the name after it
    if (is(SmallWord::adverb, i)) continue;
    const bool helper = is(SmallWord::auxiliary, i) || is(SmallWord::progressive, i);
    if (helper && i + 1 < end && !verb_at(i + 1, false).empty()) continue;
    const std::string verb = verb_at(i, first && behind_slot);
    if (!verb.empty())
      parts.push_back("<" + list_for(verb, words_[i].folded) + ">");
    else if (loose && i + 1 != end)
      gap();
    else
      parts.emplace_back(words_[i].folded);
  }
  std::string out;
  for (const std::string& part : parts) out += (part == "'s" ? "" : " ") + part;
  return out;
}

// "{value} beds in use": the counted noun, and a word or two when the clause ends there.
std::size_t SentencePlanner::tail_end(std::size_t from) const {
  std::size_t noun = from;
  for (std::size_t i = from; i < std::min(from + 4, end_) && !plan_.counted.empty(); ++i) {
    if (words_[i].kind != WordKind::word) break;
    const auto forms = noun_forms(rules_.language.inflections, plan_.counted);
    if (std::find(forms.begin(), forms.end(), words_[i].folded) != forms.end()) noun = i + 1;
  }
  std::size_t stop = noun;
  while (stop < end_ && words_[stop].kind == WordKind::word && mention_at(stop) == nullptr) ++stop;
  const bool clause_ends = stop == end_ || words_[stop].kind == WordKind::punctuation;
  return clause_ends && stop - noun <= most_tail_words ? stop : noun;
}

// "turnout in {place}": the words before a name that a preposition governs; and, when nothing else would be in the
// pattern, those before any first slot.
std::size_t SentencePlanner::head_begin(std::size_t first_slot, bool alone) const {
  std::size_t at = first_slot;
  if (at > begin_ && is(SmallWord::article, at - 1)) --at;
  // "the province of Estrel": all of it is the name
  if (at > begin_ + 1 && is(SmallWord::kind_link, at - 1) && is(SmallWord::kind_noun, at - 2)) return first_slot;
  if (at == begin_ || (!alone && !is(SmallWord::before_object, at - 1))) return first_slot;
  const std::size_t most = first_slot > most_head_words ? first_slot - most_head_words : 0;
  while (at > std::max(begin_, most) && words_[at - 1].kind == WordKind::word && mention_at(at - 1) == nullptr) --at;
  while (at < first_slot && is(SmallWord::article, at)) ++at;
  return at;
}

void SentencePlanner::write_patterns() {
  std::vector<Piece> slots;
  for (const Piece& piece : pieces_)
    if (!piece.slot.empty()) slots.push_back(piece);
  if (slots.empty()) return;
  const bool value_last = slots.back().slot == "value";
  const bool stance = plan_.type == ValueType::stance;
  std::size_t tail = slots.back().end;
  if (value_last) tail = tail_end(tail);
  if (stance || slots.size() == 1) {
    while (tail < end_ && words_[tail].kind == WordKind::word && tail < slots.back().end + most_stance_words) ++tail;
    while (tail > slots.back().end && (is(SmallWord::article, tail - 1) || is(SmallWord::before_object, tail - 1)))
      --tail;
  }
  if (!plan_.counted.empty())
    for (const Piece& piece : slots)
      if (piece.slot == "value" && tail_end(piece.end) > piece.end)
        plan_.counted_words = text(piece.end, tail_end(piece.end));
  const bool alone = slots.size() == 1 && tail == slots.back().end;
  const std::size_t head = head_begin(slots.front().begin, alone);
  for (const bool loose : {false, true}) {
    std::string pattern = between(head, slots.front().begin, false, false);
    if (!pattern.empty()) pattern.erase(0, 1);
    for (std::size_t i = 0; i < slots.size(); ++i) {
      pattern += (pattern.empty() ? "{" : " {") + slots[i].slot + "}";
      const std::size_t next = i + 1 < slots.size() ? slots[i + 1].begin : tail;
      pattern += between(slots[i].end, next, slots[i].slot != "value", loose && i + 1 < slots.size());
    }
    while (pattern.ends_with(" ...")) pattern.resize(pattern.size() - 4);
    if (std::find(plan_.patterns.begin(), plan_.patterns.end(), pattern) == plan_.patterns.end())
      plan_.patterns.push_back(pattern);
  }
}

SentencePlan SentencePlanner::plan(std::optional<ValueType> type) {
  begin_ = annotation_.sentences.front().first_word;
  end_ = annotation_.sentences.front().end_word;
  find_value(type);
  narrow_to_speech();
  find_names();
  find_entities();
  choose_type(type);
  keep_nearest_slots();
  write_patterns();
  return std::move(plan_);
}

}  // namespace

SentencePlan plan_sentence(const Annotation& annotation, const std::string& pack, std::optional<ValueType> type,
                           RuleSet& rules) {
  if (annotation.sentences.size() != 1)
    throw Error(annotation.sentences.empty() ? "the example sentence is empty" : "these are several sentences",
                "give one sentence: --from \"Norhaven reported 4,212 cases on Monday.\"");
  return SentencePlanner(annotation, pack, rules).plan(type);
}

}  // namespace gainsay
