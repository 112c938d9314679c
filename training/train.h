#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "syntax/grammar_model.h"
#include "training/labelled_sentence.h"

namespace gainsay {

struct TrainingOptions {
  ModelShape shape;
  std::uint64_t seed = 1;
  unsigned fold_rounds = 2;  ///< of the taggers whose tags the parser learns with
  unsigned tagger_rounds = 3;
  unsigned parser_rounds = 5;
};

/// Makes a model: its bytes go to `take` after every round of the parser, each better than the one before. One thread;
/// the same bytes for the same text and options.
void train(const std::vector<LabelledSentence>& sentences, const TrainingOptions& options,
           const std::function<void(const std::string& model)>& take);

/// The tags that a tagger trained on the rest of the sentences gives each, so that the parser learns with the faults
/// it will meet; and the weights of one trained on all of them.
struct TaggedText {
  std::vector<std::vector<Tag>> tags;
  std::vector<std::int8_t> weights;
};
[[nodiscard]] TaggedText train_tagger(const std::vector<LabelledSentence>& sentences, const TrainingOptions& options);

/// Gives `take` the weights of transitions and labels, one after the other, after every round.
void train_parser(const std::vector<LabelledSentence>& sentences, const std::vector<std::vector<Tag>>& tags,
                  const TrainingOptions& options, const std::function<void(std::vector<std::int8_t> weights)>& take);

/// Prints what share of words gets its tag, its head (UAS) and its head with its relation (LAS), marks left out; and
/// of each relation how often it is found and right.
void print_accuracy(const GrammarModel& model, const std::vector<LabelledSentence>& sentences);

}  // namespace gainsay
