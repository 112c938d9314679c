#include "extract/extractor.h"

#include <algorithm>
#include <tuple>

#include "extract/frame/qualifier_reading.h"
#include "extract/pattern/index.h"
#include "extract/pattern/near_miss.h"
#include "extract/pattern/views.h"
#include "extract/statement/builder.h"
#include "extract/statement/reckoning.h"
#include "extract/statement/spelling.h"

namespace gainsay {
namespace {

// Blocks whose words the document does not say itself.
bool is_said(BlockKind kind) {
  return kind != BlockKind::teaser && kind != BlockKind::caption && kind != BlockKind::reference &&
         kind != BlockKind::code;
}

std::string_view block_name(BlockKind kind) {
  return kind == BlockKind::teaser    ? "teaser"
         : kind == BlockKind::caption ? "caption"
         : kind == BlockKind::code    ? "code"
                                      : "reference";
}

// Of one topic: the longer match first, then the order of the file, then of the text.
bool stronger(const Match& a, const Match& b) {
  const std::size_t x = a.words.end - a.words.begin, y = b.words.end - b.words.begin;
  return std::tuple(y, a.pattern->order, a.words.begin) < std::tuple(x, b.pattern->order, b.words.begin);
}

// Several sentences of a topic may find the same thing in one sentence: the first stays.
void keep_one_of_each(std::vector<Statement>& statements, std::size_t first) {
  const auto same = [](const Statement& a, const Statement& b) {
    return a.topic == b.topic && a.key == b.key && a.value == b.value && a.speaker == b.speaker &&
           a.polarity == b.polarity && a.modality == b.modality;
  };
  std::size_t end = first;
  for (std::size_t i = first; i < statements.size(); ++i) {
    const bool known = std::any_of(statements.begin() + static_cast<std::ptrdiff_t>(first),
                                   statements.begin() + static_cast<std::ptrdiff_t>(end),
                                   [&](const Statement& other) { return same(other, statements[i]); });
    if (known) continue;
    if (end != i) statements[end] = std::move(statements[i]);
    ++end;
  }
  statements.resize(end);
}

// A frame has read the same words for the same topic, and knows them better.
bool is_framed(const Match& match, const std::vector<Match>& framed) {
  return std::any_of(framed.begin(), framed.end(), [&](const Match& other) {
    return other.pattern->topic == match.pattern->topic && other.words.overlaps(match.words);
  });
}

// Running totals: what counts a day, a town or a group is another figure.
bool counts_up(const Topic& topic) {
  return topic.value.type == ValueType::quantity && topic.value.over_time == OverTime::grows;
}

bool statement_order(const Statement& a, const Statement& b) {
  return std::tie(a.span.begin, a.span.end, a.topic) < std::tie(b.span.begin, b.span.end, b.topic);
}

bool same_statement(const Statement& a, const Statement& b) {
  return a.span == b.span && a.topic == b.topic && a.key == b.key && a.value == b.value && a.speaker == b.speaker &&
         a.polarity == b.polarity && a.modality == b.modality;
}

}  // namespace

struct Extractor::State {
  RuleSet& rules;
  FillerTable fillers;
  std::unique_ptr<FrameFinder> frames;
  PatternIndex index;
  ListTagger lists;
  SmallWords small;
  SpellingFinder spellings;
  ReckoningFinder reckonings;

  static PatternIndex make_index(RuleSet& rules, FillerTable& fillers, std::unique_ptr<FrameFinder>& frames) {
    frames = std::make_unique<FrameFinder>(rules, fillers);
    auto patterns = compile_patterns(rules, fillers);
    fillers.finish();
    return PatternIndex(std::move(patterns), fillers, rules, rules.vocabulary);
  }
  explicit State(RuleSet& all)
      : rules(all),
        fillers(all),
        index(make_index(all, fillers, frames)),
        lists(all, fillers, all.vocabulary),
        small(all.language.fillers, all.vocabulary),
        spellings(all),
        reckonings(all) {}

