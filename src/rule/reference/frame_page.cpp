#include "rule/reference/frame_page.h"

#include <algorithm>

namespace gainsay {
namespace {

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : ", ") + word;
  return out;
}

// `<` would open an element of HTML.
std::string code(const std::string& text) { return "`" + text + "`"; }

std::string sort_list(const FrameRole& role) {
  std::string out;
  for (const std::string& sort : role.sorts) out += (out.empty() ? "" : ", ") + code(sort);
  return out.empty() ? "anything" : out;
}

std::string sense_text(FrameSense sense) {
  switch (sense) {
    case FrameSense::holds:
      return "";
    case FrameSense::begins:
      return "comes about";
    case FrameSense::ends:
      return "is over (denies)";
    case FrameSense::lacks:
      return "is not so (denies)";
  }
  return "";
}

std::string fills_text(const Frame& frame, const FrameWords& words) {
  std::string out;
  for (std::size_t role = 0; role < frame.roles.size(); ++role) {
    std::string functions;
    for (const FunctionRole& fill : words.fills)
      if (fill.role == role) functions += (functions.empty() ? "" : ", ") + fill.function;
    if (!functions.empty()) out += (out.empty() ? "" : "; ") + code(frame.roles[role].name) + " = " + functions;
  }
  return out;
}

std::string words_line(const Frame& frame, const FrameWords& words) {
  std::string out = "- ";
  const std::pair<const char*, const std::vector<std::string>*> lists[] = {
      {"verbs", &words.verbs}, {"nouns", &words.nouns}, {"adjectives", &words.adjectives}};
  bool first = true;
  for (const auto& [name, list] : lists) {
    if (list->empty()) continue;
    out += (first ? "" : "; ") + ("*" + std::string(name) + "*: ") + joined(*list);
    first = false;
  }
  const std::string sense = sense_text(words.sense);
  return out + ". " + fills_text(frame, words) + (sense.empty() ? "" : "; " + sense) + "\n";
}

std::string frame_section(const Frame& frame) {
  std::string out = "## " + frame.id + "\n\n" + frame.means + "\n\n| role | what it is | sorts |\n|---|---|---|\n";
  for (const FrameRole& role : frame.roles)
    out += "| " + code(role.name) + " | " + role.means + " | " + sort_list(role) + " |\n";
  out += "\n";
  for (const FrameWords& words : frame.words) out += words_line(frame, words);
  if (!frame.examples.empty()) out += "\n";
  for (const FrameExample& example : frame.examples) out += "> " + example.text + "\n\n";
  if (frame.examples.empty()) out += "\n";
  return out;
}

std::string attitude_section(const AttitudeLexicon& lexicon) {
  std::string out =
      "## Attitudes\n\nFrom -10 (rejects) to 10 (accepts); *denied* is the degree of the negated word.\n\n"
      "| degree | denied | words |\n|---|---|---|\n";
  std::vector<const AttitudeWords*> rows;
  for (const AttitudeWords& words : lexicon.attitudes) rows.push_back(&words);
  std::stable_sort(rows.begin(), rows.end(),
                   [](const AttitudeWords* a, const AttitudeWords* b) { return a->degree < b->degree; });
  for (const AttitudeWords* row : rows) {
    std::vector<std::string> words = row->verbs;
    words.insert(words.end(), row->nouns.begin(), row->nouns.end());
    words.insert(words.end(), row->adjectives.begin(), row->adjectives.end());
    out += "| " + std::to_string(row->degree) + " | " + std::to_string(row->denied) + " | " + joined(words) + " |\n";
  }
  return out;
}

}  // namespace

std::string frame_page(const Language& language) {
  std::vector<const Frame*> frames;
  for (const Frame& frame : language.frames.frames) frames.push_back(&frame);
  std::sort(frames.begin(), frames.end(), [](const Frame* a, const Frame* b) { return a->id < b->id; });
  std::string out =
      "# Frames and attitudes\n\nMade from `rules/en/frames/` and `rules/en/attitudes.toml`; do not edit it by hand. "
      "[rules.md](rules.md) says how a topic\nuses them.\n\n";
  for (const Frame* frame : frames) out += frame_section(*frame);
  return out + attitude_section(language.attitudes);
}

}  // namespace gainsay
