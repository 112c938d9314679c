#include "lang/quantity/unit_reader.h"

#include <algorithm>

namespace gainsay {
namespace {

std::string plural_of(const std::string& name) {
  for (const std::string_view ending : {"s", "x", "ch", "sh", "z"})
    if (name.ends_with(ending)) return name + "es";
  return name.ends_with("y") && !name.ends_with("ay") && !name.ends_with("ey") ? name.substr(0, name.size() - 1) + "ies"
                                                                               : name + "s";
}

void fill(PhraseTable& table, const std::vector<std::string>& phrases, Vocabulary& vocabulary) {
  for (const std::string& phrase : phrases) table.add(phrase, 0, vocabulary);
}

std::string hyphenated(std::string phrase) {
  std::replace(phrase.begin(), phrase.end(), ' ', '-');
  return phrase;
}

// A mark after a symbol that leaves it alone: not "F-16", "14.7C/share".
bool closes(const Word& mark) {
  if (mark.folded == "-") return mark.space_before;
  return mark.folded != "/" && mark.folded != "(" && mark.folded != "[";
}

// Whether a double mark represents the end of what an earlier one opened: "English 101".
bool closes_quote(const UnitScope& scope, std::size_t at) {
  constexpr std::size_t reach = 60;
  bool open = false;
  for (std::size_t i = at > scope.first + reach ? at - reach : scope.first; i < at; ++i)
    if ((*scope.words)[i].folded == "\"") open = !open;
  return open;
}

}  // namespace

UnitReader::UnitReader(const UnitLexicon& lexicon, Vocabulary& vocabulary) : lexicon_(lexicon) {
  fill(per_, lexicon_.per, vocabulary);
  fill(per_time_, lexicon_.per_time, vocabulary);
  fill(not_per_, lexicon_.not_per, vocabulary);
  fill(measures_, lexicon_.measures, vocabulary);
  fill(squared_, lexicon_.squared, vocabulary);
  near_.resize(lexicon_.units.size());
  next_.resize(lexicon_.units.size());
  for (std::size_t i = 0; i < lexicon_.units.size(); ++i) add_names(i, vocabulary);
}

void UnitReader::add(PhraseTable& table, const std::string& phrase, Spelling spelling, Vocabulary& vocabulary) {
  table.add(phrase, static_cast<std::uint32_t>(spellings_.size()), vocabulary);
  spellings_.push_back(std::move(spelling));
}

void UnitReader::add_names(std::size_t i, Vocabulary& vocabulary) {
  const Unit& unit = lexicon_.units[i];
  fill(near_[i], unit.near, vocabulary);
  fill(next_[i], unit.followed_by, vocabulary);
  for (const std::string& name : unit.names) {
    for (const std::string& form : {name, plural_of(name)}) {
      add(behind_, form, {i, "", 1}, vocabulary);
      if (form.find(' ') != std::string::npos) add(behind_, hyphenated(form), {i, "", 1}, vocabulary);
    }
  }
  for (const std::string& name : unit.when_large) {
    add(behind_, name, {i, "", 1, false, true}, vocabulary);
    if (plural_of(name) != name) add(behind_, plural_of(name), {i, "", 1, false, true}, vocabulary);
  }
  for (const std::string& symbol : unit.symbols) add(behind_, symbol, {i, symbol, 1}, vocabulary);
  for (const std::string& symbol : unit.careful) add(behind_, symbol, {i, symbol, 1, true}, vocabulary);
  for (const std::string& symbol : unit.letters) add(behind_, symbol, {i, symbol, 1, true, false, true}, vocabulary);
  for (const std::string& sign : unit.before) {
    add(in_front_, sign, {i, sign, 1}, vocabulary);
    add(behind_, sign, {i, sign, 1}, vocabulary);
  }
  add_codes(i, vocabulary);
}

void UnitReader::add_codes(std::size_t i, Vocabulary& vocabulary) {
  const std::vector<std::string>& words = lexicon_.code_words;
  for (const std::string& code : lexicon_.units[i].codes) {
    const bool word = std::find(words.begin(), words.end(), code) != words.end();
    const Spelling any_case{i, word ? code : "", 1, false, word};
    add(in_front_, code, any_case, vocabulary);
    add(behind_, code, any_case, vocabulary);
    for (const std::string& sign : lexicon_.code_signs) {
      add(in_front_, code + sign, {i, "", 1}, vocabulary);
      add(behind_, code + sign, {i, "", 1}, vocabulary);
    }
    for (const CodeScale& scale : lexicon_.code_scales) {
      add(in_front_, scale.letters + code, {i, scale.letters + code, scale.scale}, vocabulary);
      add(behind_, scale.letters + code, {i, scale.letters + code, scale.scale}, vocabulary);
    }
  }
}

bool UnitReader::fits(const UnitScope& scope, std::size_t at, std::size_t end, const Spelling& spelling) const {
  const Words& words = *scope.words;
  const std::size_t begin = words[at].span.begin;
  if (!spelling.exact.empty()) {
    const std::string_view written = scope.text.substr(begin, words[end - 1].span.end - begin);
    if (written != spelling.exact) return false;
    if (written == "\"" && closes_quote(scope, at)) return false;
  }
  if (!spelling.careful || end >= scope.limit) return true;
  const Word& next = words[end];
  if (spelling.letter && next.folded == "(") return true;  // "180C (356F)"
  if (next.folded == "/" && end + 1 < scope.limit && words[end + 1].kind == WordKind::number)
    return true;  // "9 m/30 ft"
  if (next.kind == WordKind::punctuation) return closes(next);
  if (spelling.letter && next.kind == WordKind::word && next.space_before && !next.capitalised) return true;
  if (words[at].folded == "\"" && !words[at].space_before) return true;
  return measures_.longest(words, end, scope.end).words > 0;
}

// "seven tonnes (25,000 pounds)": the figure before the bracket says what is measured.
bool UnitReader::bracketed_behind(const std::string& dimension, const UnitScope& scope, std::size_t end) const {
  constexpr std::size_t reach = 5;  // "(about 25,000 pounds"
  const Words& words = *scope.words;
  for (std::size_t open = end; open > scope.first + 1 && open + reach > end; --open) {
    if (words[open - 1].folded != "(") continue;
    for (const PhraseTable::Hit& hit : behind_.all(words, open - 2, open - 1))
      for (const std::uint32_t payload : *hit.payloads)
        if (lexicon_.units[spellings_[payload].unit].dimension == dimension) return true;
    return false;
  }
  return false;
}

const UnitReader::Spelling* UnitReader::choose(const UnitScope& scope, const std::vector<const Spelling*>& fitting,
                                               std::size_t end, bool large) const {
  constexpr std::size_t reach = 30;
  if (fitting.empty()) return nullptr;
  if (fitting.size() == 1) return fitting.front();
  for (const Spelling* spelling : fitting) {
    const Unit& unit = lexicon_.units[spelling->unit];
    if (!unit.currency && bracketed_behind(unit.dimension, scope, end)) return spelling;
  }
  for (const Spelling* spelling : fitting)
    if (large && lexicon_.units[spelling->unit].currency) return spelling;
  for (const Spelling* spelling : fitting)
    if (next_[spelling->unit].longest(*scope.words, end, scope.end).words > 0) return spelling;
  for (const Spelling* spelling : fitting)
    for (std::size_t i = end > scope.first + reach ? end - reach : scope.first; i < std::min(scope.end, end + reach);
         ++i)
      if (near_[spelling->unit].longest(*scope.words, i, scope.end).words > 0) return spelling;
  return fitting.front();
}

std::optional<UnitRead> UnitReader::lookup(const PhraseTable& table, const UnitScope& scope, std::size_t at, bool large,
                                           bool below) const {
  if (at >= scope.end || !table.may_start((*scope.words)[at].id)) return std::nullopt;
  const auto hits = table.all(*scope.words, at, scope.end);
  for (auto hit = hits.rbegin(); hit != hits.rend(); ++hit) {
    std::vector<const Spelling*> fitting;
    for (const std::uint32_t payload : *hit->payloads)
      if ((large || !spellings_[payload].large) && !(below && lexicon_.units[spellings_[payload].unit].currency) &&
          fits(scope, at, at + hit->words, spellings_[payload]))
        fitting.push_back(&spellings_[payload]);
    if (const Spelling* chosen = choose(scope, fitting, at + hit->words, large)) {
      const Unit& unit = lexicon_.units[chosen->unit];
      return UnitRead{at + hit->words, &unit, unit.id, chosen->scale};
    }
  }
  return std::nullopt;
}

// `below`: below the line of a rate there is no currency: "3 cents a pound".
std::optional<UnitRead> UnitReader::single(const UnitScope& scope, std::size_t at, bool large, bool below) const {
  return lookup(behind_, scope, at, large, below);
}

std::optional<UnitRead> UnitReader::in_front(const UnitScope& scope, std::size_t at) const {
  // "COP 50,000": five characters of digits are a thousand at least
  const bool large = at + 1 < scope.end && (*scope.words)[at + 1].kind == WordKind::number &&
                     (*scope.words)[at + 1].space_before && (*scope.words)[at + 1].folded.size() >= 5;
  return lookup(in_front_, scope, at, large);
}

std::optional<UnitRead> UnitReader::part(const UnitScope& scope, std::size_t at, const Unit& whole) const {
  if (at >= scope.end || !behind_.may_start((*scope.words)[at].id)) return std::nullopt;
  const auto hit = behind_.longest(*scope.words, at, scope.end);
  if (hit.words == 0) return std::nullopt;
  for (const UnitPart& part : whole.parts)
    for (const std::uint32_t payload : *hit.payloads) {
      const Unit& unit = lexicon_.units[spellings_[payload].unit];
      if (unit.id == part.id) return UnitRead{at + hit.words, &unit, unit.id, part.count};
    }
  return std::nullopt;
}

// What is below the line: "per barrel", "a day", "a gallon", "per second squared".
UnitReader::Lower UnitReader::lower(const UnitScope& scope, const UnitRead& unit) const {
  if (unit.end >= scope.end) return {};
  const std::size_t per = per_.longest(*scope.words, unit.end, scope.end).words;
  const std::size_t per_time = per_time_.longest(*scope.words, unit.end, scope.end).words;
  if (per == 0 && per_time == 0) return {};
  const auto below = single(scope, unit.end + std::max(per, per_time), false, true);
  if (!below) return {};
  if (per == 0) {
    const auto& sold = lexicon_.sold_by;
    const bool price = unit.unit->currency && std::find(sold.begin(), sold.end(), below->unit->dimension) != sold.end();
    const bool time = below->unit->dimension == "time" && unit.unit->dimension != "time";
    if (!price && !time) return {};
    if (time && goes_back(scope, below->end)) return {};
  }
  const std::size_t squared = squared_.longest(*scope.words, below->end, scope.end).words;
  return {below->end + squared, (squared > 0 ? "square-" : "") + below->id};
}

void UnitReader::read_per(const UnitScope& scope, UnitRead& unit) const {
  for (int line = 0; line < 2; ++line) {
    const Lower below = lower(scope, unit);
    if (below.end == 0) return;
    unit.end = below.end;
    unit.id += "-per-" + below.id;
  }
}

std::optional<UnitRead> UnitReader::behind(const UnitScope& scope, std::size_t at, bool large) const {
  auto unit = single(scope, at, large);
  if (unit) read_per(scope, *unit);
  return unit;
}

}  // namespace gainsay
