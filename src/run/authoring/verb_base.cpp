#include "run/authoring/verb_base.h"

#include <algorithm>
#include <vector>

namespace gainsay {
namespace {

constexpr std::size_t shortest_base = 3;

std::string irregular_base(std::string_view form, const IrregularForms& irregular) {
  for (const auto& [base, forms] : irregular)
    if (base == form || std::find(forms.begin(), forms.end(), form) != forms.end()) return base;
  return "";
}

bool has_form(const Inflections& inflections, const std::string& base, std::string_view form) {
  const std::vector<std::string> forms = verb_forms(inflections, base);
  return std::find(forms.begin(), forms.end(), form) != forms.end();
}

// Where a mute "e" is likelier than not: "closed", "forced", "invaded", "declined", but "reported", "visited".
bool likely_mute_e(std::string_view stem, const Inflections& inflections) {
  const auto vowel = [&](std::size_t i) { return inflections.vowels.find(stem[i]) != std::string::npos; };
  const std::size_t last = stem.size() - 1;
  if (std::string_view("csvzu").find(stem[last]) != std::string_view::npos) return !stem.ends_with("ss");
  if (stem.ends_with("ng") || stem.ends_with("dg") || stem.ends_with("rg")) return !stem.ends_with("ng");
  if (stem[last] == 'l' && !vowel(last - 1)) return stem[last - 1] != 'l';  // "trebled", but "killed"
  if (!vowel(last - 1) || vowel(last) || vowel(last - 2)) return false;
  const std::string_view end = stem.substr(last - 1);
  return end != "er" && end != "en" && end != "it" && end != "el" && end != "or" && end != "et" && end != "ow" &&
         end != "op" && end != "on";
}

}  // namespace

std::string verb_base(std::string_view form, const Inflections& inflections) {
  for (const IrregularForms* irregular : {&inflections.complete_verbs, &inflections.irregular_verbs})
    if (std::string base = irregular_base(form, *irregular); !base.empty()) return base;
  std::vector<std::string> candidates;
  if (form.size() == 4 && form.ends_with("ed")) candidates.emplace_back(form.substr(0, 3));  // "died", "used"
  for (const std::string_view ending : {"ied", "ies", "ed", "ing", "es", "s"}) {
    if (!form.ends_with(ending) || form.size() < ending.size() + shortest_base) continue;
    const std::string stem(form.substr(0, form.size() - ending.size()));
    if (ending == "ied" || ending == "ies") {
      candidates.push_back(stem + "y");
    } else if (ending == "ed" || ending == "ing") {
      const bool mute = likely_mute_e(stem, inflections);
      candidates.push_back(mute ? stem + "e" : stem);
      candidates.push_back(mute ? stem : stem + "e");
      if (stem[stem.size() - 1] == stem[stem.size() - 2]) candidates.push_back(stem.substr(0, stem.size() - 1));
    } else {
      candidates.push_back(stem);
    }
  }
  for (const std::string& base : candidates)
    if (has_form(inflections, base, form)) return base;
  return "";
}

}  // namespace gainsay
