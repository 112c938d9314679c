#include "training/labelled_sentence.h"
#include "training/random.h"

namespace gainsay {
namespace {

bool is_word(const SyntaxWord& word) { return word.kind == WordKind::word; }

void in_capitals(LabelledSentence& sentence) {
  for (SyntaxWord& word : sentence.words) {
    if (!is_word(word)) continue;
    word.capitalised = word.folded.front() != '\'';
    word.all_capitals = word.folded.size() > 1;
  }
}

// Papers differ in what stays small: here articles, prepositions and conjunctions of up to three letters, or nothing.
void in_title_case(LabelledSentence& sentence, bool all_words) {
  for (std::size_t i = 0; i < sentence.size(); ++i) {
    SyntaxWord& word = sentence.words[i];
    if (!is_word(word) || word.folded.front() == '\'') continue;
    const Tag tag = sentence.tags[i];
    const bool small = tag == Tag::dt || tag == Tag::in || tag == Tag::to || tag == Tag::cc;
    if (all_words || i == 0 || !small || word.folded.size() > 3) word.capitalised = true;
  }
}

void in_small_letters(LabelledSentence& sentence) {
  for (SyntaxWord& word : sentence.words) word.capitalised = word.all_capitals = false;
}

bool has_children(const LabelledSentence& sentence, std::size_t at) {
  for (const std::uint8_t head : sentence.heads)
    if (head == at) return true;
  return false;
}

void remove_words(LabelledSentence& sentence, const std::vector<bool>& removed) {
  std::vector<std::uint8_t> moved;
  std::uint8_t kept = 0;
  for (const bool gone : removed) moved.push_back(gone ? kept : kept++);
  moved.push_back(kept);
  LabelledSentence out;
  for (std::size_t i = 0; i < sentence.size(); ++i) {
    if (removed[i]) continue;
    out.words.push_back(sentence.words[i]);
    out.tags.push_back(sentence.tags[i]);
    out.labels.push_back(sentence.labels[i]);
    out.heads.push_back(moved[sentence.heads[i]]);
  }
  sentence = std::move(out);
}

void without_stop(LabelledSentence& sentence) {
  std::vector<bool> removed(sentence.size(), false);
  if (sentence.size() < 4 || sentence.tags.back() != Tag::stop || has_children(sentence, sentence.size() - 1)) return;
  removed.back() = true;
  remove_words(sentence, removed);
}

// "[The] dam [was] built by [the] army"
void as_headline(LabelledSentence& sentence, bool title) {
  constexpr std::size_t longest_article = 3;
  without_stop(sentence);
  std::vector<bool> removed(sentence.size(), false);
  std::size_t left = sentence.size();
  for (std::size_t i = 0; i < sentence.size() && left > 3; ++i) {
    const Label label = sentence.labels[i];
    const bool article =
        label == Label::det && sentence.tags[i] == Tag::dt && sentence.words[i].folded.size() <= longest_article;
    const bool auxiliary =
        label == Label::auxpass || (label == Label::aux && sentence.tags[i] != Tag::md && sentence.tags[i] != Tag::to);
    removed[i] = (article || auxiliary) && !has_children(sentence, i);
    left -= removed[i] ? 1U : 0U;
  }
  remove_words(sentence, removed);
  if (title)
    in_title_case(sentence, false);
  else
    sentence.words.front().capitalised = true;
}

}  // namespace

void vary(std::vector<LabelledSentence>& sentences, unsigned share, std::uint64_t seed) {
  Random random(seed);
  for (LabelledSentence& sentence : sentences) {
    if (random.below(1000) >= share) continue;
    switch (random.below(8)) {
      case 0:
      case 1:
        in_capitals(sentence);
        break;
      case 2:
        in_title_case(sentence, false);
        break;
      case 3:
        without_stop(sentence);
        in_title_case(sentence, true);
        break;
      case 4:
        in_small_letters(sentence);
        break;
      case 5:
        as_headline(sentence, true);
        break;
      case 6:
        as_headline(sentence, false);
        break;
      default:
        without_stop(sentence);
    }
  }
}

}  // namespace gainsay
