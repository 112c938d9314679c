#include "lang/entity/stranger_finder.h"

#include <algorithm>
#include <unordered_map>

namespace gainsay {
namespace {

enum : WordClasses::Bits {
  he_name = 1U << 0U,
  she_name = 1U << 1U,
  any_name = 1U << 2U,
  he_title = 1U << 3U,
  she_title = 1U << 4U,
  any_title = 1U << 5U,
  particle = 1U << 6U,
  thing = 1U << 7U,
  speaks = 1U << 8U,
  small_word = 1U << 9U,
  relative = 1U << 10U,
};
constexpr WordClasses::Bits title = he_title | she_title | any_title;
constexpr WordClasses::Bits given = he_name | she_name | any_name;
constexpr std::size_t longest_name = 6;        // words
constexpr std::size_t most_strangers = 4'000;  // of a document; a list of names is not an article
constexpr std::size_t description_reach = 6;   // words from ", a" to "engineer"

}  // namespace

StrangerFinder::StrangerFinder(const StrangerWords& words, const std::vector<std::string>& people,
                               const std::vector<std::string>& small, const std::vector<std::string>& relatives,
                               Vocabulary& vocabulary) {
  classes_.add(words.he_names, he_name, vocabulary);
  classes_.add(words.she_names, she_name, vocabulary);
  classes_.add(words.names, any_name, vocabulary);
  classes_.add(words.he_titles, he_title, vocabulary);
  classes_.add(words.she_titles, she_title, vocabulary);
  classes_.add(words.titles, any_title, vocabulary);
  classes_.add(words.particles, particle, vocabulary);
  classes_.add(words.things, thing, vocabulary);
  classes_.add(people, speaks, vocabulary);
  classes_.add(small, small_word, vocabulary);
  classes_.add(relatives, relative, vocabulary);
}

class StrangerFinder::Pass {
 public:
  Pass(const WordClasses& classes, Annotation& annotation)
      : classes_(classes), annotation_(annotation), words_(annotation.words) {}
  void run();

 private:
  struct Row {
    std::size_t first = 0, name = 0, end = 0;  // with titles; the name without them; after the last word
    [[nodiscard]] std::size_t words() const { return end - name; }
  };

  [[nodiscard]] bool is(std::size_t i, WordClasses::Bits bits) const { return classes_.any(words_[i], bits); }
  [[nodiscard]] bool part_of_name(std::size_t i) const;
  [[nodiscard]] std::size_t name_end(std::size_t at, std::size_t end) const;
  [[nodiscard]] std::size_t free_until(std::size_t at, std::size_t end);
  [[nodiscard]] bool is_described(const Row& row) const;
  [[nodiscard]] bool is_person(const Row& row) const;
  [[nodiscard]] Gender gender_of(const Row& row) const;
  [[nodiscard]] std::string text(std::size_t first, std::size_t end) const;
  std::size_t read(std::size_t at);
  std::size_t known(const Row& row);
  void add(const Row& row, std::uint32_t stranger, Reference reference);
  void introduce(const Row& row);

