#include "extract/pattern/filler.h"

#include <algorithm>
#include <set>

#include "rule/pattern/tagged_text.h"

namespace gainsay {
namespace {

std::string utf8(char32_t point) {
  std::string out;
  out += static_cast<char>(0xE0U | (point >> 12U));
  out += static_cast<char>(0x80U | ((point >> 6U) & 0x3FU));
  out += static_cast<char>(0x80U | (point & 0x3FU));
  return out;
}

// "a quantity in percent", "a count of death or casualty"
std::string quantity_label(const Filler& filler) {
  if (filler.name != "count") return filler.name.empty() ? "a quantity" : "a quantity in " + filler.name;
  std::string nouns;
  for (const std::string& noun : filler.counted)
    nouns += (nouns.empty() ? " of " : &noun == &filler.counted.back() ? " or " : ", ") + noun;
  return "a count" + nouns;
}

}  // namespace

FillerTable::FillerTable(const RuleSet& rules) : rules_(rules) {}

FillerId FillerTable::add(const Filler& filler) {
  const auto [at, added] = ids_.try_emplace(filler, static_cast<FillerId>(fillers_.size()));
  if (added) fillers_.push_back(filler);
  return at->second;
}

std::optional<FillerId> FillerTable::find(const Filler& filler) const {
  const auto at = ids_.find(filler);
  return at == ids_.end() ? std::nullopt : std::optional(at->second);
}

Filler FillerTable::filler_of(const Topic& topic, const SlotSpec& slot) const {
  if (slot.type == "value") {
    if (topic.value.type == ValueType::date)
      return {FillerKind::date, topic.value.wrong_weekday ? "wrong weekday" : "", {}, false};
    if (topic.value.type == ValueType::quote) return {FillerKind::quote, "", {}, false};
    const Unit* unit = rules_.language.units.find(topic.value.unit);
    const std::string name = topic.value.unit == "any" ? std::string() : topic.value.unit;
    return {FillerKind::quantity, name, topic.value.counted, unit != nullptr && unit->dimension == "time"};
  }
  if (slot.type.starts_with('<')) return {FillerKind::list, slot.type.substr(1, slot.type.size() - 2), {}, false};
  if (slot.type == "quantity") return {FillerKind::quantity, "", {}, false};
  if (slot.type == "count" || rules_.language.units.find(slot.type) != nullptr)
    return {FillerKind::quantity, slot.type, {}, false};
  if (slot.type == "ordinal") return {FillerKind::ordinal, "", {}, false};
  if (slot.type == "change") return {FillerKind::change, "", {}, false};
  if (slot.type == "date") return {FillerKind::date, "", {}, false};
  if (slot.type == "quote") return {FillerKind::quote, "", {}, false};
  if (slot.type == "text") return {FillerKind::text, "", {}, false};
  if (slot.type == "entity") return {FillerKind::entity, "", {}, false};
  return {FillerKind::entity, slot.type == "side" ? "actor" : slot.type, {}, false};
}

void FillerTable::finish() {
  by_entity_.resize(rules_.entities.size());
  std::set<std::string> units = {"count", ""};
  for (const Unit& unit : rules_.language.units.units) units.insert(unit.id);
  for (const Filler& filler : fillers_)
    if (filler.kind == FillerKind::quantity) units.insert(filler.name);
  for (FillerId id = 0; id < fillers_.size(); ++id) {
    const Filler& filler = fillers_[id];
    if (filler.kind == FillerKind::date) (filler.name.empty() ? dates_ : wrong_weekdays_).push_back(id);
    if (filler.kind == FillerKind::quote) quotes_.push_back(id);
    if (filler.kind == FillerKind::ordinal || filler.kind == FillerKind::change)
      for (const std::string& unit : units) by_unit_[unit].push_back(id);
    if (filler.kind == FillerKind::quantity)
      for (const std::string& unit : units) {
        QuantityValue probe;
        probe.unit = unit;
        probe.hard = probe.soft = Interval::exactly(1);
        if (filler.name.empty() || filler.name == unit || convert(probe, filler.name, rules_.language.units))
          by_unit_[unit].push_back(id);
      }
    if (filler.kind == FillerKind::entity)
      for (EntityIndex i = 0; i < rules_.entities.size(); ++i)
        if (filler.name.empty() || rules_.entities[i].is(filler.name)) by_entity_[i].push_back(id);
  }
}

bool FillerTable::accepts(const Filler& filler, const QuantityMention& mention) const {
  const QuantityForm form = mention.value.form;
  if (filler.kind == FillerKind::ordinal) return form == QuantityForm::ordinal;
  if (filler.kind == FillerKind::change) return form == QuantityForm::increase || form == QuantityForm::decrease;
  if (form != QuantityForm::level && !(form == QuantityForm::ordinal && filler.or_ordinal)) return false;
  const auto& nouns = filler.counted;
  return nouns.empty() || std::find(nouns.begin(), nouns.end(), mention.counted) != nouns.end();
}

std::vector<FillerId> FillerTable::of(const Mention& mention) const {
  std::vector<FillerId> ids;
  if (const auto* entity = std::get_if<EntityMention>(&mention.body)) {
    for (const EntityIndex reading : entity->readings)
      ids.insert(ids.end(), by_entity_[reading].begin(), by_entity_[reading].end());
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  } else if (const auto* quantity = std::get_if<QuantityMention>(&mention.body)) {
    const auto at = by_unit_.find(quantity->value.unit);
    if (at != by_unit_.end())
      std::copy_if(at->second.begin(), at->second.end(), std::back_inserter(ids),
                   [&](FillerId id) { return accepts(fillers_[id], *quantity); });
  } else if (const auto* date = std::get_if<DateMention>(&mention.body)) {
    if (date->range.first || date->range.last || date->clock) ids = dates_;
    if (date->weekday_mismatch) {
      ids.insert(ids.end(), wrong_weekdays_.begin(), wrong_weekdays_.end());
      std::sort(ids.begin(), ids.end());
    }
  } else if (std::get_if<QuoteMention>(&mention.body)->speech) {
    ids = quotes_;
  }
  return ids;
}

const Entity* FillerTable::entity_for(const EntityMention& mention, FillerId id) const {
  for (const EntityIndex reading : mention.readings) {
    const Entity& entity = rules_.entities[reading];
    if (fillers_[id].name.empty() || entity.is(fillers_[id].name)) return &entity;
  }
  return nullptr;
}

std::string FillerTable::code(FillerId id) { return utf8(tagged::first_code + id); }

std::string FillerTable::label(FillerId id) const {
  const Filler& filler = fillers_[id];
  switch (filler.kind) {
    case FillerKind::entity:
      return filler.name.empty() ? "an entity" : "a mention of type " + filler.name;
    case FillerKind::quantity:
      return quantity_label(filler);
    case FillerKind::ordinal:
      return "an ordinal";
    case FillerKind::change:
      return "an increase or decrease";
    case FillerKind::date:
      return "a date";
    case FillerKind::quote:
      return "a quote";
    case FillerKind::list:
      return "<" + filler.name + ">";
    case FillerKind::text:
      return "words";
  }
  return "words";
}

}  // namespace gainsay
