#include "run/lint.h"

#include <re2/re2.h>

#include <set>

#include "base/utf8.h"
#include "rule/lint.h"
#include "run/example_reading.h"

namespace gainsay {
namespace {

using Spot = std::pair<std::size_t, std::size_t>;  // line and column in the topic's file

Spot spot(const Place& place) { return {place.line, place.column}; }

// What the examples of one topic reach.
struct Coverage {
  std::set<Spot> patterns;
  std::set<Spot> exceptions;
};

// Every `unless` of the pattern that finds the sentence.
void add_exceptions(const Topic& topic, const Place& pattern, const std::string& sentence, Coverage& coverage) {
  RE2::Options options;
  options.set_log_errors(false);
  options.set_case_sensitive(false);
  for (const PatternSpec& spec : topic.patterns) {
    bool own = false;
    for (const Place& place : spec.places) own = own || spot(place) == spot(pattern);
    if (!own) continue;
    for (std::size_t i = 0; i < spec.unless.size() && i < spec.unless_places.size(); ++i)
      if (RE2::PartialMatch(sentence, RE2(spec.unless[i], options)))
        coverage.exceptions.insert(spot(spec.unless_places[i]));
  }
}

void add_traces(const Engine& engine, const Topic& topic, const Annotation& annotation, Coverage& coverage) {
  for (std::size_t i = 0; i < annotation.sentences.size(); ++i) {
    const ByteSpan span = annotation.sentences[i].span;
    const std::string sentence = fold(std::string_view(annotation.document->text).substr(span.begin, span.size()));
    for (const MatchTrace& trace : engine.extractor.trace(annotation, i)) {
      if (trace.topic != topic.id || trace.span.empty()) continue;
      coverage.patterns.insert(spot(trace.pattern));
      if (trace.outcome == "excepted by unless") add_exceptions(topic, trace.pattern, sentence, coverage);
    }
  }
}

Coverage coverage_of(const Engine& engine, const Topic& topic) {
  Coverage coverage;
  const auto add = [&](const Annotation& annotation) { add_traces(engine, topic, annotation, coverage); };
  for (const ExampleSpec& example : topic.examples) read_example(engine, example, add);
  return coverage;
}

void lint_coverage(const Engine& engine, const Topic& topic, Diagnostics& found) {
  const Coverage coverage = coverage_of(engine, topic);
  const auto say = [&](Severity severity, const Place& place, const char* problem, const char* remedy) {
    found.push_back({severity, place, problem, remedy});
  };
  for (const PatternSpec& spec : topic.patterns) {
    for (const Place& place : spec.places)
      if (!coverage.patterns.contains(spot(place)))
        say(Severity::notice, place, "no example of this topic matches this pattern",
            "add an [[example]] with a text that it must match");
    for (const Place& place : spec.unless_places)
      if (!coverage.exceptions.contains(spot(place)))
        say(Severity::warning, place, "no example exercises this exception",
            "add an [[example]] that it keeps silent, with gives = []");
  }
}

}  // namespace

Diagnostics lint(const Engine& engine) {
  Diagnostics found = lint_rules(engine.rules);
  for (const Topic& topic : engine.rules.topics) lint_coverage(engine, topic, found);
  sort_by_place(found);
  return found;
}

}  // namespace gainsay
