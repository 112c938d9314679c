#include "run/authoring/examples.h"

#include <algorithm>
#include <map>

#include "check/run_checks.h"
#include "run/authoring/example_reading.h"
#include "run/authoring/example_text.h"
#include "run/authoring/frame_examples.h"
#include "run/authoring/near_text.h"

namespace gainsay {
namespace {

std::string problem_list(const Diagnostics& diagnostics) {
  std::string out;
  for (const Diagnostic& diagnostic : diagnostics) out += "\n  " + diagnostic.problem;
  return out;
}

// Reasons end in line feeds, diagnostics do not.
std::string reasons_text(const std::vector<std::string>& reasons) {
  std::string out;
  for (const std::string& reason : reasons) out += (out.empty() ? "\n" : "") + reason;
  if (!out.empty()) out.pop_back();
  return out;
}

// The statements of a topic that a text gives when a source publishes it on a day.
struct TextReading {
  std::vector<Statement> statements;
  std::vector<std::string> reasons;  ///< why patterns of the topic that came near gave nothing
  Diagnostics faults;                ///< of the reader
};

class ExampleRunner {
 public:
  ExampleRunner(const Engine& engine, ExampleReport& report)
      : engine_(engine), report_(report), expectations_(engine.rules.language) {}
  void run(const Topic& topic);

 private:
  /// Fewer statements than `wanted` are explained.
  [[nodiscard]] TextReading read(const Topic& topic, const std::string& path, const std::string& source, Day day,
                                 const std::string& text, std::size_t wanted) const;
  void add_reasons(const Topic& topic, const Annotation& annotation, TextReading& reading) const;
  [[nodiscard]] std::vector<Pairing> pair(const Topic& topic, const ExampleSpec& example,
                                          const std::vector<Statement>& found) const;
  void run_text(const Topic& topic, const ExampleSpec& example);
  void run_said(const Topic& topic, const ExampleSpec& example);
  void judge_findings(const ExampleSpec& example, const std::vector<Finding>& findings);
  void fail(const ExampleSpec& example, std::string problem);

