#include "extract/statement/reckoning.h"

#include "figures/reading.h"

namespace gainsay {
namespace {

class Writer {
 public:
  Writer(const Topic& topic, const Annotation& annotation, const StatementBuilder& builder,
         std::vector<Statement>& statements)
      : topic_(topic), annotation_(annotation), builder_(builder), statements_(statements) {}

  void write(const Reckoning& found) {
    Statement stated = statement(found.span, found.sentence, found.span.begin);
    stated.value = value_of(found, found.stated, found.stated_words);
    if (found.stated_words.empty())
      stated.quantities = {{"value", found.stated}, {"reckoned", found.reckoned}};
    else
      stated.slots.emplace_back("reckoned", found.reckoned_words);
    statements_.push_back(std::move(stated));
    if (found.other.empty()) return;
    Statement witness = statement(found.other, found.other_sentence, found.span.begin);
    witness.value = value_of(found, found.reckoned, found.reckoned_words);
    statements_.push_back(std::move(witness));
  }

 private:
  [[nodiscard]] Value value_of(const Reckoning& found, const QuantityValue& figure, const std::string& words) const {
    if (found.stated_words.empty()) return figure;
    return topic_.value.type == ValueType::quote ? Value(QuoteValue{words}) : Value(CategoryValue{words});
  }
  [[nodiscard]] Statement statement(ByteSpan span, std::size_t sentence, std::size_t passage) const {
    Statement out = builder_.at(span, annotation_.sentences[sentence]);
    out.topic = topic_.id;
    for (const std::string& name : topic_.key) out.key.emplace_back(name, out.document);
    out.slots.emplace_back("passage", std::to_string(passage));
    return out;
  }

  const Topic& topic_;
  const Annotation& annotation_;
  const StatementBuilder& builder_;
  std::vector<Statement>& statements_;
};

}  // namespace

ReckoningFinder::ReckoningFinder(RuleSet& rules)
    : stories_(rules), lexicon_(rules.language, rules.language.figures, rules.vocabulary) {
  for (const Topic& topic : rules.topics)
    if (!topic.reckon.empty()) topics_.push_back(&topic);
}

void ReckoningFinder::find(const Annotation& annotation, const StatementBuilder& builder,
                           std::vector<Statement>& statements) const {
  if (topics_.empty() && stories_.empty()) return;
  const Sheet sheet(annotation, lexicon_);
  stories_.find(sheet, builder, statements);
  for (const Topic* topic : topics_) {
    Writer writer(*topic, annotation, builder, statements);
    for (const std::string& name : topic->reckon)
      if (const FigureReader* reader = find_figure_reader(name))
        reader->read(sheet, [&](const Reckoning& found) { writer.write(found); });
  }
}

}  // namespace gainsay
