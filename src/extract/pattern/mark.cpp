#include "extract/pattern/mark.h"

#include <algorithm>

#include "extract/pattern/clock_span.h"

namespace gainsay {
namespace {

// "the contested eastern city of": this many words at most come between the article and the noun.
constexpr std::size_t max_adjectives = 4;

std::string joined(const Words& words, std::size_t begin, std::size_t end) {
  std::string out;
  for (std::size_t i = begin; i < end; ++i) {
    if (i > begin) out += ' ';
    out += words[i].folded;
  }
  return out;
}

std::string joined_phrase(std::string_view phrase) {
  std::string out;
  for (const std::string& part : split_phrase(phrase)) out += out.empty() ? part : ' ' + part;
  return out;
}

bool longer_first(const Mark& a, const Mark& b) {
  return a.first_word != b.first_word ? a.first_word < b.first_word : a.end_word > b.end_word;
}

// Two times of day give a duration as well.
void add_clock_span(const Annotation& annotation, const Mention& mention, const FillerTable& fillers, Mark& mark) {
  const std::string& text = annotation.document->text;
  auto span = clock_span(std::string_view(text).substr(mention.span.begin, mention.span.size()));
  if (!span) return;
  const std::vector<FillerId> more = fillers.of({mention.span, mention.first_word, mention.end_word, std::move(*span)});
  mark.fillers.insert(mark.fillers.end(), more.begin(), more.end());
  std::sort(mark.fillers.begin(), mark.fillers.end());
}

}  // namespace

ListTagger::ListTagger(const RuleSet& rules, const FillerTable& fillers, Vocabulary& vocabulary) {
  for (FillerId id = 0; id < fillers.size(); ++id) {
    if (fillers[id].kind != FillerKind::list) continue;
    const auto list = rules.lists.find(fillers[id].name);
    if (list == rules.lists.end()) continue;
    for (const std::string& form : list->second.forms) table_.add(form, id, vocabulary);
  }
}

void ListTagger::tag(const Words& words, std::size_t begin, std::size_t end, std::vector<Mark>& marks) const {
  for (std::size_t i = begin; i < end; ++i) {
    if (!table_.may_start(words[i].id)) continue;
    for (const PhraseTable::Hit& hit : table_.all(words, i, end)) {
      Mark mark{i, i + hit.words, i, nullptr, {hit.payloads->begin(), hit.payloads->end()}};
      std::sort(mark.fillers.begin(), mark.fillers.end());
      marks.push_back(std::move(mark));
    }
  }
}

std::string ListTagger::base_form(const WordList& list, const Words& words, const Mark& mark) const {
  const std::string said = joined(words, mark.first_word, mark.end_word);
  for (std::size_t i = 0; i < list.forms.size(); ++i)
    if (list.forms[i] == said || joined_phrase(list.forms[i]) == said)
      return i < list.bases.size() ? list.bases[i] : list.forms[i];
  return said;
}

std::vector<Mark> find_marks(const Annotation& annotation, const Sentence& sentence, std::size_t first_mention,
                             const FillerTable& fillers, const ListTagger& lists) {
  std::vector<Mark> marks;
  for (std::size_t i = first_mention; i < annotation.mentions.size(); ++i) {
    const Mention& mention = annotation.mentions[i];
    if (mention.first_word >= sentence.end_word) break;
    if (mention.first_word < sentence.first_word || mention.first_word >= mention.end_word) continue;
    Mark mark{mention.first_word, std::min(mention.end_word, sentence.end_word), mention.first_word, &mention,
              fillers.of(mention)};
    if (std::holds_alternative<DateMention>(mention.body)) add_clock_span(annotation, mention, fillers, mark);
    if (!mark.fillers.empty()) marks.push_back(std::move(mark));
  }
  lists.tag(annotation.words, sentence.first_word, sentence.end_word, marks);
  std::stable_sort(marks.begin(), marks.end(), longer_first);
  return marks;
}

void find_prefixes(const Annotation& annotation, const Sentence& sentence, const SmallWords& small,
                   std::vector<Mark>& marks) {
  const Words& words = annotation.words;
  const std::size_t end = sentence.end_word;
  const auto is = [&](SmallWord sort, std::size_t at) { return small.is(sort, words, at, end); };
  for (Mark& mark : marks) {
    if (mark.mention == nullptr || !std::holds_alternative<EntityMention>(mark.mention->body)) continue;
    std::size_t at = mark.first_word;
    const std::size_t first = sentence.first_word;
    // "city of Pokrovsk": the preposition links a noun of kind to the name
    if (at >= first + 2 && is(SmallWord::kind_link, at - 1) && is(SmallWord::kind_noun, at - 2)) {
      at -= 2;
      std::size_t article = at;
      while (article > first && at - article <= max_adjectives && words[article - 1].kind == WordKind::word) {
        --article;
        if (is(SmallWord::article, article)) break;
        if (is(SmallWord::before_object, article)) break;
      }
      if (article < at && is(SmallWord::article, article)) at = article;
    } else if (at > first && is(SmallWord::article, at - 1)) {
      --at;
    }
    mark.prefix_word = at;
  }
}

}  // namespace gainsay
