#include "extract/frame/qualifier_reading.h"

#include <algorithm>

namespace gainsay {
namespace {

std::string_view name_of(QualifierKind kind) {
  constexpr std::string_view names[] = {"period", "as_of",     "since", "rate",  "place",   "event",
                                        "group",  "increment", "total", "cause", "purpose", "unknown"};
  return names[static_cast<std::size_t>(kind)];
}

bool says_part(QualifierKind kind) {
  return kind == QualifierKind::period || kind == QualifierKind::rate || kind == QualifierKind::place ||
         kind == QualifierKind::event || kind == QualifierKind::group || kind == QualifierKind::increment;
}

// Times and totals say when and how much is counted, not what.
bool is_scope(QualifierKind kind) {
  return kind != QualifierKind::as_of && kind != QualifierKind::since && kind != QualifierKind::total &&
         kind != QualifierKind::cause && kind != QualifierKind::purpose;
}

std::string text_of(const SentenceReading& reading, NodeRange words) {
  const Tree& tree = reading.tree();
  const ByteSpan span{tree[words.begin].span.begin, tree[words.end - 1].span.end};
  return reading.annotation().document->text.substr(span.begin, span.size());
}

// A role took its words.
bool is_consumed(const Qualifier& qualifier, const RoleMatch& found, const SentenceReading& reading) {
  const Tree& tree = reading.tree();
  if (std::find(found.nodes.begin(), found.nodes.end(), qualifier.head) != found.nodes.end()) return true;
  return std::any_of(found.fills.begin(), found.fills.end(), [&](const SlotFill& fill) {
    return std::any_of(fill.marks.begin(), fill.marks.end(), [&](const Mark* mark) {
      const std::size_t word = tree[qualifier.head].word;
      return mark->first_word <= word && word < mark->end_word;
    });
  });
}

}  // namespace

QualifierReading read_qualifiers(const RoleMatch& found, const SentenceReading& reading,
                                 const std::map<std::string, std::string>& wanted) {
  QualifierReading out;
  if (found.proposition == no_proposition) return out;
  for (const Qualifier& qualifier : reading.propositions().qualifiers(found.proposition)) {
    if (qualifier.kind == QualifierKind::total || qualifier.kind == QualifierKind::since ||
        qualifier.kind == QualifierKind::as_of)
      out.total = true;
    if (is_consumed(qualifier, found, reading)) continue;
    const std::string kind(name_of(qualifier.kind));
    const auto rule = wanted.find(kind);
    if (rule != wanted.end() && rule->second == "ignore") continue;
    if (rule != wanted.end() && rule->second == "refuse") out.refused = true;
    if (says_part(qualifier.kind)) out.partial = true;
    if (!is_scope(qualifier.kind) || qualifier.words.empty()) continue;
    const std::string words = text_of(reading, qualifier.words);
    const auto same = std::find_if(out.kept.begin(), out.kept.end(), [&](const auto& k) { return k.first == kind; });
    if (same == out.kept.end())
      out.kept.emplace_back(kind, words);
    else
      same->second += "; " + words;
  }
  std::sort(out.kept.begin(), out.kept.end());
  return out;
}

bool QualifierReading::licenses_total(const RoleMatch& found, const SentenceReading& reading) const {
  if (partial) return false;
  if (total || found.proposition == no_proposition) return true;
  const Proposition& proposition = reading.propositions()[found.proposition];
  return proposition.perfect || proposition.kind == PredicateKind::noun;
}

}  // namespace gainsay
