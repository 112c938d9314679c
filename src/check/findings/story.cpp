#include "check/findings/story.h"

#include <algorithm>
#include <set>
#include <utility>

#include "base/utf8.h"
#include "check/figures/arithmetic.h"
#include "check/figures/camp.h"
#include "check/wording/wording.h"

namespace gainsay {
namespace {

constexpr std::size_t most_statements = 500;
constexpr long longest_story = 7;  // days between two days told of one event

using Stems = std::set<std::string_view>;

Stems words_of(const Statement& statement, std::string_view name = "words") {
  Stems out;
  const std::string_view words = slot(statement, name);
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t end = std::min(words.find(' ', at), words.size());
    if (end > at) out.insert(words.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

std::size_t shared(const Statement& a, const Statement& b) {
  const Stems one = words_of(a), other = words_of(b);
  return static_cast<std::size_t>(
      std::count_if(one.begin(), one.end(), [&](std::string_view word) { return other.contains(word); }));
}

std::string digits_of(const QuantityValue& value) {
  std::string out;
  for (const char c : middle(value.hard).to_string())
    if (c >= '0' && c <= '9') out += c;
  out.erase(0, std::min(out.find_first_not_of('0'), out.size()));
  while (!out.empty() && out.back() == '0') out.pop_back();
  return out;
}

// "412" and "421", "28" and "38": digits that change places, or one other digit; how many words such a slip must share.
std::size_t words_needed(const QuantityValue& a, const QuantityValue& b) {
  constexpr std::size_t never = 1000;
  const std::string x = digits_of(a), y = digits_of(b);
  if (a.unit != b.unit || x.size() != y.size() || x == y || x.size() < 2) return never;
  const Decimal more = std::max(middle(a.hard), middle(b.hard)), less = std::min(middle(a.hard), middle(b.hard));
  if (more > less + less) return never;
  std::string one = x, other = y;
  std::sort(one.begin(), one.end());
  std::sort(other.begin(), other.end());
  std::size_t differing = 0;
  for (std::size_t i = 0; i < x.size(); ++i) differing += x[i] != y[i];
  if (one == other && differing <= 3) return x.size() > 2 ? 1 : 2;
  return differing == 1 ? 4 : never;
}

std::vector<std::string> words_in(const std::string& text) {
  std::vector<std::string> out;
  std::string word;
  for (const char c : fold(text) + ' ') {
    const bool letter =
        (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '\'' || static_cast<unsigned char>(c) >= 128;
    if (letter) word += c;
    if (!letter && !word.empty()) out.push_back(std::exchange(word, ""));
  }
  return out;
}

// Two wordings of one remark: nearly all words in the same order and at least one other on each side, or the words of
// one up to a condition that it leaves out.
bool reworded(const std::vector<std::string>& a, const std::vector<std::string>& b, const Language* language) {
  constexpr std::size_t shortest = 5, longest = 60;
  const std::size_t longer = std::max(a.size(), b.size()), shorter = std::min(a.size(), b.size());
  if (shorter < shortest || longer > longest || a == b) return false;
  if (language != nullptr && std::equal(a.begin(), a.begin() + static_cast<std::ptrdiff_t>(shorter), b.begin()) &&
      longer > shorter) {
    const auto& conditions = language->substance.conditions;
    const std::string& next = a.size() > b.size() ? a[shorter] : b[shorter];
    return std::find(conditions.begin(), conditions.end(), next) != conditions.end();
  }
  std::vector<std::vector<std::size_t>> common(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = a.size(); i-- > 0;)
    for (std::size_t j = b.size(); j-- > 0;)
      common[i][j] = a[i] == b[j] ? common[i + 1][j + 1] + 1 : std::max(common[i + 1][j], common[i][j + 1]);
  return common[0][0] * 5 >= longer * 4 && common[0][0] < shorter;
}

// Names bring two statements together under several keys; the first name in common counts.
bool first_in_common(const Statement& a, const Statement& b) {
  const Stems one = words_of(a, "names"), other = words_of(b, "names");
  for (const std::string_view name : one)
    if (other.contains(name)) return name == slot(a, "subject");
  return true;
}

bool disagree(const Statement& a, const Statement& b, const Language* language) {
  if (!first_in_common(a, b)) return false;
  if (const auto* quote = std::get_if<QuoteValue>(&a.value)) {
    const auto* other = std::get_if<QuoteValue>(&b.value);
    return other != nullptr && reworded(words_in(quote->text), words_in(other->text), language);
  }
  if (const auto* figure = std::get_if<QuantityValue>(&a.value)) {
    const auto* other = std::get_if<QuantityValue>(&b.value);
    return other != nullptr && shared(a, b) >= words_needed(*figure, *other);
  }
  if (const auto* day = std::get_if<DateValue>(&a.value)) {
    const auto* other = std::get_if<DateValue>(&b.value);
    if (other == nullptr || !day->range.first || !other->range.first) return false;
    const long apart = days_between(*day->range.first, *other->range.first);
    return apart != 0 && apart <= longest_story && apart >= -longest_story && shared(a, b) >= 2;
  }
  const auto* said = std::get_if<CategoryValue>(&a.value);
  const auto* denied = std::get_if<CategoryValue>(&b.value);
  if (said == nullptr || denied == nullptr || said->value == denied->value) return false;
  const Statement& claim = said->value == "said" ? a : b;
  const Statement& denial = said->value == "said" ? b : a;
  return claim.published <= denial.published && shared(a, b) >= 2;
}

}  // namespace

bool compares_words(const Topic& topic) {
  const SlotSpec* words = topic.find_slot("words");
  return words != nullptr && words->type == "story";
}

std::vector<Finding> find_in_story(std::span<const Statement> statements, const CheckContext& context) {
  if (statements.size() > most_statements) statements = statements.last(most_statements);
  std::vector<Finding> out;
  std::set<std::size_t> told;
  for (std::size_t i = 0; i < statements.size(); ++i)
    for (std::size_t j = i + 1; j < statements.size(); ++j) {
      const Statement &a = statements[i], &b = statements[j];
      if (a.document == b.document || told.contains(i) || told.contains(j) || !disagree(a, b, context.language))
        continue;
      told.insert({i, j});
      Finding finding;
      finding.sides.push_back(make_side(statements, {i}, context.entities));
      finding.sides.push_back(make_side(statements, {j}, context.entities));
      for (Side& side : finding.sides) side.label = side.statements.front().text;
      finding.message = capitalised(heading_text(context.topic, a.key, context.entities)) + ": \"" + a.text + "\" (" +
                        citations(finding.sides[0].statements, context.entities) + "), but \"" + b.text + "\" (" +
                        citations(finding.sides[1].statements, context.entities) + ")";
      finding.allowance = "two documents of one story, with words in common";
      out.push_back(std::move(finding));
    }
  return out;
}

}  // namespace gainsay
