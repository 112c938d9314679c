#include "rule/language_part.h"

namespace gainsay {
namespace {

struct Prefix {
  std::string name, symbol;
  Decimal factor = 1;
};

void read_parts(TomlTable& row, Unit& unit) {
  row.table("parts", [&](TomlTable& parts) {
    std::vector<std::string> ids;
    parts.each([&](std::string_view id, const toml::node&) { ids.emplace_back(id); });
    for (const std::string& id : ids) unit.parts.push_back({id, parts.number(id).value_or(1)});
  });
}

Unit read_unit(TomlTable& row) {
  Unit unit;
  unit.id = row.required_text("id");
  unit.dimension = row.text("dimension").value_or("");
  unit.factor = row.number("factor").value_or(1);
  unit.offset = row.number("offset").value_or(0);
  unit.exact = row.truth("exact").value_or(false);
  row.append_texts("names", unit.names);
  row.append_texts("symbols", unit.symbols);
  row.append_texts("careful", unit.careful);
  row.append_texts("letters", unit.letters);
  row.append_texts("near", unit.near);
  row.append_texts("followed_by", unit.followed_by);
  read_parts(row, unit);
  unit.bare_part = row.truth("bare_part").value_or(false);
  unit.article = row.truth("article").value_or(false);
  row.append_texts("when_large", unit.when_large);
  row.append_texts("in_front", unit.before);
  unit.ordinal = row.truth("ordinal").value_or(false);
  return unit;
}

Unit read_currency(TomlTable& row) {
  Unit unit;
  unit.id = row.required_text("id");
  unit.dimension = "money-" + unit.id;
  unit.currency = true;
  row.append_texts("names", unit.names);
  row.append_texts("signs", unit.before);
  row.append_texts("codes", unit.codes);
  row.append_texts("symbols", unit.symbols);
  row.append_texts("near", unit.near);
  row.append_texts("when_large", unit.when_large);
  unit.article = row.truth("article").value_or(false);
  read_parts(row, unit);
  unit.bare_part = row.truth("bare_part").value_or(false);
  return unit;
}

Unit prefixed(const Unit& unit, const Prefix& prefix) {
  Unit out;
  out.id = prefix.name + unit.id;
  out.dimension = unit.dimension;
  out.factor = unit.factor * prefix.factor;
  out.article = unit.article;
  for (const std::string& name : unit.names) out.names.push_back(prefix.name + name);
  for (const std::string& symbol : unit.symbols) out.symbols.push_back(prefix.symbol + symbol);
  return out;
}

void read_units(TomlTable& table, std::vector<Unit>& units) {
  std::vector<Prefix> prefixes;
  table.tables("prefixes", [&](TomlTable& row) {
    prefixes.push_back({row.required_text("name"), row.required_text("symbol"), row.number("factor").value_or(1)});
  });
  table.tables("unit", [&](TomlTable& row) {
    const Unit unit = read_unit(row);
    units.push_back(unit);
    if (!row.truth("prefixes").value_or(false)) return;
    for (const Prefix& prefix : prefixes) units.push_back(prefixed(unit, prefix));
  });
  table.tables("currency", [&](TomlTable& row) { units.push_back(read_currency(row)); });
}

void load_units(TomlTable& table, Language& language) {
  UnitLexicon& units = language.units;
  table.append_texts("per", units.per);
  table.append_texts("per_time", units.per_time);
  table.append_texts("not_per", units.not_per);
  table.append_texts("sold_by", units.sold_by);
  table.append_texts("squared", units.squared);
  table.append_texts("code_signs", units.code_signs);
  table.append_texts("code_words", units.code_words);
  table.append_texts("measures", units.measures);
  table.append_texts("noun_stops", units.noun_stops);
  read_units(table, units.units);
  table.tables("code_scales", [&](TomlTable& row) {
    units.code_scales.push_back({row.required_text("letters"), row.number("scale").value_or(1)});
  });
  table.table("nouns", [&](TomlTable& rows) {
    std::vector<std::string> plurals;
    rows.each([&](std::string_view plural, const toml::node&) { plurals.emplace_back(plural); });
    for (const std::string& plural : plurals) units.nouns.push_back({plural, rows.text(plural).value_or(plural)});
  });
}

}  // namespace

extern const LanguagePart language_part_units = {"units", load_units};

}  // namespace gainsay
