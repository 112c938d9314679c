#include "check/kind.h"

#include "check/wording/wording.h"

namespace gainsay {

std::string example_text(const std::vector<ToldText>& told) {
  std::string out;
  for (const ToldText& text : told) {
    const auto day = parse_day(text.day);
    out += (out.empty() ? "" : "; ") + text.text + " (" + (day ? date_text(*day) : text.day) +
           (text.draft ? ", the draft)" : ")");
  }
  return out;
}

const CheckKind* find_check_kind(std::string_view name) {
  for (const CheckKind* kind : check_kinds())
    if (kind->spec.name == name) return kind;
  return nullptr;
}

std::vector<KindSpec> check_kind_specs() {
  std::vector<KindSpec> specs;
  for (const CheckKind* kind : check_kinds()) specs.push_back(kind->spec);
  return specs;
}

}  // namespace gainsay
