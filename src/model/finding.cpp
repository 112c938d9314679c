#include "model/finding.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "base/hash.h"

namespace gainsay {

std::string_view to_string(Tier tier) { return tier == Tier::hard ? "hard" : "soft"; }

std::string_view to_string(FindingStatus status) {
  switch (status) {
    case FindingStatus::fresh:
      return "new";
    case FindingStatus::ongoing:
      return "ongoing";
    case FindingStatus::resolved:
      return "resolved";
    case FindingStatus::muted:
      return "muted";
    case FindingStatus::reopened:
      return "reopened";
  }
  return "new";
}

namespace {

// A side without what may change between runs: the value that it represents and who first said it.
std::string normalised(const Side& side) {
  if (const auto* quantity = std::get_if<QuantityValue>(&side.value)) {
    // A check may say more in the label than the figure's own words, which differ from text to text.
    const std::string extra = side.label.substr(0, quantity->text.size()) == quantity->text
                                  ? side.label.substr(quantity->text.size())
                                  : std::string();
    return to_string(quantity->hard) + quantity->unit + extra;
  }
  return side.label + '\x1f' + display(side.value);
}

}  // namespace

std::string identify(const Finding& finding) {
  std::string text = finding.topic + '\x1e' + finding.check + '\x1e';
  for (const auto& [name, value] : finding.key) text += name + '\x1f' + value + '\x1e';
  std::set<std::string> sides;
  for (const Side& side : finding.sides) sides.insert(normalised(side));
  for (const std::string& side : sides) text += side + '\x1e';
  return fingerprint(text);
}

bool report_order(const Finding& a, const Finding& b) {
  const auto order = [](const Finding& f) {
    return std::tuple<int, const std::string&, const Slots&, const std::string&, const std::string&>(
        -static_cast<int>(f.severity), f.topic, f.key, f.check, f.id);
  };
  return order(a) < order(b);
}

}  // namespace gainsay
