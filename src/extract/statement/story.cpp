#include "extract/statement/story.h"

#include <algorithm>

#include "extract/statement/story_reader.h"

namespace gainsay {

void StoryReader::read() {
  switch (topic_.value.type) {
    case ValueType::quote:
      return read_quotes();
    case ValueType::category:
      if (topic_.find_slot("event") != nullptr) {
        count_names();
        return read_causes();
      }
      read_quotes();
      return read_denials();
    case ValueType::stance:
      return read_stances();
    case ValueType::quantity:
      count_names();
      return read_figures();
    case ValueType::date:
      count_names();
      return read_days();
  }
}

StoryFinder::StoryFinder(const RuleSet& rules) {
  for (const Topic& topic : rules.topics)
    if (std::any_of(topic.slots.begin(), topic.slots.end(), [](const SlotSpec& slot) { return slot.type == "story"; }))
      topics_.push_back(&topic);
}

void StoryFinder::find(const Sheet& sheet, const StatementBuilder& builder, std::vector<Statement>& statements) const {
  for (const Topic* topic : topics_) StoryReader(sheet, builder, *topic, statements).read();
}

}  // namespace gainsay
