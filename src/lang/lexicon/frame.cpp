#include "lang/lexicon/frame.h"

#include <algorithm>

namespace gainsay {

std::string_view to_string(WordClass word_class) {
  switch (word_class) {
    case WordClass::verb:
      return "verb";
    case WordClass::noun:
      return "noun";
    case WordClass::adjective:
      return "adjective";
  }
  return "verb";
}

std::size_t Frame::role_index(std::string_view name) const {
  const auto at = std::find_if(roles.begin(), roles.end(), [&](const FrameRole& role) { return role.name == name; });
  return static_cast<std::size_t>(at - roles.begin());
}

const Frame* FrameLexicon::find(std::string_view id) const {
  const auto at = std::find_if(frames.begin(), frames.end(), [&](const Frame& frame) { return frame.id == id; });
  return at == frames.end() ? nullptr : &*at;
}

}  // namespace gainsay
