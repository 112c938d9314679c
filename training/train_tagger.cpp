#include <cstdio>
#include <numeric>

#include "syntax/tag_features.h"
#include "training/perceptron.h"
#include "training/random.h"
#include "training/train.h"

namespace gainsay {
namespace {

std::vector<WordFeatures> features_of(const LabelledSentence& sentence) {
  std::vector<WordFeatures> out;
  for (const SyntaxWord& word : sentence.words) out.push_back(word_features(word));
  return out;
}

class Tagger {
 public:
  explicit Tagger(unsigned bits) : model_(bits, tag_width, 1) {}

  /// Tags a sentence, and learns from its faults when told to. The number of faults.
  std::size_t tag(const LabelledSentence& sentence, std::vector<Tag>& tags, bool learn) {
    const auto words = features_of(sentence);
    const Capitals capitals = capitals_of(sentence.words);
    tags.assign(sentence.size(), Tag::xx);
    std::size_t faults = 0;
    for (std::size_t i = 0; i < sentence.size(); ++i) {
      tag_features(words, tags, i, capitals, found_);
      model_.score(found_.hashes(), scores_);
      const auto best = std::max_element(scores_.begin(), scores_.begin() + tag_count);
      const auto guess = static_cast<Tag>(best - scores_.begin());
      tags[i] = guess;
      if (learn) model_.tick();
      if (guess == sentence.tags[i]) continue;
      ++faults;
      if (learn)
        model_.update(found_.hashes(), static_cast<std::size_t>(sentence.tags[i]), static_cast<std::size_t>(guess));
    }
    return faults;
  }

  [[nodiscard]] const Perceptron& model() const { return model_; }

 private:
  Perceptron model_;
  Features found_;
  std::array<std::int32_t, tag_width> scores_{};
};

// `taken` says which sentences to learn from.
template <typename Taken>
Tagger learn(const std::vector<LabelledSentence>& sentences, const TrainingOptions& options, unsigned rounds,
             const Taken& taken) {
  Tagger tagger(options.shape.tag_bits);
  Random random(options.seed);
  std::vector<std::size_t> order(sentences.size());
  std::iota(order.begin(), order.end(), 0U);
  std::vector<Tag> tags;
  for (unsigned round = 0; round < rounds; ++round) {
    random.shuffle(order);
    std::size_t faults = 0, words = 0;
    for (const std::size_t i : order) {
      if (!taken(i)) continue;
      faults += tagger.tag(sentences[i], tags, true);
      words += sentences[i].size();
    }
    std::fprintf(stderr, "tagger, round %u: %.2f%% of %zu words right\n", round + 1,
                 100 - 100.0 * static_cast<double>(faults) / static_cast<double>(words), words);
  }
  return tagger;
}

}  // namespace

TaggedText train_tagger(const std::vector<LabelledSentence>& sentences, const TrainingOptions& options) {
  TaggedText out;
  out.tags.resize(sentences.size());
  for (std::size_t fold = 0; fold < 2; ++fold) {
    // not averaged: the faults of a last round are like those of the average, and more of them do no harm
    Tagger tagger = learn(sentences, options, options.fold_rounds, [&](std::size_t i) { return i % 2 != fold; });
    for (std::size_t i = fold; i < sentences.size(); i += 2) tagger.tag(sentences[i], out.tags[i], false);
  }
  out.weights = learn(sentences, options, options.tagger_rounds, [](std::size_t) { return true; }).model().quantised();
  return out;
}

}  // namespace gainsay
