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
constexpr long longest_story = 7;           // days between two days told of one event
constexpr long longest_pause = 21;          // days between two reports of one story
constexpr std::size_t most_documents = 10;  // of a month that give a rare name; commoner names make no story

constexpr std::string_view death = "@died";  // among the words of a statement: it counts the dead

using Stems = std::set<std::string_view>;

Stems stems_of(std::string_view words) {
  Stems out;
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t end = std::min(words.find(' ', at), words.size());
    if (end > at) out.insert(words.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

Stems words_of(const Statement& statement, std::string_view name = "words") { return stems_of(slot(statement, name)); }

std::size_t common_words(std::string_view a, std::string_view b) {
  const Stems one = stems_of(a), other = stems_of(b);
  return static_cast<std::size_t>(
      std::count_if(one.begin(), one.end(), [&](std::string_view word) { return other.contains(word); }));
}

std::size_t shared(const Statement& a, const Statement& b, std::string_view name = "words") {
  return common_words(slot(a, name), slot(b, name));
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

// Words without the marks of a quotation inside another one; both apostrophes are one.
std::vector<std::string> words_in(const std::string& text) {
  constexpr std::string_view apostrophe = "\u2019";
  std::string plain = fold(text) + ' ';
  for (std::size_t at = plain.find(apostrophe); at != std::string::npos; at = plain.find(apostrophe, at))
    plain.replace(at, apostrophe.size(), "'");
  std::vector<std::string> out;
  std::string word;
  for (const char c : plain) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 128;
    if (letter || (c == '\'' && !word.empty())) {
      word += c;
    } else if (!word.empty()) {
      if (word.back() == '\'') word.pop_back();
      out.push_back(std::exchange(word, ""));
    }
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

// Names bring two statements together under several keys; the first name in common counts. One name alone makes no
// story, unless both speak of the dead.
bool first_in_common(const Statement& a, const Statement& b) {
  const Stems one = words_of(a, "names"), other = words_of(b, "names");
  if (one.empty() && other.empty()) return true;
  const bool of_dead = words_of(a).contains(death) && words_of(b).contains(death);
  if (!of_dead && shared(a, b, "names") < 2) return false;
  for (const std::string_view name : one)
    if (other.contains(name)) return name == slot(a, "subject");
  return false;
}

bool is_common_name(std::span<const Statement> statements) {
  std::set<std::string_view> documents;
  for (const Statement& statement : statements)
    if (!slot(statement, "subject").empty()) documents.insert(statement.document);
  return documents.size() > most_documents;
}

bool same_slot(const Statement& a, const Statement& b, std::string_view name) {
  return !slot(a, name).empty() && slot(a, name) == slot(b, name);
}

// Digits that change places or differ in one are a slip when enough words around them are the same; names count as half
// of what a rare slip needs.
bool is_slip(const Statement& a, const Statement& b, const QuantityValue& one, const QuantityValue& other) {
  constexpr std::size_t many = 4;
  const std::size_t needed = words_needed(one, other), common = shared(a, b);
  if (common >= needed) return true;
  return needed == many && common * 2 >= many && common + shared(a, b, "places") > many;
}

// "11 people have died" two days after "the death toll rose to 12".
bool falls(const Statement& a, const Statement& b, const QuantityValue& one, const QuantityValue& other) {
  if (slot(a, "grows").empty() || slot(b, "grows").empty() || one.unit != other.unit) return false;
  const long apart = days_between(a.published, b.published);
  const bool later_less = apart > 0 ? middle(other.hard) < middle(one.hard) : middle(one.hard) < middle(other.hard);
  const bool one_thing = same_slot(a, b, "counted") || (words_of(a).contains(death) && words_of(b).contains(death));
  return apart != 0 && later_less && one_thing && shared(a, b) >= 2;
}

// "All six carriages of the train", "the train had four carriages". Twice "all" may be all of two things.
bool is_whole_twice(const Statement& a, const Statement& b, const QuantityValue& one, const QuantityValue& other) {
  return !slot(a, "whole").empty() && !slot(b, "whole").empty() && slot(a, "whole") != slot(b, "whole") &&
         same_slot(a, b, "counted") && middle(one.hard) != middle(other.hard) && shared(a, b) >= 2;
}

bool figures_disagree(const Statement& a, const Statement& b, const QuantityValue& one, const QuantityValue& other) {
  return is_slip(a, b, one, other) || falls(a, b, one, other) || is_whole_twice(a, b, one, other);
}

bool days_disagree(const Statement& a, const Statement& b, const DateValue& one, const DateValue& other) {
  if (!one.range.first || !other.range.first) return false;
  const long apart = days_between(*one.range.first, *other.range.first);
  return apart != 0 && apart <= longest_story && apart >= -longest_story && shared(a, b) >= 2;
}

// One event with two causes that have no word in common; a reason that is given and denied.
bool causes_disagree(const Statement& a, const Statement& b, const std::string& one, const std::string& other) {
  const std::size_t common = common_words(one, other);
  if (!slot(a, "event").empty()) return same_slot(a, b, "event") && common == 0;
  const bool opposite =
      !slot(a, "reason").empty() && !slot(b, "reason").empty() && slot(a, "reason") != slot(b, "reason");
  return opposite && common > 0 && shared(a, b) >= 2;
}

// What is denied makes up most of the words, or a part of them when it is the saying that is denied.
bool is_denied(const Statement& said, const Statement& denial) {
  const std::size_t words = shared(said, denial), all = words + shared(said, denial, "with");
  const std::size_t told = words_of(denial).size() + words_of(denial, "with").size();
  if (said.published > denial.published || words == 0) return false;
  return slot(denial, "saying").empty() ? all >= 2 && all * 2 >= told : all * 3 >= told;
}

bool disagree(const Statement& a, const Statement& b, const Language* language) {
  const long pause = days_between(a.published, b.published);
  if (pause > longest_pause || pause < -longest_pause || !first_in_common(a, b)) return false;
  if (const auto* quote = std::get_if<QuoteValue>(&a.value)) {
    const auto* other = std::get_if<QuoteValue>(&b.value);
    return other != nullptr && reworded(words_in(quote->text), words_in(other->text), language);
  }
  if (const auto* figure = std::get_if<QuantityValue>(&a.value)) {
    const auto* other = std::get_if<QuantityValue>(&b.value);
    return other != nullptr && figures_disagree(a, b, *figure, *other);
  }
  if (const auto* day = std::get_if<DateValue>(&a.value)) {
    const auto* other = std::get_if<DateValue>(&b.value);
    return other != nullptr && days_disagree(a, b, *day, *other);
  }
  const auto* one = std::get_if<CategoryValue>(&a.value);
  const auto* other = std::get_if<CategoryValue>(&b.value);
  if (one == nullptr || other == nullptr || one->value == other->value) return false;
  if (!slot(a, "event").empty() || !slot(a, "reason").empty()) return causes_disagree(a, b, one->value, other->value);
  return one->value == "said" ? is_denied(a, b) : is_denied(b, a);
}

}  // namespace

bool compares_words(const Topic& topic) {
  const SlotSpec* words = topic.find_slot("words");
  return words != nullptr && words->type == "story";
}

std::vector<Finding> find_in_story(std::span<const Statement> statements, const CheckContext& context) {
  if (statements.size() > most_statements) statements = statements.last(most_statements);
  std::vector<Finding> out;
  if (is_common_name(statements)) return out;
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
