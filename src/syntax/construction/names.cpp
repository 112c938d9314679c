#include "syntax/construction/names.h"

namespace gainsay {
namespace {

template <class Enum, std::size_t Size>
std::string_view name(const std::array<std::string_view, Size>& names, Enum value) {
  return names[static_cast<std::size_t>(value)];
}

}  // namespace

std::string_view to_string(PredicateKind kind) {
  static constexpr std::array<std::string_view, 4> names = {"verb", "noun", "adjective", "place"};
  return name(names, kind);
}

std::string_view to_string(Function function) {
  static constexpr std::array<std::string_view, 10> names = {
      "subject",   "object",   "indirect_object", "complement", "predicative",
      "possessor", "modifier", "prepositional",   "bearer",     "adverb"};
  return name(names, function);
}

std::string_view to_string(Reach reach) {
  static constexpr std::array<std::string_view, 11> names = {"direct",  "passive",      "relative",    "participle",
                                                             "control", "coordination", "gapped",      "support",
                                                             "copula",  "apposition",   "small_clause"};
  return name(names, reach);
}

std::string_view to_string(Tense tense) {
  static constexpr std::array<std::string_view, 4> names = {"none", "past", "present", "future"};
  return name(names, tense);
}

std::string_view to_string(Context context) {
  static constexpr std::array<std::string_view, 9> names = {"fact", "question", "condition", "possible", "forecast",
                                                            "wish", "plan",     "attempt",   "nominal"};
  return name(names, context);
}

std::string_view to_string(Link link) {
  static constexpr std::array<std::string_view, 11> names = {"none",          "subject",    "object",   "complement",
                                                             "prepositional", "possessor",  "modifier", "relative",
                                                             "adverbial",     "apposition", "parataxis"};
  return name(names, link);
}

std::string_view to_string(QualifierKind kind) {
  static constexpr std::array<std::string_view, 12> names = {"period", "as_of", "since",   "rate",
                                                             "place",  "event", "group",   "increment",
                                                             "total",  "cause", "purpose", "unknown"};
  return name(names, kind);
}

std::string_view to_string(Measure measure) {
  static constexpr std::array<std::string_view, 7> names = {"counted", "of", "copula", "put", "mark", "compound", "in"};
  return name(names, measure);
}

std::string_view to_string(VoiceSource source) {
  static constexpr std::array<std::string_view, 5> names = {"verb", "noun", "according_to", "label", "quotation"};
  return name(names, source);
}

Context context_named(std::string_view name) {
  for (const Context context : contexts)
    if (to_string(context) == name) return context;
  return Context::fact;
}

}  // namespace gainsay
