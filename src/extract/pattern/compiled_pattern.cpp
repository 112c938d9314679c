#include "extract/pattern/compiled_pattern.h"

#include <algorithm>

namespace gainsay {
namespace {

constexpr std::int64_t regex_memory = 1 << 20;

void keep_unique(std::vector<FillerId>& ids) {
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

// A list that holds verbs has a form in "-ing" (the inflections of the language give it one).
bool is_verbal(const WordList& list) {
  return std::any_of(list.forms.begin(), list.forms.end(),
                     [](const std::string& form) { return form.ends_with("ing"); });
}

// An entity slot opens the pattern, and a verb follows it.
bool is_subject_first(const ParsedPattern& parsed, const RuleSet& rules, const FillerTable& fillers,
                      const AtomFiller& filler_of) {
  const auto& atoms = parsed.atoms;
  if (atoms.size() < 3 || atoms[0].type != AtomType::slot || atoms[2].type != AtomType::list) return false;
  const auto list = rules.lists.find(atoms[2].text);
  return fillers[filler_of(atoms[0])].kind == FillerKind::entity && list != rules.lists.end() &&
         is_verbal(list->second);
}

class PatternCompiler {
 public:
  PatternCompiler(const RuleSet& rules, FillerTable& fillers) : rules_(rules), fillers_(fillers) {}
  void compile(const Topic& topic);
  PatternSet take() { return std::move(set_); }

 private:
  CompiledMatch compile(const ParsedPattern& parsed, CompiledPattern& pattern);
  std::unique_ptr<CompiledPattern> start(const PatternSpec& spec, std::size_t place);
  std::size_t needs_of(const std::vector<std::string>& sources);
  void keep(std::unique_ptr<CompiledPattern> pattern);
  void add_match(const PatternSpec& spec, std::size_t index);
  void add_regex(const PatternSpec& spec);
  [[nodiscard]] FillerId filler_of(const PatternAtom& atom);
  [[nodiscard]] bool usable(const ParsedPattern& parsed) const;

  const RuleSet& rules_;
  FillerTable& fillers_;
  const Topic* topic_ = nullptr;
  PatternSet set_;
  std::map<std::string, std::size_t> needs_;  // place in PatternSet::needs by source
  std::map<std::vector<FillerId>, std::size_t> filler_sets_;
  std::size_t order_ = 0;
};

FillerId PatternCompiler::filler_of(const PatternAtom& atom) {
  if (atom.type == AtomType::list) return fillers_.add({FillerKind::list, atom.text, {}, false});
  return fillers_.add_slot(*topic_, pattern_slot(*topic_, atom.text));
}

bool PatternCompiler::usable(const ParsedPattern& parsed) const {
  if (!parsed.faults.empty()) return false;
  return std::all_of(parsed.atoms.begin(), parsed.atoms.end(), [&](const PatternAtom& atom) {
    if (atom.type == AtomType::list) return rules_.lists.count(atom.text) > 0;
    return atom.type != AtomType::slot || !pattern_slot(*topic_, atom.text).type.empty();
  });
}

CompiledMatch PatternCompiler::compile(const ParsedPattern& parsed, CompiledPattern& pattern) {
  CompiledMatch match =
      compile_match(parsed, *topic_, rules_, fillers_, [this](const PatternAtom& atom) { return filler_of(atom); });
  for (const CompiledMatch::Segment& segment : match.segments)
    for (const Capture& capture : segment.captures)
      if (!capture.skipped && !capture.any_words) pattern.fillers.push_back(capture.filler);
  return match;
}

// Most patterns of a topic need the same words, which a sentence is then looked through for once.
std::size_t PatternCompiler::needs_of(const std::vector<std::string>& sources) {
  std::string any;
  for (const std::string& source : sources) any += (any.empty() ? "(?:" : "|(?:") + source + ")";
  const auto [at, added] = needs_.try_emplace(any, set_.needs.size());
  if (added) set_.needs.push_back(std::make_unique<LazyRegex>(std::move(any), false));
  return at->second;
}

void PatternCompiler::keep(std::unique_ptr<CompiledPattern> pattern) {
  const auto [at, added] = filler_sets_.try_emplace(pattern->fillers, set_.filler_sets);
  if (added) ++set_.filler_sets;
  pattern->filler_set = at->second;
  set_.patterns.push_back(std::move(pattern));
}

std::unique_ptr<CompiledPattern> PatternCompiler::start(const PatternSpec& spec, std::size_t place) {
  auto pattern = std::make_unique<CompiledPattern>();
  pattern->topic = topic_;
  pattern->spec = &spec;
  pattern->order = order_++;
  pattern->index = place;
  pattern->place = place < spec.places.size() ? spec.places[place] : Place{topic_->path, 0, 0};
  for (const std::string& source : spec.unless) pattern->unless.push_back(std::make_unique<LazyRegex>(source, false));
  if (!spec.needs.empty()) pattern->needs = needs_of(spec.needs);
  return pattern;
}

void PatternCompiler::add_match(const PatternSpec& spec, std::size_t index) {
  const ParsedPattern parsed = parse_pattern(spec.match[index]);
  if (!usable(parsed)) return;
  auto pattern = start(spec, index);
  pattern->match = compile(parsed, *pattern);
  for (const PatternAtom& atom : parsed.atoms) {
    if (!atom.required) continue;
    if (atom.whole_word) {
      pattern->needed_words.push_back(atom.text);
      pattern->steps.push_back({0, atom.text});
    }
    if (atom.type != AtomType::slot && atom.type != AtomType::list) continue;
    const FillerId id = filler_of(atom);
    if (fillers_[id].kind == FillerKind::text) continue;
    pattern->needed.push_back(id);
    pattern->steps.push_back({id, {}});
  }
  for (const std::string& text : spec.then)
    if (const ParsedPattern then = parse_pattern(text); usable(then)) pattern->then.push_back(compile(then, *pattern));
  keep_unique(pattern->fillers);
  keep_unique(pattern->needed);
  keep(std::move(pattern));
}

void PatternCompiler::add_regex(const PatternSpec& spec) {
  auto pattern = start(spec, spec.match.size());
  pattern->regex = std::make_unique<LazyRegex>(spec.regex, false);
  const auto add = [&](const SlotSpec& slot) {
    if (slot.type.empty() || slot.type == "text") return;
    const FillerId id = fillers_.add_slot(*topic_, slot);
    pattern->regex_slots.emplace(slot.name, id);
    pattern->fillers.push_back(id);
  };
  for (const SlotSpec& slot : topic_->slots) add(slot);
  add(pattern_slot(*topic_, "value"));
  keep_unique(pattern->fillers);
  keep(std::move(pattern));
}

void PatternCompiler::compile(const Topic& topic) {
  topic_ = &topic;
  order_ = 0;
  for (const PatternSpec& spec : topic.patterns) {
    for (std::size_t i = 0; i < spec.match.size(); ++i) add_match(spec, i);
    if (!spec.regex.empty()) add_regex(spec);
  }
}

}  // namespace

CompiledMatch compile_match(const ParsedPattern& parsed, const Topic& topic, const RuleSet& rules,
                            const FillerTable& fillers, const AtomFiller& filler_of) {
  CompiledMatch match;
  const AtomCode code = [&](const PatternAtom& atom) {
    const FillerId id = filler_of(atom);
    return fillers[id].kind == FillerKind::text ? std::string() : FillerTable::code(id);
  };
  for (PatternSegment& source : pattern_segments(parsed, rules.language.fillers, code)) {
    CompiledMatch::Segment segment;
    segment.regex = std::make_unique<LazyRegex>(std::move(source.regex));
    for (const std::size_t at : source.captures) {
      Capture capture;
      capture.skipped = at == PatternSegment::auxiliaries;
      if (!capture.skipped) {
        const PatternAtom& atom = parsed.atoms[at];
        capture.filler = filler_of(atom);
        capture.any_words = fillers[capture.filler].kind == FillerKind::text;
        if (atom.type == AtomType::slot) capture.slot = pattern_slot(topic, atom.text).name;
      }
      segment.captures.push_back(std::move(capture));
    }
    match.segments.push_back(std::move(segment));
  }
  match.subject_first = is_subject_first(parsed, rules, fillers, filler_of);
  return match;
}

const RE2* LazyRegex::get() const {
  std::call_once(once_, [&] {
    RE2::Options options;
    options.set_log_errors(false);
    options.set_case_sensitive(case_sensitive_);
    options.set_max_mem(regex_memory);
    auto regex = std::make_unique<RE2>(source_, options);
    if (regex->ok()) regex_ = std::move(regex);
  });
  return regex_.get();
}

PatternSet compile_patterns(const RuleSet& rules, FillerTable& fillers) {
  PatternCompiler compiler(rules, fillers);
  for (const Topic& topic : rules.topics) compiler.compile(topic);
  return compiler.take();
}

}  // namespace gainsay
