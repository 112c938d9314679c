#include <algorithm>
#include <map>

#include "check/wording/wording.h"
#include "report/terminal.h"
#include "run/authoring/example_text.h"
#include "run/authoring/near_text.h"
#include "run/authoring/underline.h"
#include "run/explain/explain.h"

namespace gainsay {
namespace {

constexpr std::size_t nearest_shown = 3;

// "exactly 5", "4.5 to 5.5", "more than 80", "at most 40"
std::string range_text(const Interval& interval) {
  const auto& [low, high] = std::pair(interval.low, interval.high);
  if (!low && !high) return "any number";
  if (low && high && *low == *high) return "exactly " + low->to_string();
  if (!high) return (interval.low_open ? "more than " : "at least ") + low->to_string();
  if (!low) return (interval.high_open ? "less than " : "at most ") + high->to_string();
  return low->to_string() + " to " + high->to_string();
}

std::string quantity_text(const QuantityMention& mention) {
  const QuantityValue& value = mention.value;
  std::string out = range_text(value.hard) + " " + value.unit;
  if (!mention.counted.empty()) out += " of " + mention.counted;
  if (value.soft != value.hard) out += ", most likely " + range_text(value.soft);
  if (value.form == QuantityForm::ordinal) return out + " (a place in a row)";
  return value.form == QuantityForm::level ? out : out + " (a change, not a level)";
}

std::string entity_text(const EntityMention& mention, const EntityTable& entities) {
  std::string out;
  for (const EntityIndex reading : mention.readings) {
    const Entity& entity = entities[reading];
    out += (out.empty() ? "" : " or ") + entity.id + " (";
    for (const std::string& type : entity.types) out += (&type == &entity.types.front() ? "" : ", ") + type;
    out += ")";
  }
  return out;
}

std::string mention_text(const Mention& mention, const EntityTable& entities) {
  if (const auto* quantity = std::get_if<QuantityMention>(&mention.body)) return quantity_text(*quantity);
  if (const auto* entity = std::get_if<EntityMention>(&mention.body)) return entity_text(*entity, entities);
  if (const auto* date = std::get_if<DateMention>(&mention.body))
    return date->range.first || date->range.last ? "the date " + date_text(date->range)
                                                 : "a date that cannot be resolved";
  return std::get<QuoteMention>(mention.body).speech ? "a quotation" : "words in quotation marks, no speech";
}

class LineExplainer {
 public:
  LineExplainer(const Annotation& annotation, const Engine& engine) : annotation_(annotation), engine_(engine) {}
  std::string explain(std::size_t sentence);

 private:
  [[nodiscard]] std::string words(ByteSpan span) const {
    return annotation_.document->text.substr(span.begin, span.size());
  }
  void tell_mentions();
  void tell_speeches();
  void tell_statements(const std::vector<MatchTrace>& traces);
  void tell_losers(const std::vector<MatchTrace>& traces);
  void tell_nearest(const std::vector<MatchTrace>& traces);
  void tell_statement(const Statement& statement);

