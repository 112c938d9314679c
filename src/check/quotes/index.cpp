#include "check/quotes/index.h"

#include <deque>
#include <map>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "check/positions/voice.h"

namespace gainsay {
namespace {

// A word that more quotes of a window hold than this says nothing about which of them belong together.
constexpr std::size_t common = 48;

bool one_occasion(const Statement& a, const Statement& b, long within) {
  const bool both_known = a.said_on != a.published && b.said_on != b.published;
  if (both_known && a.said_on != b.said_on) return false;
  return gap_in_days(DateRange::of(a.said_on), DateRange::of(b.said_on)) <= within;
}

std::string around(const Statement& statement) {
  if (statement.in_sentence.end > statement.sentence.size()) return "";
  return statement.sentence.substr(0, statement.in_sentence.begin) + " ... " +
         statement.sentence.substr(statement.in_sentence.end);
}

}  // namespace

std::vector<ReadQuote> read_quotes(std::span<const Statement> statements, const Language* language) {
  const QuoteReader reader(language);
  std::vector<ReadQuote> out;
  for (const std::size_t i : said_sequence(statements)) {
    const auto* quote = std::get_if<QuoteValue>(&statements[i].value);
    if (quote == nullptr || statements[i].speaker.empty()) continue;
    out.push_back({i, reader.read(quote->text), reader.read(around(statements[i]))});
  }
  return out;
}

std::vector<std::pair<std::size_t, std::size_t>> candidate_pairs(const std::vector<ReadQuote>& quotes,
                                                                 std::span<const Statement> statements, long within) {
  std::unordered_map<std::string_view, std::deque<std::size_t>> holding;
  std::vector<std::pair<std::size_t, std::size_t>> out;
  for (std::size_t i = 0; i < quotes.size(); ++i) {
    const Statement& mine = statements[quotes[i].statement];
    std::map<std::size_t, int> shared;
    std::unordered_set<std::string_view> seen;
    for (const QuotedWord& word : quotes[i].words) {
      if (word.weight == WordWeight::light || !seen.insert(word.text).second) continue;
      std::deque<std::size_t>& others = holding[word.text];
      while (!others.empty() &&
             days_between(statements[quotes[others.front()].statement].said_on, mine.said_on) > within)
        others.pop_front();
      if (others.size() <= common)
        for (const std::size_t other : others) ++shared[other];
      others.push_back(i);
    }
    for (const auto& [other, count] : shared)
      if (count >= 2 && one_occasion(statements[quotes[other].statement], mine, within)) out.emplace_back(other, i);
  }
  return out;
}

}  // namespace gainsay
