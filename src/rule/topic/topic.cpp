#include "rule/topic/topic.h"

#include <algorithm>

namespace gainsay {

const SlotSpec* Topic::find_slot(std::string_view name) const {
  const auto at = std::find_if(slots.begin(), slots.end(), [&](const SlotSpec& slot) { return slot.name == name; });
  return at == slots.end() ? nullptr : &*at;
}

}  // namespace gainsay
