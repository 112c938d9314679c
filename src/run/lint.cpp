#include "run/lint.h"

#include <set>

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

void add_traces(const Engine& engine, const Topic& topic, const Annotation& annotation, Coverage& coverage) {
  for (std::size_t i = 0; i < annotation.sentences.size(); ++i)
    for (const MatchTrace& trace : engine.extractor.trace(annotation, i, topic.id)) {
      if (trace.fate == MatchFate::lacking || trace.fate == MatchFate::out_of_order || trace.fate == MatchFate::unmet ||
          trace.fate == MatchFate::not_said)
        continue;
      coverage.patterns.insert(spot(trace.pattern));
      if (trace.fate == MatchFate::excepted)
        for (const ExceptionHit& hit : trace.exceptions) coverage.exceptions.insert(spot(hit.place));
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
