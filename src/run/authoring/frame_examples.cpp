#include "run/authoring/frame_examples.h"

#include <algorithm>

#include "run/authoring/example_reading.h"

namespace gainsay {
namespace {

template <class Found, class Find>
std::vector<Found> read_all(const Engine& engine, const std::string& text, const Find& find) {
  std::vector<Found> out;
  Diagnostics faults;
  read_example_text(engine, "example.txt", "Example", example_day, text, faults, [&](const Annotation& annotation) {
    for (const Sentence& sentence : annotation.sentences)
      for (Found& found : find(annotation, sentence)) out.push_back(std::move(found));
  });
  return out;
}

bool meets(const FrameExample::Given& given, const FoundFrame& found) {
  if (!given.word.empty() && given.word != found.word) return false;
  if (given.denied != found.denied) return false;
  return std::all_of(given.roles.begin(), given.roles.end(), [&](const auto& role) {
    const auto at = found.roles.find(role.first);
    return at != found.roles.end() && at->second.find(role.second) != std::string::npos;
  });
}

std::string told(const std::string& word, const std::map<std::string, std::string>& roles, bool denied) {
  std::string out = "'" + word + "'" + (denied ? " (denied)" : "");
  for (const auto& [role, words] : roles) out += ", " + role + " = '" + words + "'";
  return out;
}

void fail(ExampleReport& report, const Place& place, const std::string& text, const std::string& parts) {
  ++report.failed;
  report.diagnostics.push_back(
      {Severity::error, place, "this example does not give what it says\n  " + text + parts, ""});
}

void run_frame(const Engine& engine, const Frame& frame, const FrameExample& example, ExampleReport& report) {
  ++report.of_frames;
  auto all = read_all<FoundFrame>(engine, example.text, [&](const Annotation& annotation, const Sentence& sentence) {
    return engine.extractor.frames().frames_in(annotation, sentence);
  });
  std::erase_if(all, [&](const FoundFrame& found) { return found.frame != &frame; });
  std::string parts;
  for (const FrameExample::Given& given : example.gives)
    if (std::none_of(all.begin(), all.end(), [&](const FoundFrame& found) { return meets(given, found); }))
      parts += "\n  expected: " + told(given.word, given.roles, given.denied);
  if (parts.empty() && (!example.gives.empty() || all.empty())) return;
  for (const FoundFrame& found : all) parts += "\n  found: " + told(found.word, found.roles, found.denied);
  fail(report, example.place, example.text, parts);
}

void run_attitude(const Engine& engine, const AttitudeExample& example, ExampleReport& report) {
  ++report.of_frames;
  const auto all =
      read_all<FoundAttitude>(engine, example.text, [&](const Annotation& annotation, const Sentence& sentence) {
        return engine.extractor.frames().attitudes_in(annotation, sentence);
      });
  std::string parts = "\n  expected: '" + example.word + "', holder = '" + example.holder + "': " + example.stance;
  for (const FoundAttitude& found : all) {
    const bool right = found.word == example.word && to_string(found.stance) == example.stance &&
                       found.holder.find(example.holder) != std::string::npos;
    if (right) return;
    parts +=
        "\n  found: '" + found.word + "', holder = '" + found.holder + "': " + std::string(to_string(found.stance));
  }
  fail(report, example.place, example.text, parts);
}

}  // namespace

void run_frame_examples(const Engine& engine, ExampleReport& report) {
  if (!engine.rules.grammar) return;
  for (const Frame& frame : engine.rules.language.frames.frames)
    for (const FrameExample& example : frame.examples) run_frame(engine, frame, example, report);
  for (const AttitudeExample& example : engine.rules.language.attitudes.examples) run_attitude(engine, example, report);
}

}  // namespace gainsay
