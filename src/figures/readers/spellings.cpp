#include <algorithm>
#include <map>

#include "figures/reading.h"

namespace gainsay {
namespace {

constexpr std::size_t shortest = 6;      // letters of a name: shorter ones resemble each other by chance
constexpr std::size_t most_names = 300;  // different names of a document that are compared

struct Place {
  const Line* line = nullptr;
  std::size_t at = 0;
};

using Names = std::map<std::string_view, std::vector<Place>>;

class SpellingReader {
 public:
  SpellingReader(const Sheet& sheet, const Take& take) : sheet_(sheet), take_(take) {}
  void read();

 private:
  void gather();
  [[nodiscard]] bool alike(std::string_view a, std::string_view b) const;
  [[nodiscard]] std::string_view neighbour(const Place& place, bool before) const;
  [[nodiscard]] bool of_one_name(const std::vector<Place>& many, const Place& one) const;
  [[nodiscard]] bool together(const std::vector<Place>& a, const std::vector<Place>& b) const;

  const Sheet& sheet_;
  const Take& take_;
  Names names_;
  Names small_;  // words that stand without a capital
};

void SpellingReader::gather() {
  for (const Line& line : sheet_.lines())
    for (std::size_t i = 0; i < line.tokens.size(); ++i) {
      if (line.tokens[i].kind != Token::Kind::word) continue;
      const Word& word = sheet_.annotation().words[line.tokens[i].first];
      if (word.kind != WordKind::word || word.folded.size() < shortest || word.all_capitals) continue;
      (word.capitalised ? names_ : small_)[word.folded].push_back({&line, i});
    }
}

// One letter more, less, or another one, or two changed about; not the first letter, nor the last two, in which forms
// of one word differ.
bool SpellingReader::alike(std::string_view a, std::string_view b) const {
  if (a.front() != b.front() || a.back() != b.back() || sheet_.lexicon().stem(a) == sheet_.lexicon().stem(b))
    return false;
  const std::size_t longer = std::max(a.size(), b.size()), shorter = std::min(a.size(), b.size());
  if (longer - shorter > 1) return false;
  std::size_t first = 0;
  while (first < shorter && a[first] == b[first]) ++first;
  std::size_t last = 0;
  while (last < shorter - first && a[a.size() - 1 - last] == b[b.size() - 1 - last]) ++last;
  if (last == 0 || first == 0) return false;
  const std::size_t x = a.size() - first - last, y = b.size() - first - last;
  if (x <= 1 && y <= 1) return last > 1;
  return x == 2 && y == 2 && a[first] == b[first + 1] && a[first + 1] == b[first];
}

// The capitalised word beside a name; empty when there is none.
std::string_view SpellingReader::neighbour(const Place& place, bool before) const {
  const std::size_t at = before ? place.at - 1 : place.at + 1;
  if ((before && place.at == 0) || at >= place.line->tokens.size()) return {};
  if (place.line->tokens[at].kind != Token::Kind::word || !sheet_.capitalised(*place.line, at)) return {};
  if (before && at == 0 && sheet_.is(*place.line, at, Hint::determiner)) return {};
  return sheet_.folded(*place.line, at);
}

bool SpellingReader::of_one_name(const std::vector<Place>& many, const Place& one) const {
  const std::string_view given = neighbour(one, true), next = neighbour(one, false);
  bool known_given = given.empty(), shared = false;
  for (const Place& place : many) {
    const std::string_view other = neighbour(place, true);
    known_given = known_given || other == given;
    shared = shared || (!next.empty() && neighbour(place, false) == next) || (!given.empty() && other == given);
  }
  // people of two given names are two people; a name told once beside a name told once needs a word in common
  return known_given && (shared || many.size() > 1);
}

bool SpellingReader::together(const std::vector<Place>& a, const std::vector<Place>& b) const {
  return std::any_of(a.begin(), a.end(), [&](const Place& x) {
    return std::any_of(b.begin(), b.end(), [&](const Place& y) { return x.line == y.line; });
  });
}

void SpellingReader::read() {
  gather();
  if (names_.size() > most_names) return;
  for (const auto& [name, places] : names_)
    for (const auto& [other, others] : names_) {
      if (others.size() != 1 || name == other || (places.size() == 1 && name > other) || !alike(name, other)) continue;
      if (small_.contains(name) || small_.contains(other) || together(places, others)) continue;
      if (!of_one_name(places, others.front())) continue;
      const bool later = places.size() == 1 && places.front().line->sentence > others.front().line->sentence;
      const Place& odd = later ? places.front() : others.front();
      const Place& usual = later ? others.front() : places.front();
      Reckoning out;
      out.sentence = odd.line->sentence;
      out.span = sheet_.span(*odd.line, odd.at, odd.at + 1);
      out.stated_words = sheet_.text(*odd.line, odd.at, odd.at + 1);
      out.reckoned_words = sheet_.text(*usual.line, usual.at, usual.at + 1);
      out.other = sheet_.span(*usual.line, usual.at, usual.at + 1);
      out.other_sentence = usual.line->sentence;
      take_(std::move(out));
    }
}

}  // namespace

static void read_spellings(const Sheet& sheet, const Take& take) { SpellingReader(sheet, take).read(); }

extern const FigureReader figure_reader_spellings;
const FigureReader figure_reader_spellings = {"spellings", "a name in no pack that a text spells in two ways",
                                              read_spellings};

}  // namespace gainsay
