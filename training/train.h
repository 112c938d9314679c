#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "syntax/grammar_model.h"
#include "training/labelled_sentence.h"

namespace gainsay {

struct TrainingOptions {
  ModelShape shape;
  std::uint64_t seed = 1;
  unsigned tagger_rounds = 5;
  unsigned parser_rounds = 6;
};

/// The bytes of a model. One thread; the same bytes for the same text and options.
[[nodiscard]] std::string train(const std::vector<LabelledSentence>& sentences, const TrainingOptions& options);

/// The tags that a tagger trained on the rest of the sentences gives each, so that the parser learns with the faults
/// it will meet; and the weights of one trained on all of them.
struct TaggedText {
  std::vector<std::vector<Tag>> tags;
  std::vector<std::int8_t> weights;
};
[[nodiscard]] TaggedText train_tagger(const std::vector<LabelledSentence>& sentences, const TrainingOptions& options);

/// The weights of transitions and labels, one after the other.
[[nodiscard]] std::vector<std::int8_t> train_parser(const std::vector<LabelledSentence>& sentences,
                                                    const std::vector<std::vector<Tag>>& tags,
                                                    const TrainingOptions& options);

/// Prints what share of words gets its tag, its head (UAS) and its head with its relation (LAS), marks left out; and
/// of each relation how often it is found and right.
void print_accuracy(const GrammarModel& model, const std::vector<LabelledSentence>& sentences);

}  // namespace gainsay
