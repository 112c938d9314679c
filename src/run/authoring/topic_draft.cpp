#include "run/authoring/topic_draft.h"

#include <algorithm>

#include "base/error.h"
#include "base/utf8.h"
#include "check/kind.h"
#include "check/wording/wording.h"
#include "rule/load_rules.h"
#include "rule/loader/topic_loader.h"
#include "run/authoring/example_reading.h"
#include "run/authoring/example_text.h"
#include "run/authoring/examples.h"
#include "run/authoring/near_text.h"
#include "run/authoring/overlay_files.h"

namespace gainsay {
namespace {

// A TOML string: literal where that is possible.
std::string quoted(std::string_view text) {
  if (text.find('\'') == std::string_view::npos && text.find('\n') == std::string_view::npos &&
      text.find('"') != std::string_view::npos)
    return "'" + std::string(text) + "'";
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c == '\n' ? ' ' : c;
  }
  return out + "\"";
}

std::string quoted_pattern(const std::string& pattern) {
  return pattern.find('\'') == std::string::npos ? "'" + pattern + "'" : quoted(pattern);
}

std::string check_of(ValueType type) {
  const bool stance = type == ValueType::stance, category = type == ValueType::category;
  return kind_for(stance ? KindUse::stances : category ? KindUse::categories : KindUse::figures).spec.name;
}

class DraftWriter {
 public:
  DraftWriter(const DraftWish& wish, const SentencePlan& plan) : wish_(wish), plan_(plan) {}
  /// `gives` is what comes between the braces of the example; empty: it must give nothing.
  [[nodiscard]] std::string write(const std::string& pattern, const std::string& gives, const std::string& silent,
                                  const std::string& other) const;
  [[nodiscard]] std::string name() const;

 private:
  [[nodiscard]] std::string title() const;
  [[nodiscard]] std::string value() const;
  [[nodiscard]] std::string statement() const;
  [[nodiscard]] std::string lists(const std::string& pattern) const;
  [[nodiscard]] std::string entities() const;
  [[nodiscard]] std::vector<std::string> key() const;