  struct Outcome {
    Match match;
    MatchFate fate = MatchFate::matched;
    const CompiledPattern* winner = nullptr;  // beaten: by this pattern, at these words
    Range winner_words = {};
  };
  std::vector<Match> run(const CompiledPattern& pattern, const Annotation& annotation, const Sentence& sentence,
                         const std::vector<Mark>& marks, Views& views) const;
  /// The words of an exception between the same semicolons as the match.
  [[nodiscard]] static std::optional<Range> exception_words(const LazyRegex& exception, const Match& match,
                                                            const View& plain, const Annotation& annotation);
  [[nodiscard]] static bool excepted(const Match& match, const View& plain, const Annotation& annotation);
  /// Every match in a sentence with its fate; those of one topic are adjacent.
  std::vector<Outcome> judge(const Annotation& annotation, const Sentence& sentence, std::vector<Mark>& marks) const;
  void qualify(const Annotation& annotation, const Sentence& sentence, const std::vector<Mark>& marks,
               std::vector<Match>& matches) const;
  [[nodiscard]] MatchTrace trace_match(const Outcome& outcome, const View& plain, const Annotation& annotation,
                                       const Sentence& sentence) const;
};

std::vector<Match> Extractor::State::run(const CompiledPattern& pattern, const Annotation& annotation,
                                         const Sentence& sentence, const std::vector<Mark>& marks, Views& views) const {
  if (pattern.regex) return find_regex_matches(pattern, views.plain(), marks);
  const Views::Shown longest = views.of(pattern, true);
  std::vector<Match> matches = find_matches(pattern, *longest.view, annotation, sentence, small);
  if (matches.empty() && longest.clash)
    matches = find_matches(pattern, *views.of(pattern, false).view, annotation, sentence, small);
  return matches;
}

// An exception counts between the semicolons that the match comes between.
std::optional<Range> Extractor::State::exception_words(const LazyRegex& exception, const Match& match,
                                                       const View& plain, const Annotation& annotation) {
  const auto apart = [&](Range a, Range b) {
    for (std::size_t i = std::min(a.end, b.end); i < std::max(a.begin, b.begin); ++i)
      if (annotation.words[i].folded == ";") return true;
    return false;
  };
  const RE2* regex = exception.get();
  if (regex == nullptr) return std::nullopt;
  const std::string& text = plain.text();
  re2::StringPiece hit;
  for (std::size_t from = 0; from <= text.size() && regex->Match(text, from, text.size(), RE2::UNANCHORED, &hit, 1);) {
    const auto begin = static_cast<std::size_t>(hit.data() - text.data());
    from = std::max(begin + hit.size(), from + 1);
    // widened to whole words: an exception may end within one
    std::size_t last = begin + hit.size();
    while (last < text.size() && text[last] != ' ') ++last;
    const std::size_t first = text.rfind(' ', begin) == std::string::npos ? 0 : text.rfind(' ', begin);
    const Range words = plain.words({first, last});
    if (!words.empty() && (words.overlaps(match.words) || !apart(words, match.words))) return words;
  }
  return std::nullopt;
}

bool Extractor::State::excepted(const Match& match, const View& plain, const Annotation& annotation) {
  return std::any_of(match.pattern->unless.begin(), match.pattern->unless.end(),
                     [&](const auto& lazy) { return exception_words(*lazy, match, plain, annotation).has_value(); });
}

std::vector<Extractor::State::Outcome> Extractor::State::judge(const Annotation& annotation, const Sentence& sentence,
                                                               std::vector<Mark>& marks) const {
  std::vector<Outcome> outcomes;
  const auto candidates = index.candidates(annotation.words, sentence, marks);
  if (candidates.empty()) return outcomes;
  find_prefixes(annotation, sentence, small, marks);
  Views views(annotation, sentence, marks, small, index.set());
  for (const CompiledPattern* pattern : candidates) {
    if (!views.has_needs(*pattern)) continue;
    for (Match& match : run(*pattern, annotation, sentence, marks, views)) {
      const bool except = excepted(match, views.plain(), annotation);
      outcomes.push_back({std::move(match), except ? MatchFate::excepted : MatchFate::matched});
    }
  }
  std::stable_sort(outcomes.begin(), outcomes.end(), [](const Outcome& a, const Outcome& b) {
    if (a.match.pattern->topic != b.match.pattern->topic)
      return a.match.pattern->topic->id < b.match.pattern->topic->id;
    return stronger(a.match, b.match);
  });
  for (std::size_t i = 0; i < outcomes.size(); ++i)
    for (std::size_t j = 0; j < i && outcomes[i].fate == MatchFate::matched; ++j)
      if (outcomes[j].fate == MatchFate::matched &&
          outcomes[j].match.pattern->topic == outcomes[i].match.pattern->topic &&
          outcomes[j].match.words.overlaps(outcomes[i].match.words)) {
        outcomes[i].fate = MatchFate::beaten;
        outcomes[i].winner = outcomes[j].match.pattern;
        outcomes[i].winner_words = outcomes[j].match.words;
      }
  return outcomes;
}

// Parses a sentence only where a running total was matched.
void Extractor::State::qualify(const Annotation& annotation, const Sentence& sentence, const std::vector<Mark>& marks,
                               std::vector<Match>& matches) const {
  const auto wants = [](const Match& match) { return counts_up(*match.pattern->topic); };
  if (std::none_of(matches.begin(), matches.end(), wants)) return;
  frames->read(annotation, sentence, marks, [&](const SentenceReading& reading) {
    for (Match& match : matches)
      if (wants(match)) match.qualifiers = qualifiers_beside(match, reading);
  });
}

Extractor::Extractor(RuleSet& rules) : state_(std::make_unique<State>(rules)) {}
Extractor::~Extractor() = default;

const FrameFinder& Extractor::frames() const { return *state_->frames; }

std::vector<Statement> Extractor::extract(const Annotation& annotation) const {
  const State& state = *state_;
  std::vector<Statement> statements;
  const StatementBuilder builder(state.rules, state.fillers, state.lists, state.small, annotation);
  std::size_t mention = 0;
  for (const Sentence& sentence : annotation.sentences) {
    while (mention < annotation.mentions.size() && annotation.mentions[mention].first_word < sentence.first_word)
      ++mention;
    if (!is_said(annotation.document->blocks[sentence.block].kind)) continue;
    auto marks = find_marks(annotation, sentence, mention, state.fillers, state.lists);
    std::vector<Match> framed = state.frames->find(annotation, sentence, marks);
    const std::size_t first = statements.size();
    std::erase_if(framed, [&](const Match& match) {  // one that says nothing in the end hides no pattern
      const std::size_t before = statements.size();
      builder.build(match, sentence, statements);
      return statements.size() == before;
    });
    keep_one_of_each(statements, first);
    std::vector<Match> matched;
    for (State::Outcome& outcome : state.judge(annotation, sentence, marks))
      if (outcome.fate == MatchFate::matched && !is_framed(outcome.match, framed))
        matched.push_back(std::move(outcome.match));
    state.qualify(annotation, sentence, marks, matched);
    for (const Match& match : matched) builder.build(match, sentence, statements);
  }
  state.spellings.find(annotation, builder, statements);
  state.reckonings.find(annotation, builder, statements);
  std::stable_sort(statements.begin(), statements.end(), statement_order);
  std::vector<Statement> once;
  for (Statement& statement : statements) {
    bool known = false;
    for (auto at = once.rbegin(); at != once.rend() && at->span == statement.span && !known; ++at)
      known = same_statement(*at, statement);
    if (!known) once.push_back(std::move(statement));
  }
  return once;
}

namespace {

ByteSpan span_of(const Annotation& annotation, Range words) {
  if (words.empty()) return {};
  return {annotation.words[words.begin].span.begin, annotation.words[words.end - 1].span.end};
}

MatchTrace start_trace(const CompiledPattern& pattern, MatchFate fate, ByteSpan span) {
  MatchTrace trace;
  trace.fate = fate;
  trace.topic = pattern.topic->id;
  trace.pattern = pattern.place;
  trace.source = source_of(pattern);
  trace.span = span;
  return trace;
}

}  // namespace

std::vector<MatchTrace> Extractor::trace(const Annotation& annotation, std::size_t number,
                                         std::string_view topic) const {
  const State& state = *state_;
  std::vector<MatchTrace> traces;
  const Sentence& sentence = annotation.sentences[number];
  const BlockKind kind = annotation.document->blocks[sentence.block].kind;
  if (!is_said(kind)) {
    traces.emplace_back().fate = MatchFate::not_said;
    traces.back().block = block_name(kind);
    return traces;
  }
  const auto first = std::lower_bound(annotation.mentions.begin(), annotation.mentions.end(), sentence.first_word,
                                      [](const Mention& m, std::size_t word) { return m.first_word < word; });
  auto marks = find_marks(annotation, sentence, static_cast<std::size_t>(first - annotation.mentions.begin()),
                          state.fillers, state.lists);
  const auto outcomes = state.judge(annotation, sentence, marks);
  find_prefixes(annotation, sentence, state.small, marks);
  Views views(annotation, sentence, marks, state.small, state.index.set());
  const auto wanted = [&](const CompiledPattern& pattern) { return topic.empty() || pattern.topic->id == topic; };
  std::vector<const CompiledPattern*> matched;
  for (const State::Outcome& outcome : outcomes)
    if (wanted(*outcome.match.pattern)) {
      matched.push_back(outcome.match.pattern);
      traces.push_back(state.trace_match(outcome, views.plain(), annotation, sentence));
    }
  const NearMissFinder near(state.rules, state.fillers, state.small);
  for (const auto& pattern : state.index.patterns()) {
    if (!wanted(*pattern) || std::find(matched.begin(), matched.end(), pattern.get()) != matched.end()) continue;
    NearMiss miss = near.find(*pattern, annotation, sentence, marks);
    if (!miss.telling) continue;
    const bool lacks = !miss.missing.empty();
    if (!lacks && miss.whole && views.has_needs(*pattern)) continue;
    const bool unmet = !lacks && miss.whole;
    MatchTrace trace = start_trace(*pattern,
                                   lacks            ? MatchFate::lacking
                                   : unmet          ? MatchFate::unmet
                                   : miss.is_object ? MatchFate::no_subject
                                                    : MatchFate::out_of_order,
                                   span_of(annotation, miss.words));
    if (unmet) trace.needs = pattern->spec->needs;
    if (!lacks && !unmet && !miss.is_object) miss.missing.push_back(std::move(miss.stop));
    trace.parts = std::move(miss.missing);
    trace.required = miss.required;
    trace.found = lacks ? miss.present : miss.passed;
    traces.push_back(std::move(trace));
  }
  return traces;
}

MatchTrace Extractor::State::trace_match(const Outcome& outcome, const View& plain, const Annotation& annotation,
                                         const Sentence& sentence) const {
  const Match& match = outcome.match;
  MatchTrace trace = start_trace(*match.pattern, outcome.fate, span_of(annotation, match.words));
  const PatternSpec& spec = *match.pattern->spec;
  for (std::size_t i = 0; i < match.pattern->unless.size() && i < spec.unless_places.size(); ++i)
    if (const auto words = exception_words(*match.pattern->unless[i], match, plain, annotation))
      trace.exceptions.push_back({spec.unless_places[i], spec.unless[i], span_of(annotation, *words)});
  if (outcome.winner != nullptr) {
    trace.beaten_by = outcome.winner->place;
    trace.beaten_by_source = source_of(*outcome.winner);
    trace.beaten_by_span = span_of(annotation, outcome.winner_words);
  }
  if (outcome.fate != MatchFate::matched) return trace;
  const StatementBuilder builder(rules, fillers, lists, small, annotation);
  builder.build(match, sentence, trace.statements, &trace.slot);
  if (trace.statements.empty()) trace.fate = MatchFate::unfilled;
  return trace;
}

}  // namespace gainsay
