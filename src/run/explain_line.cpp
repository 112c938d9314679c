#include "run/explain.h"

namespace gainsay {
namespace {

std::string words(const Document& document, ByteSpan span) { return document.text.substr(span.begin, span.size()); }

std::string mention_kind(const Mention& mention, const EntityTable& entities) {
  if (const auto* quantity = std::get_if<QuantityMention>(&mention.body))
    return "quantity " + to_string(quantity->value.hard) + " " + quantity->value.unit;
  if (std::holds_alternative<DateMention>(mention.body)) return "date";
  if (const auto* entity = std::get_if<EntityMention>(&mention.body)) {
    std::string out = "entity";
    for (const EntityIndex reading : entity->readings) out += " " + entities[reading].id;
    return out;
  }
  return "quote";
}

std::string mentions(const Annotation& annotation, ByteSpan sentence, const EntityTable& entities) {
  std::string out = "Mentions:\n";
  for (const Mention& mention : annotation.mentions)
    if (sentence.overlaps(mention.span))
      out += "  \"" + words(*annotation.document, mention.span) + "\": " + mention_kind(mention, entities) + "\n";
  for (const Speech& speech : annotation.speeches)
    if (sentence.overlaps(speech.content))
      out += "  said by " + (speech.speaker.empty() ? "somebody" : speech.speaker) + " (" +
             std::string(to_string(speech.attribution)) + "): \"" + words(*annotation.document, speech.content) +
             "\"\n";
  return out;
}

std::string matches(const Annotation& annotation, std::size_t sentence, const Engine& engine) {
  const std::vector<MatchTrace> traces = engine.extractor.trace(annotation, sentence);
  if (traces.empty()) return "No pattern comes near this sentence.\n";
  std::string out = "Patterns:\n";
  for (const MatchTrace& trace : traces) {
    out += "  " + trace.topic + " (" + to_string(trace.pattern) + "): " + trace.outcome;
    if (!trace.span.empty()) out += ": \"" + words(*annotation.document, trace.span) + "\"";
    out += "\n";
  }
  return out;
}

/// The sentence has a byte on the line.
bool touches(const Document& document, ByteSpan sentence, std::size_t line) {
  const ByteSpan source = document.map.to_source(sentence);
  return document.lines.at(source.begin).line <= line && line <= document.lines.at(source.end).line;
}

}  // namespace

std::string explain_line(const Document& document, std::size_t line, const Engine& engine) {
  const Annotation annotation = engine.annotator.annotate(document);
  std::string out;
  for (std::size_t i = 0; i < annotation.sentences.size(); ++i) {
    const ByteSpan span = annotation.sentences[i].span;
    if (!touches(document, span, line)) continue;
    out += (out.empty() ? "" : "\n") + words(document, span) + "\n";
    out += mentions(annotation, span, engine.rules.entities) + matches(annotation, i, engine);
  }
  return out;
}

}  // namespace gainsay
