#include "extract/statement/spelling.h"

#include <algorithm>
#include <set>

#include "base/utf8.h"

namespace gainsay {
namespace {

// "Nato" beside "NATO": a spelling may differ in its capitals only.
bool in_other_capitals(const Entity& entity, const std::string& folded) {
  return std::any_of(entity.spellings.begin(), entity.spellings.end(), [&](const std::string& spelling) {
    return spelling != entity.name && fold(spelling) == folded && fold(entity.name) == folded;
  });
}

// The words of a name that distinguish its spellings: those that some other spelling of the entity lacks.
std::set<std::string> telling_words(const Entity& entity) {
  std::vector<std::vector<std::string>> spelt;
  spelt.push_back(split_phrase(entity.name));
  for (const auto* list : {&entity.names, &entity.spellings})
    for (const std::string& name : *list) spelt.push_back(split_phrase(name));
  std::set<std::string> telling;
  for (const std::string& spelling : entity.spellings)
    for (const std::string& word : split_phrase(spelling)) telling.insert(word);
  // what the preferred name has as well decides nothing
  std::set<std::string> preferred(spelt.front().begin(), spelt.front().end());
  std::set<std::string> shared;
  std::set_intersection(telling.begin(), telling.end(), preferred.begin(), preferred.end(),
                        std::inserter(shared, shared.end()));
  telling.insert(preferred.begin(), preferred.end());
  for (const std::string& word : shared)
    if (!in_other_capitals(entity, word)) telling.erase(word);
  return telling;
}

const SlotSpec* spelling_slot(const Topic& topic) {
  for (const SlotSpec& slot : topic.slots)
    if (slot.type == "spelling") return &slot;
  return nullptr;
}

}  // namespace

SpellingFinder::SpellingFinder(const RuleSet& rules) : rules_(rules) {
  for (const Topic& topic : rules.topics)
    if (spelling_slot(topic) != nullptr) topics_.push_back(&topic);
}

void SpellingFinder::find(const Annotation& annotation, const StatementBuilder& builder,
                          std::vector<Statement>& statements) const {
  if (topics_.empty()) return;
  std::set<std::pair<EntityIndex, std::string>> seen;
  std::size_t in = 0;
  for (const Mention& mention : annotation.mentions) {
    const auto* named = std::get_if<EntityMention>(&mention.body);
    if (named == nullptr || named->readings.empty()) continue;
    const bool misspelt = named->reference == Reference::misspelling;
    if (named->reference == Reference::pronoun ||
        (rules_.entities[named->readings.front()].spellings.empty() && !misspelt))
      continue;
    const Entity& entity = rules_.entities[named->readings.front()];
    const std::set<std::string> telling = telling_words(entity);
    while (in + 1 < annotation.sentences.size() && annotation.sentences[in].end_word <= mention.first_word) ++in;
    std::string spelling;
    for (std::size_t i = mention.first_word; i < mention.end_word; ++i) {
      const Word& word = annotation.words[i];
      if (!misspelt && telling.count(std::string(word.folded)) == 0) continue;
      if (!spelling.empty()) spelling += ' ';
      spelling += annotation.document->text.substr(word.span.begin, word.span.size());
    }
    if (spelling.empty() || !seen.emplace(named->readings.front(), spelling).second) continue;
    for (const Topic* topic : topics_) {
      Statement statement = builder.at(mention.span, annotation.sentences[in]);
      statement.topic = topic->id;
      for (const std::string& name : topic->key)
        statement.key.emplace_back(name, name == spelling_slot(*topic)->name ? spelling : entity.id);
      statement.value = CategoryValue{spelling};
      statements.push_back(std::move(statement));
    }
  }
}

}  // namespace gainsay
