#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lang/annotation.h"
#include "rule/rule_set.h"

namespace gainsay {

/// What can fill a place of a pattern, numbered over all topics.
using FillerId = std::uint32_t;

enum class FillerKind { entity, quantity, ordinal, change, date, quote, list, text };

struct Filler {
  FillerKind kind = FillerKind::entity;
  std::string name;  ///< entity type (empty: any), unit (empty: any), word list, or "wrong weekday" of a date
  std::vector<std::string> counted;  ///< nouns that a count must count; empty: any
  bool or_ordinal = false;           ///< a quantity that may be given as an ordinal ("its fourth year")
  friend auto operator<=>(const Filler&, const Filler&) = default;
};

/// All fillers that the patterns of a rule set ask for.
class FillerTable {
 public:
  explicit FillerTable(const RuleSet& rules);

  FillerId add(const Filler& filler);
  /// What fills a slot of a topic, {value} included.
  [[nodiscard]] Filler filler_of(const Topic& topic, const SlotSpec& slot) const;
  FillerId add_slot(const Topic& topic, const SlotSpec& slot) { return add(filler_of(topic, slot)); }
  /// Empty when no pattern asks for it.
  [[nodiscard]] std::optional<FillerId> find(const Filler& filler) const;
  [[nodiscard]] std::size_t size() const { return fillers_.size(); }
  [[nodiscard]] const Filler& operator[](FillerId id) const { return fillers_[id]; }
  /// Works out what each entity and unit of the rules can fill. Call once, after the last `add`.
  void finish();

  /// The fillers that a mention can be, ascending.
  [[nodiscard]] std::vector<FillerId> of(const Mention& mention) const;
  /// An entity reading of the mention that the filler accepts: the first one.
  [[nodiscard]] const Entity* entity_for(const EntityMention& mention, FillerId id) const;
  /// In the tagged view: one code point as UTF-8.
  [[nodiscard]] static std::string code(FillerId id);
  /// "{place}" for people: the type, unit or list.
  [[nodiscard]] std::string label(FillerId id) const;

 private:
  [[nodiscard]] bool accepts(const Filler& filler, const QuantityMention& mention) const;

  const RuleSet& rules_;
  std::vector<Filler> fillers_;
  std::map<Filler, FillerId> ids_;
  std::vector<std::vector<FillerId>> by_entity_;
  std::map<std::string, std::vector<FillerId>, std::less<>> by_unit_;  // quantities, ordinals and changes
  std::vector<FillerId> dates_, wrong_weekdays_, quotes_;
};

}  // namespace gainsay