  const Annotation& annotation_;
  const Engine& engine_;
  ByteSpan span_;
  std::string out_;
};

void LineExplainer::tell_mentions() {
  std::vector<const Mention*> inside;
  std::size_t width = 0;
  for (const Mention& mention : annotation_.mentions) {
    if (!span_.overlaps(mention.span)) continue;
    inside.push_back(&mention);
    width = std::max(width, display_width(words(mention.span)));
  }
  width = std::min<std::size_t>(width, 40);
  out_ += inside.empty() ? "\n  Nothing in it is a quantity, a date, a quotation or a name that the packs know.\n"
                         : "\n  Found in it\n";
  for (const Mention* mention : inside) {
    const std::string text = words(mention->span);
    const std::size_t taken = display_width(text);
    out_ += "    " + printable(text) + std::string(width > taken ? width - taken : 0, ' ') + "  " +
            mention_text(*mention, engine_.rules.entities) + "\n";
  }
  if (const std::string names = unknown_names(annotation_, span_); !names.empty())
    out_ += "    names that no pack knows: " + names + "\n";
}

void LineExplainer::tell_speeches() {
  for (const Speech& speech : annotation_.speeches)
    if (span_.overlaps(speech.content))
      out_ += "    said by " +
              (speech.speaker.empty() ? "somebody" : engine_.rules.entities.display_name(speech.speaker)) + " (" +
              std::string(to_string(speech.attribution)) + "): " + printable(words(speech.content)) + "\n";
}

void LineExplainer::tell_statement(const Statement& statement) {
  const Topic& topic = *engine_.rules.find_topic(statement.topic);
  out_ += "    " + statement.topic + ": " + describe(statement, topic) + "\n";
  out_ += "      as of " + date_text(statement.as_of) +
          (statement.as_of_assumed ? " (assumed: the text does not say)" : "") + "\n";
}

void LineExplainer::tell_statements(const std::vector<MatchTrace>& traces) {
  bool any = false;
  for (const MatchTrace& trace : traces) {
    if (trace.fate != MatchFate::matched) continue;
    if (!any) out_ += "\n  It states\n";
    any = true;
    for (const Statement& statement : trace.statements) tell_statement(statement);
    out_ += "      by the pattern at " + to_string(trace.pattern) + ": " + trace.source + "\n";
    out_ += marked_sentence(annotation_, span_, {{trace.span, '^'}}, 6);
  }
  if (!any) out_ += "\n  It states nothing.\n";
}

void LineExplainer::tell_losers(const std::vector<MatchTrace>& traces) {
  bool any = false;
  for (const MatchTrace& trace : traces) {
    if (trace.fate != MatchFate::beaten && trace.fate != MatchFate::excepted && trace.fate != MatchFate::unfilled)
      continue;
    if (!any) out_ += "\n  Patterns that matched and gave nothing\n";
    any = true;
    out_ += near_text(trace, annotation_, span_, 4);
  }
}

void LineExplainer::tell_nearest(const std::vector<MatchTrace>& traces) {
  const std::vector<const MatchTrace*> near = nearest_traces(traces);
  if (near.empty()) {
    const bool others = std::any_of(traces.begin(), traces.end(), [](const MatchTrace& trace) {
      return trace.fate == MatchFate::matched || trace.fate == MatchFate::beaten || trace.fate == MatchFate::excepted ||
             trace.fate == MatchFate::unfilled;
    });
    if (!others) out_ += "\n  No pattern comes near it.\n";
    return;
  }
  out_ += "\n  Patterns that came nearest\n";
  for (std::size_t i = 0; i < near.size() && i < nearest_shown; ++i) out_ += near_text(*near[i], annotation_, span_, 4);
  if (near.size() > nearest_shown)
    out_ += "    and, less near, " + std::to_string(near.size() - nearest_shown) + " of other topics\n";
}

std::string LineExplainer::explain(std::size_t sentence) {
  span_ = annotation_.sentences[sentence].span;
  const ByteSpan source = annotation_.document->map.to_source(span_);
  const LineColumn at = annotation_.document->lines.at(source.begin);
  out_ = to_string(Place{annotation_.document->path, at.line, at.column}) + "\n" + wrapped(words(span_), 2, 110);
  const std::vector<MatchTrace> traces = engine_.extractor.trace(annotation_, sentence);
  if (traces.size() == 1 && traces.front().fate == MatchFate::not_said) {
    out_ +=
        "\n  Nothing is read from it: it is a " + traces.front().block + ", which the article does not say itself.\n";
    return out_;
  }
  tell_mentions();
  tell_speeches();
  tell_statements(traces);
  tell_losers(traces);
  tell_nearest(traces);
  return out_;
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
  LineExplainer explainer(annotation, engine);
  for (std::size_t i = 0; i < annotation.sentences.size(); ++i)
    if (touches(document, annotation.sentences[i].span, line)) out += (out.empty() ? "" : "\n") + explainer.explain(i);
  return out;
}

}  // namespace gainsay
