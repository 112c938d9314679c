// Who says what, over fixtures/annotate/speech/*.txt: a paragraph a line, then a line for each speech it holds,
// "quote|reported | speaker | words [| denied [by X]]" ("…" matches any words between), or "none".
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <sstream>

#include "annotated.h"
#include "base/file_system.h"

namespace gainsay {
namespace {

const std::string folder = std::string(GAINSAY_SOURCE_DIR) + "/fixtures/annotate/speech";

struct Expected {
  std::string attribution, speaker, words, denial;
};
struct Case {
  std::string text;
  std::vector<Expected> speeches;
};
struct Score {
  std::size_t right = 0, found = 0, expected = 0;
  [[nodiscard]] double f1() const {
    return found + expected == 0 ? 1 : 2 * static_cast<double>(right) / static_cast<double>(found + expected);
  }
};

std::string trimmed(const std::string& text) {
  const std::size_t first = text.find_first_not_of(" ,.");
  return first == std::string::npos ? "" : text.substr(first, text.find_last_not_of(" ,.") + 1 - first);
}

std::vector<std::string> fields(const std::string& line) {
  std::vector<std::string> out;
  std::istringstream in(line);
  for (std::string field; std::getline(in, field, '|');) out.push_back(trimmed(field));
  out.resize(std::max<std::size_t>(out.size(), 4));
  return out;
}

std::vector<Case> read_cases(const std::string& name) {
  std::vector<Case> cases(1);
  std::istringstream in(make_disk()->read(folder + '/' + name, 1'000'000));
  for (std::string line; std::getline(in, line);) {
    if (line.empty()) {
      if (!cases.back().text.empty()) cases.emplace_back();
    } else if (line.rfind("quote |", 0) == 0 || line.rfind("reported |", 0) == 0) {
      const auto parts = fields(line);
      cases.back().speeches.push_back({parts[0], parts[1], parts[2], parts[3]});
    } else if (line != "none") {
      cases.back().text += line + '\n';
    }
  }
  if (cases.back().text.empty()) cases.pop_back();
  return cases;
}

// The span of "first … last"; empty when the text does not hold it.
ByteSpan span_of(const std::string& text, const std::string& words) {
  const std::size_t gap = words.find("…");
  const std::string first = trimmed(words.substr(0, gap));
  const std::size_t begin = text.find(first);
  if (begin == std::string::npos) return {};
  if (gap == std::string::npos) return {begin, begin + first.size()};
  const std::string last = trimmed(words.substr(gap + std::string("…").size()));
  const std::size_t end = text.find(last, begin);
  return end == std::string::npos ? ByteSpan{} : ByteSpan{begin, end + last.size()};
}

// Quotations must begin and end where they do, reported speech must mostly be the same words.
bool same_words(const Annotated& text, const Speech& speech, const Expected& expected) {
  if (expected.attribution == "quote") return trimmed(text.words(speech.content)) == expected.words;
  const ByteSpan span = span_of(text.document.text, expected.words);
  if (!span.overlaps(speech.content)) return false;
  const std::size_t shared = std::min(span.end, speech.content.end) - std::max(span.begin, speech.content.begin);
  return 8 * (span.size() + speech.content.size()) <= 20 * shared;  // Dice 0.8
}

std::string denial_of(const Speech& speech) {
  if (!speech.denied_by.empty()) return "denied by " + speech.denied_by;
  return speech.denied ? "denied" : "";
}

std::string render(const Annotated& text, const Speech& speech) {
  return std::string(to_string(speech.attribution)) + " | " + speech.speaker + " | " + text.words(speech.content) +
         " | " + denial_of(speech);
}

Score score(const Case& test) {
  const Annotated text(test.text);
  std::string faults;
  Score out;
  std::vector<bool> taken(test.speeches.size());
  for (const Speech& speech : text.annotation->speeches) {
    std::size_t i = 0;
    for (; i < taken.size(); ++i) {
      const Expected& want = test.speeches[i];
      if (taken[i] || want.attribution != to_string(speech.attribution) || want.speaker != speech.speaker) continue;
      if (want.denial == denial_of(speech) && same_words(text, speech, want)) break;
    }
    if (i < taken.size()) {
      taken[i] = true;
      ++out.right;
    } else {
      faults += "  too many: " + render(text, speech) + '\n';
    }
    ++out.found;
  }
  for (std::size_t i = 0; i < taken.size(); ++i) {
    const Expected& want = test.speeches[i];
    if (!taken[i])
      faults +=
          "  missed: " + want.attribution + " | " + want.speaker + " | " + want.words + " | " + want.denial + '\n';
  }
  out.expected = taken.size();
  BOOST_TEST_MESSAGE((faults.empty() ? "ok " : "FAULT ") << test.text << faults);
  return out;
}

struct Level {
  const char* file;
  double f1;          // at least
  std::size_t wrong;  // speeches that are none, or someone else's, at most
};
std::ostream& operator<<(std::ostream& out, const Level& level) { return out << level.file; }

const Level levels[] = {
    {"direct.txt", 0.8, 8}, {"reported.txt", 0.7, 8}, {"transcript.txt", 0.8, 2}, {"silent.txt", 0, 4}};

BOOST_DATA_TEST_CASE(speeches_have_their_speakers, boost::unit_test::data::make(levels), level) {
  Score sum;
  const auto cases = read_cases(level.file);
  for (const Case& test : cases) {
    const Score one = score(test);
    sum.right += one.right;
    sum.found += one.found;
    sum.expected += one.expected;
  }
  BOOST_TEST_MESSAGE("SCORE " << level.file << ": " << sum.right << " right, " << sum.found << " found, "
                              << sum.expected << " expected, F1 " << sum.f1());
  BOOST_TEST(cases.size() > 5);
  BOOST_TEST(sum.f1() >= level.f1);
  BOOST_TEST(sum.found - sum.right <= level.wrong);
}

}  // namespace
}  // namespace gainsay
