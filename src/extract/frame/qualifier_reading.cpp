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

std::string day_text(const std::optional<Day>& day) { return day ? to_string(*day) : std::string(); }

// "10:15" dates an entry of a live report; nothing is counted in it.
bool is_time_of_day(const SentenceReading& reading, const Qualifier& qualifier) {
  const Tree& tree = reading.tree();
  const ByteSpan span{tree[qualifier.words.begin].span.begin, tree[qualifier.words.end - 1].span.end};
  for (const Mention& mention : reading.annotation().mentions) {
    if (mention.span.begin >= span.end) break;
    const auto* date = std::get_if<DateMention>(&mention.body);
    if (date != nullptr && date->clock && span.contains(mention.span)) return true;
  }
  return false;
}

// A date in the words as its days ("2025-10-01/2025-10-31" of "in October"), other words without their preposition, so
// that what is worded differently agrees.
std::string text_of(const SentenceReading& reading, const Qualifier& qualifier) {
  const Tree& tree = reading.tree();
  NodeId first = qualifier.words.begin;
  if (!qualifier.preposition.empty() && first + 1 < qualifier.words.end) ++first;
  const ByteSpan span{tree[first].span.begin, tree[qualifier.words.end - 1].span.end};
  for (const Mention& mention : reading.annotation().mentions) {
    if (mention.span.begin >= span.end) break;
    const auto* date = std::get_if<DateMention>(&mention.body);
    if (date != nullptr && span.contains(mention.span) && (date->range.first || date->range.last))
      return day_text(date->range.first) + "/" + day_text(date->range.last);
  }
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

void keep(QualifierKind kind, const std::string& words, Qualifiers& kept) {
  const std::string name(name_of(kind));
  const auto same = std::find_if(kept.begin(), kept.end(), [&](const auto& known) { return known.first == name; });
  if (same == kept.end())
    kept.emplace_back(name, words);
  else
    same->second += "; " + words;
}

// The predicates over a word up to the clause's own, the innermost first: nouns ("losses") and what governs them.
std::vector<PropositionId> predicates_over(NodeId node, const Propositions& propositions) {
  std::vector<PropositionId> out;
  for (; node != no_node; node = propositions.tree()[node].head) {
    const PropositionId id = propositions.at(node);
    if (id == no_proposition) continue;
    out.push_back(id);
    if (propositions[id].kind != PredicateKind::noun) break;
  }
  return out;
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
    keep(qualifier.kind, text_of(reading, qualifier), out.kept);
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

Qualifiers qualifiers_beside(const Match& match, const SentenceReading& reading) {
  Qualifiers kept;
  const auto value = std::find_if(match.fills.begin(), match.fills.end(),
                                  [](const Match::Fill& fill) { return fill.slot == "value" && !fill.marks.empty(); });
  if (value == match.fills.end()) return kept;
  const Propositions& propositions = reading.propositions();
  const NodeId figure = propositions.tree().head_of(value->words.begin, value->words.end);
  for (const PropositionId id : predicates_over(figure, propositions))
    for (const Qualifier& qualifier : propositions.qualifiers(id)) {
      const std::size_t word = propositions.tree()[qualifier.head].word;
      const bool held = match.words.begin <= word && word < match.words.end;
      if (held || qualifier.kind == QualifierKind::unknown || !is_scope(qualifier.kind) || qualifier.words.empty() ||
          is_time_of_day(reading, qualifier))
        continue;
      keep(qualifier.kind, text_of(reading, qualifier), kept);
    }
  std::sort(kept.begin(), kept.end());
  return kept;
}

}  // namespace gainsay
