#include "training/labelled_sentence.h"

#include <fstream>
#include <stdexcept>

namespace gainsay {
namespace {

constexpr std::size_t longest = 120;

std::vector<std::string_view> fields_of(std::string_view line) {
  std::vector<std::string_view> out;
  while (true) {
    const std::size_t tab = line.find('\t');
    out.push_back(line.substr(0, tab));
    if (tab == std::string_view::npos) return out;
    line.remove_prefix(tab + 1);
  }
}

// written, folded, flags, tag, head, relation
void add_word(const std::vector<std::string_view>& fields, LabelledText& text, LabelledSentence& sentence) {
  const int flags = std::stoi(std::string(fields[2]));
  SyntaxWord word;
  word.folded = *text.forms.emplace(fields[1]).first;
  word.word = static_cast<std::uint32_t>(sentence.size());
  word.kind = static_cast<WordKind>(flags & 7);
  word.space_before = (flags & 8) != 0;
  word.capitalised = (flags & 16) != 0;
  word.all_capitals = (flags & 32) != 0;
  sentence.words.push_back(word);
  sentence.tags.push_back(tag_named(fields[3]).value_or(Tag::xx));
  sentence.heads.push_back(static_cast<std::uint8_t>(std::stoi(std::string(fields[4]))));
  sentence.labels.push_back(label_named(fields[5]).value_or(Label::dep));
}

}  // namespace

LabelledText read_labelled(const std::string& path, std::size_t most_words) {
  std::ifstream file(path);
  if (!file) throw std::runtime_error("cannot read " + path);
  LabelledText text;
  LabelledSentence sentence;
  std::string line;
  std::size_t words = 0;
  bool test = false, start = true;
  while (std::getline(file, line)) {
    if (start) {
      test = line == "# test";
      start = false;
      sentence = {};
      continue;
    }
    if (!line.empty()) {
      const auto fields = fields_of(line);
      if (fields.size() == 6 && sentence.size() <= longest) add_word(fields, text, sentence);
      continue;
    }
    start = true;
    if (sentence.size() > longest) continue;
    for (std::uint8_t& head : sentence.heads)
      if (head == 255) head = static_cast<std::uint8_t>(sentence.size());
    if (test) {
      text.test.push_back(std::move(sentence));
    } else if (sentence.size() >= 4 && sentence.size() <= 80 && words < most_words) {
      words += sentence.size();
      text.train.push_back(std::move(sentence));
    }
  }
  return text;
}

}  // namespace gainsay
