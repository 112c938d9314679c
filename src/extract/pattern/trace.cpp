#include "extract/pattern/trace.h"

namespace gainsay {
namespace {

std::string listed(const std::vector<PatternPart>& parts) {
  std::string out;
  for (const PatternPart& part : parts) {
    const bool last = &part == &parts.back();
    if (!out.empty()) out += last ? " and " : ", ";
    out += part.wants;
  }
  return out;
}

std::string line_of(const Place& place) { return "the pattern at line " + std::to_string(place.line); }

}  // namespace

std::string outcome(const MatchTrace& trace) {
  switch (trace.fate) {
    case MatchFate::matched:
      return "matched";
    case MatchFate::beaten:
      return trace.beaten_by == trace.pattern ? "beaten by a longer match of its own"
                                              : "beaten by " + line_of(trace.beaten_by);
    case MatchFate::excepted:
      return "excepted by unless '" + (trace.exceptions.empty() ? "" : trace.exceptions.front().source) + "'";
    case MatchFate::unfilled:
      return "nothing fills {" + trace.slot + "}";
    case MatchFate::unmet:
      return "the sentence holds nothing that `needs` asks for";
    case MatchFate::no_subject:
      return "the name that opens it follows a preposition, so it is not the subject of what follows";
    case MatchFate::out_of_order:
      return "all that it requires is there, but not in this order: it stopped at " + listed(trace.parts);
    case MatchFate::lacking:
      return "missing " + listed(trace.parts);
    case MatchFate::not_said:
      return "not said by the document itself: a " + trace.block;
  }
  return "";
}

}  // namespace gainsay