  const DraftWish& wish_;
  const SentencePlan& plan_;
};

std::vector<std::string> DraftWriter::key() const {
  std::vector<std::string> names;
  for (const PlannedSlot& slot : plan_.slots)
    if (plan_.type != ValueType::category || &slot != &plan_.slots.front()) names.push_back(slot.name);
  return names;
}

std::string DraftWriter::name() const {
  if (!wish_.name.empty()) return wish_.name;
  std::string out = plan_.counted.empty() ? "" : plan_.counted;
  if (out.empty())
    for (const PlannedList& list : plan_.lists)
      if (out.empty()) out = list.verb;
  if (out.empty()) out = plan_.unit.empty() ? "topic" : plan_.unit;
  std::replace(out.begin(), out.end(), ' ', '-');
  return out;
}

std::string DraftWriter::title() const {
  std::string slots;
  for (const std::string& name : key()) slots += (slots.empty() ? "{" : " and {") + name + "}";
  if (plan_.type == ValueType::stance) return slots + " on the " + name();
  if (plan_.type == ValueType::category) return "Who holds " + slots;
  std::string subject = name();
  std::replace(subject.begin(), subject.end(), '-', ' ');
  subject = capitalised(subject);
  if (wish_.name.empty() && !plan_.counted.empty())
    subject = "Number of " + (plan_.counted_words.empty() ? plan_.counted : plan_.counted_words);
  if (slots.empty()) return subject;
  const bool place = plan_.slots.front().type == "place";
  return subject + (place ? " in " : ": ") + slots;
}

std::string DraftWriter::value() const {
  std::string out = "[value]\ntype = \"" + std::string(to_string(plan_.type)) + "\"\n";
  if (plan_.type == ValueType::quantity) {
    out += "unit = \"" + plan_.unit + "\"\n";
    if (!plan_.counted.empty()) out += "counted = [" + quoted(plan_.counted) + "]\n";
    out += "over_time = \"fixed\"  # \"grows\" for a running total; \"drifts\", with drift = \"5 per 1 day\"\n";
  }
  if (plan_.type == ValueType::stance) out += "scale = [\"against\", \"for\"]  # from one extreme to the other\n";
  if (plan_.type == ValueType::category) out += "slot = \"" + plan_.slots.front().name + "\"\n";
  return out;
}

std::string DraftWriter::statement() const {
  std::string out = "[statement]\nkey = [";
  for (const std::string& slot : key()) out += (out.back() == '[' ? "\"" : ", \"") + slot + "\"";
  out += "]  # two statements are compared when these are equal\n";
  return out;
}

std::string DraftWriter::lists(const std::string& pattern) const {
  std::string out;
  for (const PlannedList& list : plan_.lists)
    if (!list.known && pattern.find("<" + list.name + ">") != std::string::npos)
      out += "[words." + list.name + "]\nverbs = [" + quoted(list.verb) +
             "]  # base forms; add the verbs that others use\n\n";
  return out;
}

std::string DraftWriter::entities() const {
  std::string out;
  for (const PlannedEntity& entity : plan_.entities)
    out += "\n# No pack knew this name. Is the type right? Other names of it go into names = [\"...\"].\n[[entity]]\n" +
           std::string("id = ") + quoted(entity.id) + "\ntypes = [" + quoted(entity.type) +
           "]\nname = " + quoted(entity.name) + "\n";
  return out;
}

std::string DraftWriter::write(const std::string& pattern, const std::string& gives, const std::string& silent,
                               const std::string& other) const {
  std::string out = "schema = 1\ntitle = " + quoted(title()) + "\n";
  out += "why = \"" +
         std::string(plan_.type == ValueType::stance     ? "A change of mind should be dated."
                     : plan_.type == ValueType::category ? "Two answers at one time cannot both be right."
                                                         : "Two figures for one thing cannot both be right.") +
         "\"\n\n";
  out += value() + "\n[slots]\n";
  for (const PlannedSlot& slot : plan_.slots) out += slot.name + " = " + quoted(slot.type) + "\n";
  out += "\n" + statement() + "\n" + lists(pattern);
  out += "[[pattern]]\nmatch = [\n  " + quoted_pattern(pattern) + ",\n]\n";
  if (plan_.type == ValueType::stance)
    out += "stance = \"for\"  # or \"against\"? Write a [[pattern]] for each step of the scale\n";
  out += "\n[[check]]\nkind = \"" + check_of(plan_.type) + "\"\n";
  if (plan_.type == ValueType::stance) out += "of = \"" + plan_.slots.front().name + "\"\n";
  out += "\n[[example]]\ntext = " + quoted(wish_.sentence) + "\ngives = [" + gives + "]\n";
  out += "\n# Put a sentence here that looks alike and must give nothing.\n[[example]]\ntext = " + quoted(silent) +
         "\ngives = []\n";
  if (!other.empty())
    out += "\n[[example]]\nsaid = [\n  { source = \"A\", date = 2025-01-15, text = " + quoted(wish_.sentence) +
           " },\n  { source = \"B\", date = 2025-01-15, text = " + quoted(other) + " } ]\nfinds = [\"conflict\"]\n";
  return out + entities();
}

// A pack that was tried: its rules, the statements of the sentence, the examples.
struct Trial {
  Diagnostics faults;
  std::vector<Statement> statements;
  ExampleReport report;
};

class DraftMaker {
 public:
  DraftMaker(const DraftWish& wish, const std::vector<std::string>& folders, const FileSystem& files)
      : wish_(wish), folders_(folders), files_(files) {}
  TopicDraft make(RuleSet& rules);

 private:
  [[nodiscard]] Trial attempt(const std::string& toml) const;
  [[nodiscard]] std::string gives(const Statement& statement) const;
  [[nodiscard]] std::string silent_text() const;
  [[nodiscard]] std::string other_text() const;
  bool settle(const DraftWriter& writer, const std::string& pattern);

