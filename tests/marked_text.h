#pragma once

#include <boost/test/unit_test.hpp>
#include <memory>
#include <stdexcept>

#include "extract/extractor.h"
#include "lang/annotator.h"
#include "memory_files.h"
#include "model/line_table.h"
#include "rule/load_rules.h"

namespace gainsay {

/// A text in which mentions are written out, so that matching is tested without the annotators:
/// "[Russia|russia] controls [19.2%|# 19.2 percent] of [Ukraine|ukraine]", an entity by its ids, a quantity by "#",
/// number, unit and counted noun, an ordinal by "#th", a date by "@" and its first and last day, a quote by "q".
/// One sentence per line; "T " opens a teaser.
class MarkedText {
 public:
  MarkedText(const RuleSet& rules, std::string_view marked) {
    document_.path = "test.txt";
    document_.metadata.source = "A paper";
    document_.metadata.published = make_day(2025, 12, 8);
    std::vector<std::pair<ByteSpan, std::string>> mentions;
    read(marked, mentions);
    document_.map.copied(0, document_.text.size());
    document_.lines = LineTable(document_.text);
    annotation_ =
        std::make_unique<Annotation>(Annotation{&document_, Words(document_.text, rules.vocabulary), {}, {}, {}, {}});
    Words& words = annotation_->words;
    for (std::size_t i = 0; i < document_.blocks.size(); ++i) {
      const ByteSpan span = document_.blocks[i].span;
      annotation_->sentences.push_back({span, words.at_byte(span.begin), words.at_byte(span.end - 1) + 1, i});
    }
    for (const auto& [span, what] : mentions)
      annotation_->mentions.push_back(
          {span, words.at_byte(span.begin), words.at_byte(span.end - 1) + 1, body(rules, span, what)});
    std::stable_sort(annotation_->mentions.begin(), annotation_->mentions.end(),
                     [](const Mention& a, const Mention& b) {
                       return a.first_word != b.first_word ? a.first_word < b.first_word : a.end_word > b.end_word;
                     });
  }
  [[nodiscard]] Annotation& annotation() { return *annotation_; }
  /// Where some words stand.
  [[nodiscard]] ByteSpan find(std::string_view words) const {
    const std::size_t at = document_.text.find(words);
    if (at == std::string::npos) throw std::runtime_error("not in the text: " + std::string(words));
    return {at, at + words.size()};
  }

 private:
  void read(std::string_view marked, std::vector<std::pair<ByteSpan, std::string>>& mentions) {
    std::vector<std::size_t> open;
    std::size_t line = 0;
    BlockKind kind = marked.starts_with("T ") ? BlockKind::teaser : BlockKind::paragraph;
    if (kind == BlockKind::teaser) marked.remove_prefix(2);
    for (std::size_t i = 0; i < marked.size(); ++i) {
      if (marked[i] == '[') {
        open.push_back(document_.text.size());
      } else if (marked[i] == '|') {
        const std::size_t end = marked.find(']', i);
        mentions.push_back({{open.back(), document_.text.size()}, std::string(marked.substr(i + 1, end - i - 1))});
        open.pop_back();
        i = end;
      } else if (marked[i] == '\n') {
        document_.blocks.push_back({kind, {line, document_.text.size()}});
        document_.text += '\n';
        line = document_.text.size();
      } else {
        document_.text += marked[i];
      }
    }
    document_.blocks.push_back({kind, {line, document_.text.size()}});
  }

  static std::vector<std::string> fields(std::string_view what) {
    std::vector<std::string> out(1);
    for (const char c : what)
      if (c == ' ')
        out.emplace_back();
      else
        out.back() += c;
    return out;
  }

  [[nodiscard]] MentionBody body(const RuleSet& rules, ByteSpan span, const std::string& what) const {
    const std::vector<std::string> parts = fields(what);
    if (parts[0].starts_with('#')) {
      QuantityMention quantity;
      quantity.stated = Decimal::parse(parts[1]).value();
      quantity.value.text = document_.text.substr(span.begin, span.size());
      quantity.value.unit = parts.size() > 2 ? parts[2] : "count";
      quantity.value.hard = quantity.value.soft = Interval::exactly(quantity.stated);
      if (parts[0] == "#th") quantity.value.form = QuantityForm::ordinal;
      if (parts[0] == "#up") quantity.value.form = QuantityForm::increase;
      if (parts.size() > 3) quantity.counted = parts[3];
      return quantity;
    }
    if (parts[0] == "@") {
      DateMention date;
      if (parts[1] != "-") date.range.first = parse_day(parts[1]);
      if (parts.back() != "-") date.range.last = parse_day(parts.back());
      date.granularity = Granularity::day;
      return date;
    }
    if (parts[0] == "q") return QuoteMention{{span.begin + 1, span.end - 1}, true};
    EntityMention entity;
    for (const std::string& id : parts) entity.readings.push_back(rules.entities.find(id).value());
    return entity;
  }

  Document document_;
  std::unique_ptr<Annotation> annotation_;
};

/// Rules for a test: a pack of the given topics (file stem -> TOML) beside `entities` and the real parts of English
/// that patterns need.
inline std::unique_ptr<RuleSet> test_rules(const std::map<std::string, std::string>& topics,
                                           const std::string& entities) {
  const auto disk = make_disk();
  MemoryFiles files;
  for (const char* part : {"fillers", "inflections", "units", "hedges", "numbers"}) {
    const std::string path = std::string(GAINSAY_SOURCE_DIR "/rules/en/") + part + ".toml";
    if (disk->exists(path)) files.add(std::string("en/") + part + ".toml", disk->read(path, 1'000'000));
  }
  files.add("pack/entities.toml", entities);
  for (const auto& [stem, text] : topics) files.add("pack/" + stem + ".toml", text);
  Diagnostics diagnostics;
  const std::vector<std::string> folders = {"en", "pack"};
  auto rules = load_rules(folders, files, {}, diagnostics);
  for (const Diagnostic& diagnostic : diagnostics) BOOST_TEST_MESSAGE(to_string(diagnostic));
  if (has_errors(diagnostics)) throw std::runtime_error(to_string(diagnostics.front()));
  return rules;
}

/// "holder=russia place=ukraine value=19.2%", with " denied", " forecast", " by putin" and the like after it.
inline std::string outline(const Statement& statement) {
  std::string out;
  for (const Slots* slots : {&statement.key, &statement.slots})
    for (const auto& [name, filler] : *slots) out += name + "=" + filler + " ";
  out += "value=" + display(statement.value);
  if (statement.polarity == Polarity::denied) out += " denied";
  if (statement.modality != Modality::asserted) out += " " + std::string(to_string(statement.modality));
  if (!statement.speaker.empty()) out += " by " + statement.speaker;
  return out;
}

}  // namespace gainsay
