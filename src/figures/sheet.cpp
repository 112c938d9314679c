#include "figures/sheet.h"

#include <algorithm>

namespace gainsay {
namespace {

const Mention* covering(const std::vector<Mention>& mentions, std::size_t& at, std::size_t word) {
  while (at < mentions.size() && mentions[at].first_word < word) ++at;
  const Mention* best = nullptr;
  for (std::size_t i = at; i < mentions.size() && mentions[i].first_word == word; ++i) {
    const bool wanted = std::holds_alternative<QuantityMention>(mentions[i].body) ||
                        std::holds_alternative<DateMention>(mentions[i].body);
    if (wanted && (best == nullptr || mentions[i].end_word > best->end_word)) best = &mentions[i];
  }
  return best;
}

}  // namespace

Sheet::Sheet(const Annotation& annotation, const FigureLexicon& lexicon) : annotation_(annotation), lexicon_(lexicon) {
  std::size_t mention = 0;
  lines_.reserve(annotation.sentences.size());
  for (std::size_t i = 0; i < annotation.sentences.size(); ++i) add_line(i, mention);
}

// "December 104 millimetres, January 131 and February 88": a number below a hundred after a month is not a year when
// the sentence lists figures.
bool Sheet::add_month_and_figure(const Mention& date, Line& line) {
  const Words& words = annotation_.words;
  if (!std::holds_alternative<DateMention>(date.body) || date.end_word - date.first_word != 2 ||
      line.figures.size() < 2)
    return false;
  const Word& number = words[date.end_word - 1];
  const auto value = Decimal::parse(number.folded);
  if (!lexicon_.month(words[date.first_word].folded) || number.kind != WordKind::number || number.folded.size() != 2 ||
      !value)
    return false;
  months_.emplace_back();
  QuantityMention& figure = figures_.emplace_back();
  figure.value.text = number.folded;
  figure.value.unit = "count";
  figure.value.hard = figure.value.soft = Interval::exactly(*value);
  figure.stated = figure.stated_high = *value;
  line.dates.push_back(line.tokens.size());
  line.tokens.push_back({Token::Kind::date, date.first_word, date.end_word - 1, nullptr, &months_.back()});
  line.figures.push_back(line.tokens.size());
  line.tokens.push_back({Token::Kind::figure, date.end_word - 1, date.end_word, &figure, nullptr});
  return true;
}

void Sheet::add_line(std::size_t number, std::size_t& mention) {
  const Sentence& sentence = annotation_.sentences[number];
  Line line;
  line.sentence = number;
  for (std::size_t word = sentence.first_word; word < sentence.end_word;) {
    Token token;
    token.first = word;
    token.end = word + 1;
    const Mention* found = covering(annotation_.mentions, mention, word);
    if (found != nullptr && add_month_and_figure(*found, line)) {
      word = found->end_word;
      continue;
    }
    if (found != nullptr && found->end_word <= sentence.end_word) {
      token.end = found->end_word;
      token.figure = std::get_if<QuantityMention>(&found->body);
      token.date = std::get_if<DateMention>(&found->body);
      token.kind = token.figure != nullptr ? Token::Kind::figure : Token::Kind::date;
      (token.figure != nullptr ? line.figures : line.dates).push_back(line.tokens.size());
    } else if (annotation_.words[word].kind == WordKind::punctuation) {
      token.kind = Token::Kind::mark;
    }
    line.tokens.push_back(token);
    word = token.end;
  }
  lines_.push_back(std::move(line));
}

std::size_t Sheet::past(const Line& line, std::size_t at, Hint hint) const {
  if (at >= line.tokens.size()) return at;
  const std::size_t first = line.tokens[at].first;
  // a phrase ends before the next figure, whose hedge may look like a part of it: "which is about a quarter"
  std::size_t limit = line.tokens[at].end;
  for (std::size_t i = at + 1; i < line.tokens.size(); limit = line.tokens[i++].end)
    if (line.tokens[i].kind == Token::Kind::figure || line.tokens[i].kind == Token::Kind::date) break;
  const std::size_t end = lexicon_.hints().past(hint, annotation_.words, first, limit);
  if (end == first) return at;
  std::size_t next = at;
  while (next < line.tokens.size() && line.tokens[next].first < end) ++next;
  return next;
}

std::size_t Sheet::past(const Line& line, std::size_t at, std::initializer_list<Hint> hints) const {
  for (const Hint hint : hints) at = past(line, at, hint);
  return at;
}

bool Sheet::follows(const Line& line, std::size_t at, Hint hint) const {
  constexpr std::size_t longest = 5;
  for (std::size_t back = 1; back <= longest && back <= at; ++back)
    if (past(line, at - back, hint) == at) return true;
  return false;
}

std::size_t Sheet::find(const Line& line, std::size_t from, std::size_t end, Hint hint) const {
  end = std::min(end, line.tokens.size());
  for (std::size_t i = from; i < end; ++i)
    if (is(line, i, hint)) return i;
  return end;
}

bool Sheet::is_mark(const Line& line, std::size_t at, std::string_view mark) const {
  return at < line.tokens.size() && line.tokens[at].kind == Token::Kind::mark && folded(line, at) == mark;
}

bool Sheet::has_mark(const Line& line, std::size_t from, std::size_t end, std::string_view mark) const {
  for (std::size_t i = from; i < std::min(end, line.tokens.size()); ++i)
    if (is_mark(line, i, mark)) return true;
  return false;
}

std::string_view Sheet::folded(const Line& line, std::size_t at) const {
  return annotation_.words[line.tokens[at].first].folded;
}

bool Sheet::capitalised(const Line& line, std::size_t at) const {
  return at < line.tokens.size() && annotation_.words[line.tokens[at].first].capitalised;
}

ByteSpan Sheet::span(const Line& line, std::size_t first, std::size_t end) const {
  return {annotation_.words[line.tokens[first].first].span.begin,
          annotation_.words[line.tokens[end - 1].end - 1].span.end};
}

std::string Sheet::text(const Line& line, std::size_t first, std::size_t end) const {
  const ByteSpan bytes = span(line, first, end);
  return annotation_.document->text.substr(bytes.begin, bytes.size());
}

BlockKind Sheet::block_kind(const Line& line) const {
  return annotation_.document->blocks[annotation_.sentences[line.sentence].block].kind;
}

std::string_view Sheet::dimension(std::string_view unit) const {
  const Unit* known = units().find(unit);
  return known == nullptr ? unit : std::string_view(known->dimension);
}

std::vector<std::string_view> Sheet::content(const Line& line, std::size_t first, std::size_t end) const {
  std::vector<std::string_view> out;
  for (std::size_t i = first; i < std::min(end, line.tokens.size()); ++i) {
    if (line.tokens[i].kind != Token::Kind::word) continue;
    const std::string_view word = folded(line, i);
    if (word.size() > 2 && lexicon_.has_content(word)) out.push_back(lexicon_.stem(word));
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

bool is_level(const QuantityMention& figure) { return figure.value.form == QuantityForm::level; }

bool is_count(const QuantityMention& figure) { return is_level(figure) && figure.value.unit == "count"; }

// "1,650" and "1 650" separate thousands, as no year does.
static bool has_groups(std::string_view text) {
  const auto digit = [&](std::size_t at) { return at < text.size() && text[at] >= '0' && text[at] <= '9'; };
  for (std::size_t i = 1; i + 1 < text.size(); ++i)
    if (!digit(i) && digit(i - 1) && digit(i + 1)) return true;
  return false;
}

bool looks_like_year(const QuantityMention& figure) {
  return is_count(figure) && !has_groups(figure.value.text) && figure.counted.empty() && figure.stated.is_whole() &&
         figure.stated >= Decimal(1500) && figure.stated <= Decimal(2100);
}

bool same_unit(const QuantityMention& a, const QuantityMention& b) {
  if (a.value.unit == b.value.unit) return true;
  constexpr int large = 1000;  // "30 million goes to schools" counts nothing, whatever follows
  const auto bare = [](const QuantityMention& figure) {
    return figure.value.unit == "count" && (figure.counted.empty() || figure.stated >= Decimal(large));
  };
  return bare(a) || bare(b);
}

}  // namespace gainsay