  const Engine& engine_;
  ExampleReport& report_;
  ExpectationReader expectations_;
};

void ExampleRunner::fail(const ExampleSpec& example, std::string problem) {
  ++report_.failed;
  report_.diagnostics.push_back({Severity::error, example.place, std::move(problem), ""});
}

void ExampleRunner::add_reasons(const Topic& topic, const Annotation& annotation, TextReading& reading) const {
  constexpr std::size_t enough = 2;
  for (std::size_t i = 0; i < annotation.sentences.size() && reading.reasons.size() < enough; ++i) {
    const std::vector<MatchTrace> traces = engine_.extractor.trace(annotation, i, topic.id);
    const ByteSpan span = annotation.sentences[i].span;
    std::size_t told = reading.reasons.size();
    for (const MatchTrace& trace : traces)
      if (trace.fate == MatchFate::excepted || trace.fate == MatchFate::unfilled)
        reading.reasons.push_back(near_text(trace, annotation, span, 4));
    if (told < reading.reasons.size()) continue;
    for (const MatchTrace* trace : nearest_traces(traces, true))
      reading.reasons.push_back(near_text(*trace, annotation, span, 4));
    const std::string names = unknown_names(annotation, span);
    if (told < reading.reasons.size() && !names.empty())
      reading.reasons.back() += "      names that no pack knows: " + names + "\n";
  }
}

TextReading ExampleRunner::read(const Topic& topic, const std::string& path, const std::string& source, Day day,
                                const std::string& text, std::size_t wanted) const {
  TextReading reading;
  read_example_text(engine_, path, source, day, text, reading.faults, [&](const Annotation& annotation) {
    for (Statement& statement : engine_.extractor.extract(annotation))
      if (statement.topic == topic.id) reading.statements.push_back(std::move(statement));
    if (reading.statements.size() < wanted) add_reasons(topic, annotation, reading);
  });
  return reading;
}

// Each expectation takes the first statement that meets it; what is left over is paired by the fewest differences, so
// that the report shows near misses side by side.
std::vector<Pairing> ExampleRunner::pair(const Topic& topic, const ExampleSpec& example,
                                         const std::vector<Statement>& found) const {
  std::vector<Pairing> pairs;
  std::vector<bool> taken(found.size(), false);
  for (const ExpectedStatement& expected : example.gives) pairs.push_back({&expected, nullptr, {}});
  const auto take = [&](Pairing& pairing, std::size_t most) {
    for (std::size_t i = 0; i < found.size(); ++i) {
      if (taken[i]) continue;
      auto differences = expectations_.compare(*pairing.expected, found[i], topic);
      if (differences.size() > most) continue;
      taken[i] = true;
      pairing.found = &found[i];
      pairing.differences = std::move(differences);
      return;
    }
  };
  std::size_t longest = 0;
  for (const ExpectedStatement& expected : example.gives) longest = std::max(longest, expected.slots.size());
  for (std::size_t most = 0; most <= longest; ++most)
    for (Pairing& pairing : pairs)
      if (pairing.found == nullptr) take(pairing, most);
  for (std::size_t i = 0; i < found.size(); ++i)
    if (!taken[i]) pairs.push_back({nullptr, &found[i], {}});
  return pairs;
}

void ExampleRunner::run_text(const Topic& topic, const ExampleSpec& example) {
  ++report_.of_patterns;
  const Day day = parse_day(example.date).value_or(example_day);
  const TextReading reading = read(topic, "example.txt", "Example", day, example.text, example.gives.size());
  if (!reading.faults.empty())
    return fail(example, "the text of this example cannot be read" + problem_list(reading.faults));
  std::string parts;
  for (const Pairing& pairing : pair(topic, example, reading.statements)) parts += describe(pairing, topic);
  if (parts.empty()) return;
  if (reading.statements.empty()) parts = "\n  " + example.text + parts;
  parts += reasons_text(reading.reasons);
  fail(example, "this example does not give what it says" + parts);
}

void ExampleRunner::judge_findings(const ExampleSpec& example, const std::vector<Finding>& findings) {
  std::string parts;
  for (const std::string& kind : example.finds)
    if (std::none_of(findings.begin(), findings.end(), [&](const Finding& f) { return f.check == kind; }))
      parts += "\n  expected, and not found: " + kind;
  if (parts.empty() && (!example.finds.empty() || findings.empty())) return;
  for (const Finding& finding : findings) parts += "\n  found: " + finding.check + ": " + finding.message;
  fail(example, example.finds.empty() ? "this example must be silent and is not" + parts
                                      : "this example does not find what it says" + parts);
}

void ExampleRunner::run_said(const Topic& topic, const ExampleSpec& example) {
  ++report_.of_checks;
  std::vector<Statement> statements;
  std::string silent_texts;
  Day as_of = example_day;
  for (std::size_t i = 0; i < example.said.size(); ++i) {
    const SaidExample& said = example.said[i];
    as_of = i == 0 ? said.date : std::max(as_of, said.date);
    TextReading reading = read(topic, "said-" + std::to_string(i + 1) + ".txt", said.source, said.date, said.text, 1);
    if (!reading.faults.empty())
      return fail(example, "a text of this example cannot be read" + problem_list(reading.faults));
    if (reading.statements.empty()) {
      silent_texts += "\n  states nothing of this topic: " + said.text;
      silent_texts += reasons_text(reading.reasons);
    }
    for (Statement& statement : reading.statements) {
      statement.draft = said.draft;
      statements.push_back(std::move(statement));
    }
  }
  const std::vector<Finding> findings =
      run_all_checks(statements, {topic, engine_.rules.entities, as_of, &engine_.rules.language});
  const std::size_t failed_before = report_.failed;
  judge_findings(example, findings);
  if (silent_texts.empty()) return;
  if (report_.failed > failed_before)
    report_.diagnostics.back().problem += silent_texts;
  else
    report_.diagnostics.push_back({Severity::warning, example.place,
                                   "a text of this example takes no part in it" + silent_texts,
                                   "word it so that a pattern matches, or leave it out"});
}

void ExampleRunner::run(const Topic& topic) {
  ++report_.topics;
  for (const ExampleSpec& example : topic.examples) {
    if (example.of_check)
      run_said(topic, example);
    else
      run_text(topic, example);
  }
}

}  // namespace

ExampleReport run_examples(const Engine& engine, std::string_view only, ExamplesOfLanguage of_language) {
  ExampleReport report;
  ExampleRunner runner(engine, report);
  for (const Topic& topic : engine.rules.topics)
    if (only.empty() || topic.id == only) runner.run(topic);
  if (only.empty() && of_language == ExamplesOfLanguage::run) run_frame_examples(engine, report);
  return report;
}

}  // namespace gainsay
