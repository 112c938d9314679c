#include "run/authoring/near_text.h"

#include <algorithm>
#include <map>

namespace gainsay {
namespace {

std::string listed(const std::vector<PatternPart>& parts) {
  std::string out;
  for (const PatternPart& part : parts)
    out += (out.empty() ? "" : &part == &parts.back() ? " and " : ", ") + part.wants;
  return out;
}

std::string quoted_words(const Annotation& annotation, ByteSpan span) {
  return "\"" + annotation.document->text.substr(span.begin, span.size()) + "\"";
}

// What follows the words that the beginning of a pattern found: "of the land", at most three words.
std::string following(const Annotation& annotation, ByteSpan found, ByteSpan sentence) {
  std::string out;
  int words = 0;
  for (std::size_t i = annotation.words.at_byte(found.end); i < annotation.words.size() && words < 3; ++i) {
    const Word& word = annotation.words[i];
    if (word.span.begin >= sentence.end) break;
    if (!out.empty() && word.space_before) out += ' ';
    out += annotation.document->text.substr(word.span.begin, word.span.size());
    ++words;
  }
  return out;
}

std::string reason(const MatchTrace& trace, const Annotation& annotation, ByteSpan sentence) {
  switch (trace.fate) {
    case MatchFate::lacking:
      return "the sentence lacks " + listed(trace.parts);
    case MatchFate::out_of_order: {
      const std::string rest = following(annotation, trace.span, sentence);
      if (trace.span.empty()) return "all that it requires is there, but not in this order";
      return "after " + quoted_words(annotation, trace.span) + " the pattern expects " + listed(trace.parts) +
             (rest.empty() ? ", and the sentence ends" : ", found \"" + rest + "\"");
    }
    case MatchFate::excepted:
      return "an exception met " + quoted_words(annotation, trace.exceptions.front().span) + ": unless '" +
             trace.exceptions.front().source + "' at " + to_string(trace.exceptions.front().place);
    case MatchFate::beaten:
      return trace.beaten_by_span == trace.span
                 ? "an earlier pattern has the same words: " + trace.beaten_by_source + " at " +
                       to_string(trace.beaten_by)
                 : "a pattern with a longer match has some of these words: " + trace.beaten_by_source + " at " +
                       to_string(trace.beaten_by);
    case MatchFate::no_subject:
      return outcome(trace) + "; begin the pattern with the word before it";
    case MatchFate::unmet: {
      std::string needs;
      for (const std::string& need : trace.needs) needs += (needs.empty() ? "'" : ", '") + need + "'";
      return "the sentence holds nothing of what `needs` asks for: " + needs;
    }
    default:
      return outcome(trace);
  }
}

// Nearer is what lacks less; of equals what requires more.
bool nearer(const MatchTrace* a, const MatchTrace* b) {
  const auto lacks = [](const MatchTrace* trace) { return trace->required - std::min(trace->found, trace->required); };
  const auto share = [&](const MatchTrace* x, const MatchTrace* y) {
    return lacks(x) * y->required < lacks(y) * x->required;
  };
  if (share(a, b) || share(b, a)) return share(a, b);
  if ((a->fate == MatchFate::lacking) != (b->fate == MatchFate::lacking)) return b->fate == MatchFate::lacking;
  return a->required > b->required;
}

}  // namespace

std::string marked_sentence(const Annotation& annotation, ByteSpan sentence, std::vector<Marking> markings,
                            std::size_t indent) {
  std::vector<Marking> kept;
  for (const Marking& marking : markings) {
    if (marking.part.empty() || !sentence.contains(marking.part)) continue;
    kept.push_back({{marking.part.begin - sentence.begin, marking.part.end - sentence.begin}, marking.sign});
  }
  return underlined(annotation.document->text.substr(sentence.begin, sentence.size()), kept, indent);
}

std::string near_text(const MatchTrace& trace, const Annotation& annotation, ByteSpan sentence, std::size_t indent) {
  const std::string blanks(indent, ' ');
  std::vector<Marking> in_pattern;
  for (const PatternPart& part : trace.parts) in_pattern.push_back({{part.begin, part.end}, '^'});
  std::vector<Marking> in_sentence = {{trace.span, '^'}};
  for (const ExceptionHit& hit : trace.exceptions) in_sentence.push_back({hit.span, '~'});
  std::string out = blanks + trace.topic + " at " + to_string(trace.pattern) + "\n";
  out += underlined(trace.source, in_pattern, indent + 2, 1000);
  if (!trace.span.empty()) out += marked_sentence(annotation, sentence, std::move(in_sentence), indent + 2);
  return out + blanks + "  " + reason(trace, annotation, sentence) + "\n";
}

std::vector<const MatchTrace*> nearest_traces(const std::vector<MatchTrace>& traces, bool however_far) {
  const bool stated = std::any_of(traces.begin(), traces.end(),
                                  [](const MatchTrace& trace) { return trace.fate == MatchFate::matched; });
  std::map<std::string, const MatchTrace*> best;
  for (const MatchTrace& trace : traces) {
    const bool missed =
        trace.fate == MatchFate::lacking || trace.fate == MatchFate::out_of_order || trace.fate == MatchFate::unmet;
    const bool near = stated ? 3 * trace.found >= 2 * trace.required : 2 * trace.found >= trace.required;
    if (!missed || !(near || however_far)) continue;
    const MatchTrace*& held = best[trace.topic];
    if (held == nullptr || nearer(&trace, held)) held = &trace;
  }
  std::vector<const MatchTrace*> out;
  for (const auto& [topic, trace] : best) out.push_back(trace);
  std::stable_sort(out.begin(), out.end(), nearer);
  return out;
}

std::string unknown_names(const Annotation& annotation, ByteSpan sentence) {
  std::string out;
  std::size_t last = 0;  // the end of the name that was written last
  bool first = true;
  for (std::size_t i = annotation.words.at_byte(sentence.begin); i < annotation.words.size(); ++i) {
    const Word& word = annotation.words[i];
    if (word.span.begin >= sentence.end) break;
    const bool opens = first || word.kind == WordKind::possessive;
    if (word.kind == WordKind::word) first = false;
    if (opens || word.kind != WordKind::word || !word.capitalised) continue;
    const bool known = std::any_of(annotation.mentions.begin(), annotation.mentions.end(), [&](const Mention& mention) {
      return !std::holds_alternative<QuoteMention>(mention.body) && mention.span.overlaps(word.span);
    });
    if (known) continue;
    const std::string text = annotation.document->text.substr(word.span.begin, word.span.size());
    if (!out.empty()) out += last + 1 == word.span.begin ? " " : ", ";
    out += text;
    last = word.span.end;
  }
  return out;
}

}  // namespace gainsay
