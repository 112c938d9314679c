#include "lang/unit_reader.h"

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

}  // namespace

UnitReader::UnitReader(const UnitLexicon& lexicon, Vocabulary& vocabulary) : lexicon_(lexicon) {
  fill(per_, lexicon_.per, vocabulary);
  fill(per_time_, lexicon_.per_time, vocabulary);
  fill(not_per_, lexicon_.not_per, vocabulary);
  fill(measures_, lexicon_.measures, vocabulary);
  near_.resize(lexicon_.units.size());
  for (std::size_t i = 0; i < lexicon_.units.size(); ++i) add_names(i, vocabulary);
}

void UnitReader::add(PhraseTable& table, const std::string& phrase, Spelling spelling, Vocabulary& vocabulary) {
  table.add(phrase, static_cast<std::uint32_t>(spellings_.size()), vocabulary);
  spellings_.push_back(std::move(spelling));
}

void UnitReader::add_names(std::size_t i, Vocabulary& vocabulary) {
  const Unit& unit = lexicon_.units[i];
  fill(near_[i], unit.near, vocabulary);
  for (const std::string& name : unit.names) {
    add(behind_, name, {i, "", 1}, vocabulary);
    add(behind_, plural_of(name), {i, "", 1}, vocabulary);
  }
  for (const std::string& name : unit.when_large) {
    add(behind_, name, {i, "", 1, false, true}, vocabulary);
    if (plural_of(name) != name) add(behind_, plural_of(name), {i, "", 1, false, true}, vocabulary);
  }
  for (const std::string& symbol : unit.symbols) add(behind_, symbol, {i, symbol, 1}, vocabulary);
  for (const std::string& symbol : unit.careful) add(behind_, symbol, {i, symbol, 1, true}, vocabulary);
  for (const std::string& sign : unit.before) {
    add(in_front_, sign, {i, sign, 1}, vocabulary);
    add(behind_, sign, {i, sign, 1}, vocabulary);
  }
  for (const std::string& code : unit.codes) {
    add(in_front_, code, {i, code, 1}, vocabulary);
    add(behind_, code, {i, code, 1}, vocabulary);
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
  }
  if (!spelling.careful) return true;
  if (end >= scope.end) return true;
  const Word& next = words[end];
  return next.kind == WordKind::punctuation || measures_.longest(words, end, scope.end).words > 0;
}

const UnitReader::Spelling* UnitReader::choose(const UnitScope& scope, const std::vector<const Spelling*>& fitting,
                                               bool large) const {
  if (fitting.empty()) return nullptr;
  if (fitting.size() == 1) return fitting.front();
  for (const Spelling* spelling : fitting)
    if (large && lexicon_.units[spelling->unit].currency) return spelling;
  for (const Spelling* spelling : fitting)
    for (std::size_t i = scope.first; i < scope.end; ++i)
      if (near_[spelling->unit].longest(*scope.words, i, scope.end).words > 0) return spelling;
  return fitting.front();
}

std::optional<UnitRead> UnitReader::lookup(const PhraseTable& table, const UnitScope& scope, std::size_t at,
                                           bool large) const {
  if (at >= scope.end || !table.may_start((*scope.words)[at].id)) return std::nullopt;
  const auto hits = table.all(*scope.words, at, scope.end);
  for (auto hit = hits.rbegin(); hit != hits.rend(); ++hit) {
    std::vector<const Spelling*> fitting;
    for (const std::uint32_t payload : *hit->payloads)
      if ((large || !spellings_[payload].large) && fits(scope, at, at + hit->words, spellings_[payload]))
        fitting.push_back(&spellings_[payload]);
    if (const Spelling* chosen = choose(scope, fitting, large)) {
      const Unit& unit = lexicon_.units[chosen->unit];
      return UnitRead{at + hit->words, &unit, unit.id, chosen->scale};
    }
  }
  return std::nullopt;
}

std::optional<UnitRead> UnitReader::single(const UnitScope& scope, std::size_t at, bool large) const {
  return lookup(behind_, scope, at, large);
}

std::optional<UnitRead> UnitReader::in_front(const UnitScope& scope, std::size_t at) const {
  return lookup(in_front_, scope, at, false);
}

void UnitReader::read_per(const UnitScope& scope, UnitRead& unit) const {
  if (unit.end >= scope.end) return;
  const std::size_t per = per_.longest(*scope.words, unit.end, scope.end).words;
  const std::size_t per_time = per_time_.longest(*scope.words, unit.end, scope.end).words;
  if (per == 0 && per_time == 0) return;
  const auto below = single(scope, unit.end + std::max(per, per_time), false);
  if (!below || below->unit->currency) return;
  if (per == 0 && (below->unit->dimension != "time" || unit.unit->dimension == "time")) return;
  if (per == 0 && not_per_.longest(*scope.words, below->end, scope.end).words > 0) return;
  unit.end = below->end;
  unit.id += "-per-" + below->id;
}

std::optional<UnitRead> UnitReader::behind(const UnitScope& scope, std::size_t at, bool large) const {
  auto unit = single(scope, at, large);
  if (unit) read_per(scope, *unit);
  return unit;
}

}  // namespace gainsay
