#include "extract/statement/notice.h"

#include <algorithm>
#include <optional>

namespace gainsay {
namespace {

constexpr std::size_t longest_subject = 10;  // words between a text and its verb: "our report of Monday said"
constexpr std::ptrdiff_t widest_notice = 6;  // sentences on each side

class Notice {
 public:
  Notice(const Annotation& annotation, const SmallWords& small, const Sentence& sentence);
  [[nodiscard]] NoticePart part(Range words) const;

 private:
  struct Report {
    std::size_t end = 0;    // after its verb
    SmallWord text = {};    // whose report it is
    std::size_t reach = 0;  // what is reported ends here
  };
  [[nodiscard]] bool is_quoted(std::size_t word) const;
  [[nodiscard]] bool ends_clause(std::size_t word) const;
  [[nodiscard]] bool is_put_right(std::size_t from, std::size_t to) const;
  [[nodiscard]] std::optional<std::size_t> verb_after(std::size_t word, std::size_t end) const;
  [[nodiscard]] std::size_t reach_of(std::size_t from, std::size_t end) const;
  [[nodiscard]] std::optional<Report> report_in(const Sentence& sentence) const;
  [[nodiscard]] bool is_sure(const Report& report) const;

  const Annotation& annotation_;
  const SmallWords& small_;
  const Sentence& sentence_;
  std::vector<const Sentence*> before_;  // of the paragraph
  Range block_;
};

Notice::Notice(const Annotation& annotation, const SmallWords& small, const Sentence& sentence)
    : annotation_(annotation), small_(small), sentence_(sentence), block_{sentence.first_word, sentence.end_word} {
  const std::vector<Sentence>& all = annotation.sentences;
  const auto here = std::lower_bound(all.begin(), all.end(), sentence.first_word,
                                     [](const Sentence& one, std::size_t word) { return one.first_word < word; });
  for (auto at = here; at != all.begin() && here - at < widest_notice && std::prev(at)->block == sentence.block;) {
    before_.push_back(&*--at);
    block_.begin = at->first_word;
  }
  for (auto at = here; at != all.end() && at - here <= widest_notice && at->block == sentence.block; ++at)
    block_.end = at->end_word;
}

bool Notice::is_quoted(std::size_t word) const {
  const ByteSpan span = annotation_.words[word].span;
  return std::any_of(annotation_.speeches.begin(), annotation_.speeches.end(), [&](const Speech& speech) {
    return speech.attribution == Attribution::quote && speech.content.overlaps(span);
  });
}

bool Notice::ends_clause(std::size_t word) const {
  const std::string_view mark = annotation_.words[word].folded;
  return annotation_.words[word].kind == WordKind::punctuation && (mark == ";" || mark == ":");
}

bool Notice::is_put_right(std::size_t from, std::size_t to) const {
  return small_.any(SmallWord::put_right, annotation_.words, from, to) ||
         small_.any(SmallWord::amended, annotation_.words, from, to);
}

std::optional<std::size_t> Notice::verb_after(std::size_t word, std::size_t end) const {
  for (std::size_t at = word; at < std::min(end, word + longest_subject) && !ends_clause(at); ++at)
    if (const std::size_t length = small_.length(SmallWord::own_report, annotation_.words, at, end); length > 0)
      return at + length;
  return std::nullopt;
}

// "said that P; it is Q", "said that P when it is in fact Q"
std::size_t Notice::reach_of(std::size_t from, std::size_t end) const {
  for (std::size_t at = from; at < end; ++at)
    if (ends_clause(at) || small_.is(SmallWord::put_right, annotation_.words, at, end) ||
        small_.is(SmallWord::amended, annotation_.words, at, end))
      return at;
  return end;
}

// "In a report on Monday we said": "we" is surer than "a report".
std::optional<Notice::Report> Notice::report_in(const Sentence& sentence) const {
  for (const SmallWord text : {SmallWord::earlier_text, SmallWord::own_text, SmallWord::loose_text})
    for (std::size_t at = sentence.first_word; at < sentence.end_word; ++at) {
      const std::size_t length = small_.length(text, annotation_.words, at, sentence.end_word);
      if (length == 0 || is_quoted(at)) continue;
      if (const auto end = verb_after(at + length, sentence.end_word))
        return Report{*end, text, reach_of(*end, sentence.end_word)};
    }
  return std::nullopt;
}

// An earlier version is taken back by its name; "we said" is taken back only where something is put right.
bool Notice::is_sure(const Report& report) const {
  if (report.text == SmallWord::earlier_text) return true;
  return report.text == SmallWord::own_text
             ? is_put_right(block_.begin, block_.end)
             : small_.any(SmallWord::amended, annotation_.words, block_.begin, block_.end);
}

NoticePart Notice::part(Range words) const {
  if (const auto report = report_in(sentence_); report && words.begin >= report->end) {
    if (!is_sure(*report)) return NoticePart::none;
    return words.end <= report->reach ? NoticePart::withdrawn : NoticePart::corrected;
  }
  if (!is_put_right(sentence_.first_word, sentence_.end_word)) return NoticePart::none;
  const bool after_report = std::any_of(before_.begin(), before_.end(), [&](const Sentence* sentence) {
    const auto report = report_in(*sentence);
    return report && is_sure(*report);
  });
  return after_report ? NoticePart::corrected : NoticePart::none;
}

}  // namespace

NoticePart notice_part(const Annotation& annotation, const SmallWords& small, const Sentence& sentence, Range words) {
  return Notice(annotation, small, sentence).part(words);
}

}  // namespace gainsay