  const WordClasses& classes_;
  Annotation& annotation_;
  const Words& words_;
  std::size_t first_ = 0, end_ = 0;  // words of the sentence
  std::size_t next_mention_ = 0, covered_until_ = 0;
  std::unordered_map<std::string_view, std::uint32_t> surnames_;
};

std::string StrangerFinder::Pass::text(std::size_t first, std::size_t end) const {
  const std::size_t begin = words_[first].span.begin;
  return annotation_.document->text.substr(begin, words_[end - 1].span.end - begin);
}

bool StrangerFinder::Pass::part_of_name(std::size_t i) const {
  const Word& w = words_[i];
  return w.kind == WordKind::word && w.capitalised && !is(i, small_word | title) &&
         (!w.all_capitals || w.folded.size() > 3 || is(i, given));
}

// "Alice Munro", "J. K. van der Berg", "Abdel el-Sisi"
std::size_t StrangerFinder::Pass::name_end(std::size_t at, std::size_t end) const {
  std::size_t i = at, last = at;
  while (i < end && i < at + longest_name) {
    if (part_of_name(i)) {
      last = ++i;
      if (i < end && words_[i].folded == "." && !words_[i].space_before && words_[i - 1].span.size() == 1 &&
          i + 1 < end && part_of_name(i + 1))
        ++i;
    } else if (i > at && (is(i, particle) || (words_[i].folded == "-" && !words_[i].space_before && i + 1 < end &&
                                              !words_[i + 1].space_before))) {
      ++i;
    } else {
      break;
    }
  }
  return last;
}

// The next word that an entity or date covers, or `end`; `at` itself when it is covered.
std::size_t StrangerFinder::Pass::free_until(std::size_t at, std::size_t end) {
  const auto& mentions = annotation_.mentions;
  const auto covers = [](const Mention& m) {
    return std::holds_alternative<EntityMention>(m.body) || std::holds_alternative<DateMention>(m.body);
  };
  for (; next_mention_ < mentions.size() && mentions[next_mention_].first_word <= at; ++next_mention_)
    if (covers(mentions[next_mention_])) covered_until_ = std::max(covered_until_, mentions[next_mention_].end_word);
  if (at < covered_until_) return at;
  for (std::size_t m = next_mention_;
       m < mentions.size() && mentions[m].first_word < std::min(end, at + 2 * longest_name); ++m)
    if (covers(mentions[m])) return mentions[m].first_word;
  return end;
}

// ", 54,", ", who", ", a retired engineer"
bool StrangerFinder::Pass::is_described(const Row& row) const {
  if (row.end + 1 >= end_ || words_[row.end].folded != ",") return false;
  const Word& next = words_[row.end + 1];
  if (next.kind == WordKind::number)
    return row.end + 2 < end_ && next.span.size() < 3 && words_[row.end + 2].folded == ",";
  if (is(row.end + 1, relative)) return true;
  for (std::size_t i = row.end + 1; i < end_ && i < row.end + 1 + description_reach; ++i) {
    if (words_[i].kind != WordKind::word && words_[i].kind != WordKind::possessive && words_[i].folded != "-")
      return false;
    if (is(i, speaks)) return true;
  }
  return false;
}

bool StrangerFinder::Pass::is_person(const Row& row) const {
  for (std::size_t i = row.name; i < row.end; ++i)
    if (is(i, thing)) return false;
  // A title before a word that the packs know is rather a headline ("Minister Says").
  if (row.first < row.name && (is(row.first, he_title | she_title) || words_[row.end - 1].id == unknown_word))
    return true;
  if (row.words() < 2) return false;
  if (is(row.name, given)) return true;
  if (row.name > first_ && is(row.name - 1, speaks) && words_[row.name - 1].kind == WordKind::word) return true;
  return is_described(row);
}

Gender StrangerFinder::Pass::gender_of(const Row& row) const {
  for (std::size_t i = row.first; i < row.name; ++i) {
    if (is(i, he_title)) return Gender::he;
    if (is(i, she_title)) return Gender::she;
  }
  if (is(row.name, he_name)) return Gender::he;
  return is(row.name, she_name) ? Gender::she : Gender::unknown;
}

void StrangerFinder::Pass::add(const Row& row, std::uint32_t stranger, Reference reference) {
  const ByteSpan span{words_[row.first].span.begin, words_[row.end - 1].span.end};
  annotation_.stranger_mentions.push_back({span, row.first, row.end, stranger, reference});
}

void StrangerFinder::Pass::introduce(const Row& row) {
  if (annotation_.strangers.size() == most_strangers) return;
  const auto index = static_cast<std::uint32_t>(annotation_.strangers.size());
  annotation_.strangers.push_back({text(row.name, row.end), gender_of(row)});
  surnames_[words_[row.end - 1].folded] = index;
  add(row, index, Reference::name);
}

// Who bears the last name of the row; the end of the row, or 0 when that is nobody known yet.
std::size_t StrangerFinder::Pass::known(const Row& row) {
  const auto bearer = surnames_.find(words_[row.end - 1].folded);
  if (bearer == surnames_.end()) return 0;
  Stranger& stranger = annotation_.strangers[bearer->second];
  const std::string name = text(row.name, row.end);
  const bool bare = row.words() == 1;
  if (!bare && stranger.name != name && stranger.name.find(' ') != std::string::npos) return 0;
  if (!bare && stranger.name.size() < name.size()) stranger.name = name;
  if (stranger.gender == Gender::unknown) stranger.gender = gender_of(row);
  add(row, bearer->second, bare ? Reference::short_name : Reference::name);
  return row.end;
}

// The first word after what was read.
std::size_t StrangerFinder::Pass::read(std::size_t at) {
  const std::size_t limit = free_until(at, end_);
  if (limit == at) return std::max(covered_until_, at + 1);
  Row row{at, at, at};
  while (row.name < limit && is(row.name, title) && words_[row.name].capitalised) {
    ++row.name;
    if (row.name < limit && words_[row.name].folded == "." && !words_[row.name].space_before) ++row.name;
  }
  row.end = name_end(row.name, limit);
  if (row.end == row.name) return std::max(row.name, at + 1);
  if (known(row) != 0) return row.end;
  // "Then Alice Munro": the first word of a sentence may be no part of the name
  if (is_person(row)) {
    introduce(row);
  } else if (row.first == row.name && row.name == first_ && row.words() > 1) {
    return at + 1;
  }
  return row.end;
}

void StrangerFinder::Pass::run() {
  for (const Sentence& sentence : annotation_.sentences) {
    first_ = sentence.first_word;
    end_ = sentence.end_word;
    for (std::size_t i = first_; i < end_;)
      i = words_[i].capitalised && words_[i].kind == WordKind::word ? read(i) : i + 1;
  }
}

void StrangerFinder::find(Annotation& annotation) const { Pass(classes_, annotation).run(); }

}  // namespace gainsay
