// QuantityScan: what the words around a number make of it.
#include "lang/quantity/scan.h"

namespace gainsay {
namespace {

constexpr std::size_t clause_reach = 9;  // words back to the verb of "fell last year by 5%"
constexpr std::size_t noun_reach = 5;    // words to the head of "10 former North Korean soldiers"

bool ends_clause(const Word& word) {
  return word.kind == WordKind::punctuation && (word.folded == ";" || word.folded == "." || word.folded == ":" ||
                                                word.folded == "--" || word.folded == "\"" || word.folded == "(");
}

// "0018", "007"
bool is_code(const Word& word) {
  const std::string_view text = word.folded;
  return word.kind == WordKind::number && text.size() > 1 && text[0] == '0' && text[1] >= '0' && text[1] <= '9';
}

bool is_letter_word(const Word& word) { return word.kind == WordKind::word; }

}  // namespace

// "F-16", "G7", "S-400", "13F", "24703L202", "1990s", "192.168.1.2"
bool QuantityScan::is_name(const Side& side) const {
  const std::size_t at = side.begin;
  if (before(at) && !words_[at].space_before) {
    const Word& previous = words_[at - 1];
    if (is_letter_word(previous) || previous.kind == WordKind::address) return true;
    const bool joined = previous.folded == "-" && !previous.space_before && at >= scope_.first + 2;
    if (joined && (is_letter_word(words_[at - 2]) || words_[at - 2].kind == WordKind::number)) return true;
    const bool converted = previous.folded == "/" && side.unit != nullptr && at >= scope_.first + 3 &&
                           is_letter_word(words_[at - 2]) && words_[at - 3].kind == WordKind::number;  // "9 m/30 ft"
    if (converted) return false;
    if (previous.folded == ":" || previous.folded == "/" || previous.folded == "+" || previous.folded == "_")
      if (!previous.space_before || previous.folded == "+") return true;
    if (previous.folded == "#") return true;
    // "[3]" is a note, "[3 to 5 gallons]" is not
    if (previous.folded == "[" && (!has(side.end) || words_[side.end].kind == WordKind::punctuation)) return true;
  }
  const std::size_t end = side.end;
  if (!attached(end)) return false;
  const Word& next = words_[end];
  if (is_letter_word(next)) return true;
  if (next.kind == WordKind::number) return true;
  if (next.folded == "/" && side.unit != nullptr && !side.in_front) return false;
  if ((next.folded == ":" || next.folded == "/" || next.folded == ".") && attached(end + 1) &&
      words_[end + 1].kind == WordKind::number)
    return true;
  // "3-D", "7-Eleven"
  return next.folded == "-" && attached(end + 1) && words_[end + 1].capitalised && side.unit == nullptr &&
         side.number.digits && words_[end + 1].kind == WordKind::word;
}

// "Article 5", "No. 10", "Day 900"; a list number at the start of a block.
bool QuantityScan::is_label(const Side& side) const {
  if (side.in_front) return false;
  const std::size_t at = side.begin;
  if (at == scope_.first && starts_block_ && side.number.digits && attached(side.end) &&
      (mark(side.end, ".") || mark(side.end, ")")) && has(side.end + 1))
    return true;
  if (!before(at)) return false;
  std::size_t label = at - 1;
  if (words_[label].folded == "." && label > scope_.first && !words_[label].space_before) --label;
  if (!cue(label, cue_label)) return false;
  if (label + 1 == at - 1 && words_[label + 1].folded == ".") return true;
  if (words_[label].capitalised && (label != scope_.first || side.number.digits)) return true;
  return side.unit == nullptr && counted(side.end, false).empty();
}

// "14 Harbour Road", not "14 Wall Street banks"
bool QuantityScan::is_address(const Side& side) const {
  constexpr std::size_t longest_name = 4;
  if (!side.number.digits || side.unit != nullptr || side.number.separated) return false;
  for (std::size_t i = side.end; i < scope_.end && i < side.end + longest_name; ++i) {
    if (!is_letter_word(words_[i]) || !words_[i].capitalised) return false;
    if (i > side.end && q_.is(words_[i], cue_street)) return counted(i + 1, false).empty();
  }
  return false;
}

// After a telephone number: "+44 20 7946 0018", "555-12-34"; 0 when it is none.
std::size_t QuantityScan::telephone_end(const Side& side) const {
  std::size_t end = chain_end(side.number.end - 1);
  if (end >= side.number.end + 4) return end;
  const bool country = before(side.begin) && words_[side.begin - 1].folded == "+" && !words_[side.begin].space_before;
  if (!country && !is_code(words_[side.begin])) return 0;
  while (has(end) && words_[end].kind == WordKind::number) end = chain_end(end);
  return end;
}

// A bare number that states an age: "aged 25", "the striker, 27, said".
const Unit* QuantityScan::age_unit(const Side& side) const {
  constexpr int oldest = 115;
  if (side.unit != nullptr || side.number.kind != NumberKind::cardinal || !counted(side.end, false).empty())
    return nullptr;
  const std::size_t at = side.begin;
  const bool opened = before(at) && (cue(at - 1, cue_from) || cue(at - 1, cue_between));
  // "aged 61 and 74"
  const bool second = at >= scope_.first + 2 && cue(at - 1, cue_conjunction) &&
                      words_[at - 2].kind == WordKind::number && ends_before(q_.ages, words_, scope_.first, at - 2) > 0;
  bool age = second || ends_before(q_.ages, words_, scope_.first, side.begin - (opened ? 1 : 0)) > 0;
  const bool apart = side.begin >= scope_.first + 2 && mark(side.begin - 1, ",") && mark(side.end, ",");
  if (!age && apart && side.number.digits && !side.number.separated && side.number.value <= Decimal(oldest))
    age = is_letter_word(words_[side.begin - 2]) && !q_.is(words_[side.begin - 2], cue_noun_stop) &&
          !q_.is(words_[side.begin - 2], cue_label) && !cue(side.end + 1, cue_alternative) &&
          !(has(side.end + 1) && words_[side.end + 1].kind == WordKind::number);
  return age ? q_.units.lexicon().find("year") : nullptr;
}

// "a 3-2 win", "beat them 3-1"
bool QuantityScan::is_score(const Side& first, const Side& second) const {
  if (first.unit != nullptr || second.unit != nullptr || first.number.scaled || second.number.scaled) return false;
  if (first.number.value > second.number.value) return true;
  if (first.number.value > Decimal(100)) return false;
  if (cue(second.end, cue_score)) return true;
  for (std::size_t back = 1; back <= 4 && first.begin >= scope_.first + back; ++back)
    if (cue(first.begin - back, cue_score)) return true;
  return false;
}

// Four digits from 1900 to 2100 with nothing that makes them a count.
bool QuantityScan::is_bare_year(const Side& side) const {
  const Word& word = words_[side.begin];
  if (side.unit != nullptr || side.number.separated || side.number.scaled || word.kind != WordKind::number)
    return false;
  if (word.folded.size() != 4 || side.number.value < Decimal(1900) || side.number.value > Decimal(2100)) return false;
  std::size_t begin = side.begin;
  Figure plain;
  if (hedge_before(plain, begin) != nullptr) return false;
  const bool round = side.number.value.truncated() % 100 == 0;
  return !round || counted(side.end, false).empty();
}

// "this one", "one of the", "one another"
bool QuantityScan::is_pronoun(const Side& side) const {
  if (side.number.value != Decimal(1) || side.number.digits || side.unit != nullptr) return false;
  if (before(side.begin) && cue(side.begin - 1, cue_not_one_after)) return true;
  return !has(side.end) || cue(side.end, cue_not_one_before) || counted(side.end, true).empty();
}

// After all the digits that are stuck to one another with marks: "555-12-34", "9:15", "192.168.1.2".
std::size_t QuantityScan::chain_end(std::size_t at) const {
  std::size_t end = at + 1;
  while (attached(end) && end + 1 < scope_.end && attached(end + 1) && words_[end].kind == WordKind::punctuation &&
         words_[end + 1].kind == WordKind::number)
    end += 2;
  return end;
}

// Where to continue after a number that is not a quantity; 0 when it is one.
std::size_t QuantityScan::excluded_end(const Side& side) const {
  if (alone_) return 0;
  if (const std::size_t end = telephone_end(side)) return end;
  if (is_name(side) || is_label(side)) return std::max(side.number.end, chain_end(side.number.end - 1));
  if (is_address(side) || is_bare_year(side) || is_pronoun(side)) return side.number.end;
  return 0;
}

bool QuantityScan::moves_before(std::size_t at) const {
  for (std::size_t back = 1; back <= clause_reach && at >= scope_.first + back; ++back) {
    const std::size_t word = at - back;
    if (ends_clause(words_[word])) return false;
    for (const auto* direction : {&q_.rise, &q_.fall, &q_.move})
      if (direction->any.longest(words_, word, at).words > 0) return true;
  }
  return false;
}

// Which direction has a phrase of a sort that ends right before a word.
QuantityForm QuantityScan::change_ends(PhraseTable QuantityWords::Direction::*words, std::size_t at) const {
  if (ends_before(q_.rise.*words, words_, scope_.first, at) > 0) return QuantityForm::increase;
  if (ends_before(q_.fall.*words, words_, scope_.first, at) > 0) return QuantityForm::decrease;
  if (ends_before(q_.move.*words, words_, scope_.first, at) > 0) return QuantityForm::change;
  return QuantityForm::level;
}

// "rates rose last year by 5%": the nearest verb or noun of change before "by".
QuantityForm QuantityScan::change_by(std::size_t begin) const {
  for (std::size_t back = 2; back <= clause_reach && begin >= scope_.first + back; ++back) {
    const std::size_t word = begin - back;
    if (ends_clause(words_[word])) break;
    if (q_.rise.any.longest(words_, word, begin).words > 0) return QuantityForm::increase;
    if (q_.fall.any.longest(words_, word, begin).words > 0) return QuantityForm::decrease;
    if (q_.move.any.longest(words_, word, begin).words > 0) return QuantityForm::change;
  }
  return QuantityForm::level;
}

// `measured`: it has a unit, so that a verb may take it directly; `step`: it counts seats, jobs, points.
QuantityForm QuantityScan::change_before(std::size_t begin, bool measured, bool step) const {
  using Direction = QuantityWords::Direction;
  if (!before(begin)) return QuantityForm::level;
  if (measured) {
    const auto form = change_ends(step ? &Direction::any : &Direction::direct, begin);
    if (form != QuantityForm::level) return form;
  }
  if (cue(begin - 1, cue_by)) return change_by(begin);
  // "a rise of 5%"
  if (begin < scope_.first + 2 || !q_.numbers.is(words_[begin - 1], NumberReader::of)) return QuantityForm::level;
  return change_ends(&Direction::nouns, begin - 1);
}

// "a 5% increase", "5% higher"
QuantityForm QuantityScan::change_behind(std::size_t end) const {
  if (mark(end, "-") && attached(end)) ++end;
  if (!has(end)) return QuantityForm::level;
  if (q_.rise.after.longest(words_, end, scope_.end).words > 0) return QuantityForm::increase;
  if (q_.fall.after.longest(words_, end, scope_.end).words > 0) return QuantityForm::decrease;
  return QuantityForm::level;
}

// Past what comes between a number and what it counts: "40 of the drones", "20 more jets", "three of its 12 ships".
std::size_t QuantityScan::noun_begin(std::size_t at) const {
  if (cue(at, cue_noun_skip)) return at + 1;
  if (!has(at + 1) || !q_.numbers.is(words_[at], NumberReader::of) || !cue(at + 1, cue_whole_before)) return at;
  at += 2;
  if (!has(at)) return at;  // "a hundred of those" ends the text
  if (const auto whole = q_.numbers.may_start(words_[at]) ? q_.numbers.read(words_, at, scope_.end) : std::nullopt)
    return whole->end;
  return at;
}

// The head of the noun group: the first word that looks like a plural, after at most some adjectives. The end of the
// scope when there is none.
std::size_t QuantityScan::head_noun(std::size_t at, bool one) const {
  for (std::size_t i = at; i < scope_.end && i < at + noun_reach; ++i) {
    const Word& word = words_[i];
    if (word.kind == WordKind::possessive) continue;
    if (word.kind == WordKind::punctuation && word.folded == "-" && attached(i) && attached(i + 1)) continue;
    // "31 F-16 jets"
    if (word.kind == WordKind::number && i > at && attached(i)) continue;
    if (!is_letter_word(word) || q_.is(word, cue_noun_stop)) break;
    if (has(i + 1) && words_[i + 1].kind == WordKind::possessive) continue;
    if (one && !word.capitalised) return i;
    if (q_.lemma(word.folded).empty()) continue;
    // "14,000 civilian deaths": a plural may come before the head, "10 sports clubs"
    if (i + 1 < scope_.end && is_letter_word(words_[i + 1]) && !q_.is(words_[i + 1], cue_noun_stop) &&
        !words_[i + 1].capitalised && words_[i + 1].folded.back() == 's' && !q_.lemma(words_[i + 1].folded).empty())
      return i + 1;
    return i;
  }
  return scope_.end;
}

// After the noun that a number counts; the number's own end when it counts none.
std::size_t QuantityScan::noun_end(std::size_t at) const {
  const std::size_t noun = head_noun(noun_begin(at), false);
  return noun < scope_.end ? noun + 1 : at;
}

// The singular of what is counted; empty when it is not said.
std::string QuantityScan::counted(std::size_t at, bool one) const {
  if (mark(at, "-") && attached(at) && attached(at + 1)) {
    const bool noun = is_letter_word(words_[at + 1]) && !q_.is(words_[at + 1], cue_noun_stop);
    return noun ? std::string(words_[at + 1].folded) : std::string();
  }
  const std::size_t noun = head_noun(noun_begin(at), one);
  if (noun >= scope_.end) return {};
  return one ? std::string(words_[noun].folded) : q_.lemma(words_[noun].folded);
}

}  // namespace gainsay
