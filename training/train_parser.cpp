#include <algorithm>
#include <cstdio>
#include <numeric>

#include "syntax/parse_state.h"
#include "training/oracle.h"
#include "training/perceptron.h"
#include "training/random.h"
#include "training/train.h"

namespace gainsay {
namespace {

constexpr std::size_t exploration = 9;  // of 10 steps, so many follow the parser's own choice from the second round on

constexpr unsigned poor_rounds = 2;  // they are left out of the averages

class ParserTrainer {
 public:
  explicit ParserTrainer(const TrainingOptions& options)
      : transitions_(options.shape.transition_bits, transition_width, transition_width),
        labels_(options.shape.label_bits, label_width, 1),
        random_(options.seed) {}

  void learn(const LabelledSentence& sentence, std::span<const Tag> tags, bool explore) {
    std::vector<WordFeatures> words;
    for (const SyntaxWord& word : sentence.words) words.push_back(word_features(word));
    state_.start(words, tags);
    while (!state_.done()) {
      const Transition transition = next_transition(sentence, explore);
      Label label = Label::root;
      if (transition == Transition::left || transition == Transition::right)
        label = learn_label(sentence, transition, explore);
      state_.take(transition, label);
    }
    for (std::size_t i = 0; i < sentence.size(); ++i) right_ += state_.item(i).head == sentence.heads[i] ? 1U : 0U;
    words_ += sentence.size();
  }

  void finish_round(unsigned round) {
    std::fprintf(stderr, "parser, round %u: %.2f%% of %zu heads right\n", round,
                 100.0 * static_cast<double>(right_) / static_cast<double>(words_), words_);
    right_ = words_ = 0;
    if (round == poor_rounds) {
      transitions_.restart_average();
      labels_.restart_average();
    }
  }

  [[nodiscard]] std::vector<std::int8_t> weights() const {
    std::vector<std::int8_t> out = transitions_.quantised();
    const std::vector<std::int8_t> labels = labels_.quantised();
    out.insert(out.end(), labels.begin(), labels.end());
    return out;
  }

 private:
  Transition next_transition(const LabelledSentence& sentence, bool explore) {
    const auto costs = transition_costs(state_, sentence.heads);
    const int least = *std::min_element(costs.begin(), costs.end());
    transition_features(state_, found_);
    transitions_.score(found_.hashes(), scores_);
    transitions_.tick();
    std::size_t guess = transition_count, gold = transition_count;
    for (std::size_t i = 0; i < transition_count; ++i) {
      if (costs[i] == forbidden) continue;
      if (guess == transition_count || scores_[i] > scores_[guess]) guess = i;
      if (costs[i] == least && (gold == transition_count || scores_[i] > scores_[gold])) gold = i;
    }
    if (costs[guess] != least) transitions_.update(found_.hashes(), gold, guess);
    return static_cast<Transition>(explore && random_.below(10) < exploration ? guess : gold);
  }

  Label learn_label(const LabelledSentence& sentence, Transition transition, bool explore) {
    const std::size_t head = state_.arc_head(transition), child = state_.arc_child(transition);
    if (head == state_.root()) return Label::root;
    label_features(state_, transition, found_);
    labels_.score(found_.hashes(), scores_);
    const auto guess =
        static_cast<std::size_t>(std::max_element(scores_.begin(), scores_.begin() + label_count) - scores_.begin());
    if (sentence.heads[child] != head) return static_cast<Label>(guess);
    labels_.tick();
    const auto gold = static_cast<std::size_t>(sentence.labels[child]);
    if (guess != gold) labels_.update(found_.hashes(), gold, guess);
    return static_cast<Label>(explore ? guess : gold);
  }

  Perceptron transitions_, labels_;
  Random random_;
  ParseState state_;
  Features found_;
  std::array<std::int32_t, label_width> scores_{};
  std::size_t right_ = 0, words_ = 0;
};

}  // namespace

void train_parser(const std::vector<LabelledSentence>& sentences, const std::vector<std::vector<Tag>>& tags,
                  const TrainingOptions& options, const std::function<void(std::vector<std::int8_t> weights)>& take) {
  ParserTrainer trainer(options);
  Random random(options.seed + 1);
  std::vector<std::size_t> order(sentences.size());
  std::iota(order.begin(), order.end(), 0U);
  for (unsigned round = 1; round <= options.parser_rounds; ++round) {
    random.shuffle(order);
    for (const std::size_t i : order) trainer.learn(sentences[i], tags[i], round > 1);
    take(trainer.weights());
    trainer.finish_round(round);
  }
}

void train(const std::vector<LabelledSentence>& sentences, const TrainingOptions& options,
           const std::function<void(const std::string& model)>& take) {
  const TaggedText tagged = train_tagger(sentences, options);
  train_parser(sentences, tagged.tags, options, [&](std::vector<std::int8_t> weights) {
    weights.insert(weights.end(), tagged.weights.begin(), tagged.weights.end());
    take(write_model(options.shape, weights));
  });
}

}  // namespace gainsay
