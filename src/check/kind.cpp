#include "check/kind.h"

#include <algorithm>
#include <stdexcept>

#include "check/wording/wording.h"

namespace gainsay {

std::string paragraph(std::string_view lines) {
  std::string out;
  bool apart = false;
  for (const char c : lines) {
    const bool space = c == ' ' || c == '\n';
    if (!space && apart && !out.empty()) out += ' ';
    if (!space) out += c;
    apart = space;
  }
  return out;
}

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

const CheckKind& kind_for(KindUse use) {
  for (const CheckKind* kind : check_kinds())
    if (std::find(kind->uses.begin(), kind->uses.end(), use) != kind->uses.end()) return *kind;
  throw std::logic_error("no kind of check has one of the uses");
}

std::vector<KindSpec> check_kind_specs() {
  std::vector<KindSpec> specs;
  for (const CheckKind* kind : check_kinds()) specs.push_back(kind->spec);
  return specs;
}

}  // namespace gainsay
