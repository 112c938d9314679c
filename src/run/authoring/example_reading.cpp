#include "run/authoring/example_reading.h"

#include "text/reader.h"

namespace gainsay {

void read_example_text(const Engine& engine, const std::string& path, const std::string& source, Day day,
                       const std::string& text, Diagnostics& faults,
                       const std::function<void(const Annotation&)>& take) {
  ReadOptions options;
  options.fallback.source = source;
  options.fallback.published = day;
  read_text(path, text, options, faults, [&](const Document& document) { take(engine.annotator.annotate(document)); });
}

void read_example(const Engine& engine, const ExampleSpec& example,
                  const std::function<void(const Annotation&)>& take) {
  Diagnostics faults;  // run_examples reports them
  if (!example.of_check) {
    const Day day = parse_day(example.date).value_or(example_day);
    return read_example_text(engine, "example.txt", "Example", day, example.text, faults, take);
  }
  for (const SaidExample& said : example.said)
    read_example_text(engine, "example.txt", said.source, said.date, said.text, faults, take);
}

}  // namespace gainsay
