#include "lang/lexicon/attitude.h"

namespace gainsay {

std::string_view to_string(Stance stance) {
  switch (stance) {
    case Stance::rejects:
      return "rejects";
    case Stance::doubts:
      return "doubts";
    case Stance::conditional:
      return "conditional";
    case Stance::open:
      return "open";
    case Stance::accepts:
      return "accepts";
  }
  return "doubts";
}

Stance stance_of(int degree) {
  if (degree <= -6) return Stance::rejects;
  if (degree <= 0) return Stance::doubts;
  return degree <= 6 ? Stance::open : Stance::accepts;
}

}  // namespace gainsay