  const DraftWish& wish_;
  const std::vector<std::string>& folders_;
  const FileSystem& files_;
  TopicDraft draft_;
};

Trial DraftMaker::attempt(const std::string& toml) const {
  Trial trial;
  const OverlayFiles files(files_, draft_.path, toml);
  std::vector<std::string> folders = folders_;
  const bool covered = std::any_of(folders.begin(), folders.end(), [&](const std::string& folder) {
    return draft_.path.starts_with(join_path(folder, ""));
  });
  if (!covered) folders.push_back(wish_.folder);
  const auto kinds = check_kind_specs();
  const auto rules = load_rules(folders, files, kinds, trial.faults);
  std::erase_if(trial.faults, [&](const Diagnostic& fault) { return fault.place.path != draft_.path; });
  if (has_errors(trial.faults) || rules->find_topic(draft_.id) == nullptr) return trial;
  const Engine engine(*rules);
  Diagnostics unread;
  read_example_text(engine, "example.txt", "Example", example_day, wish_.sentence, unread,
                    [&](const Annotation& annotation) {
                      for (Statement& statement : engine.extractor.extract(annotation))
                        if (statement.topic == draft_.id) trial.statements.push_back(std::move(statement));
                    });
  trial.report = run_examples(engine, draft_.id);
  return trial;
}

std::string DraftMaker::gives(const Statement& statement) const {
  std::string out = "{ ";
  for (const Slots* slots : {&statement.key, &statement.slots})
    for (const auto& [slot, filler] : *slots)
      if (slot != "speaker" && slot != "speaker_side") out += slot + " = " + quoted(filler) + ", ";
  std::string value = display(statement.value);
  if (const auto* date = std::get_if<DateValue>(&statement.value)) {
    const auto day = [](const std::optional<Day>& d) { return d ? to_string(*d) : std::string(); };
    value = day(date->range.first);
    if (date->range.first != date->range.last) value += "/" + day(date->range.last);
  }
  return out + "value = " + quoted(value) + " }";
}

// The sentence without what it states.
std::string DraftMaker::silent_text() const {
  const std::string& sentence = wish_.sentence;
  const ByteSpan value = draft_.plan.value;
  if (value.empty() || draft_.plan.type != ValueType::quantity || draft_.plan.counted.empty())
    return "Nothing is known about it yet.";
  return sentence.substr(0, value.begin) + "no" + sentence.substr(value.end);
}

// The sentence with another figure; empty when that cannot be written easily.
std::string DraftMaker::other_text() const {
  const std::string& sentence = wish_.sentence;
  if (draft_.plan.type != ValueType::quantity) return "";
  constexpr std::string_view digits = "0123456789";
  const ByteSpan value = draft_.plan.value;
  const std::size_t begin = sentence.find_first_of(digits, value.begin);
  if (begin >= value.end) return "";
  std::size_t end = begin;
  while (end < value.end && (digits.find(sentence[end]) != std::string_view::npos || sentence[end] == ',')) ++end;
  if (end < sentence.size() && sentence[end] == '.' && end + 1 < value.end) return "";
  std::string number = sentence.substr(begin, end - begin);
  std::erase(number, ',');
  const auto stated = Decimal::parse(number);
  if (!stated) return "";
  return sentence.substr(0, begin) + (*stated * Decimal(3)).to_string() + sentence.substr(end);
}

// Finds out what the pattern reads, writes that into the example, and tries the whole.
bool DraftMaker::settle(const DraftWriter& writer, const std::string& pattern) {
  const Trial first = attempt(writer.write(pattern, "", "-", ""));
  if (first.statements.size() != 1) return false;
  const std::string given = gives(first.statements.front());
  const std::string plain = "Nothing is known about it yet.";
  const std::pair<std::string, std::string> choices[] = {
      {silent_text(), other_text()}, {silent_text(), ""}, {plain, other_text()}, {plain, ""}};
  for (const auto& [silent, other] : choices) {
    draft_.toml = writer.write(pattern, given, silent, other);
    const Trial trial = attempt(draft_.toml);
    if (!trial.faults.empty() || trial.report.failed > 0 || !trial.report.diagnostics.empty()) continue;
    draft_.stated = given;
    return true;
  }
  return false;
}

TopicDraft DraftMaker::make(RuleSet& rules) {
  const std::string pack(base_name(wish_.folder));
  const Engine engine(rules);
  Diagnostics unread;
  read_example_text(engine, "example.txt", "Example", example_day, wish_.sentence, unread,
                    [&](const Annotation& annotation) {
                      if (annotation.document->text != wish_.sentence) return;
                      draft_.plan = plan_sentence(annotation, pack, wish_.type, rules);
                    });
  if (draft_.plan.patterns.empty())
    throw Error("this is not a sentence that a topic could be made from",
                "give one plain sentence, without line breaks");
  const DraftWriter writer(wish_, draft_.plan);
  draft_.id = pack + "/" + writer.name();
  draft_.path = join_path(wish_.folder, writer.name() + ".toml");
  if (files_.exists(draft_.path))
    throw Error(draft_.path + " is there already, and rules new overwrites nothing", "give the topic another NAME");
  for (const std::string& pattern : draft_.plan.patterns)
    if (settle(writer, pattern)) return std::move(draft_);
  throw Error("no pattern could be made that reads this sentence",
              "say it more plainly, such as \"Norhaven reported 4,212 cases on Monday.\"");
}

}  // namespace

TopicDraft draft_topic(const DraftWish& wish, RuleSet& rules, const std::vector<std::string>& folders,
                       const FileSystem& files) {
  return DraftMaker(wish, folders, files).make(rules);
}

}  // namespace gainsay
