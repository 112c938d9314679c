#pragma once

#include <memory>
#include <string>

#include "lang/annotator.h"
#include "rule/load_rules.h"

namespace gainsay {

/// The project's own rules and an annotator over them, loaded once.
struct OwnRules {
  OwnRules() {
    Diagnostics diagnostics;
    const std::string folders[] = {GAINSAY_SOURCE_DIR "/rules"};
    rules = load_rules(folders, *make_disk(), {}, diagnostics);
    annotator = std::make_unique<Annotator>(rules->language, rules->entities, rules->vocabulary);
  }
  static const OwnRules& get() {
    static const OwnRules rules;
    return rules;
  }
  std::unique_ptr<RuleSet> rules;
  std::unique_ptr<Annotator> annotator;
};

/// A text of one block a line with its annotation.
struct Annotated {
  explicit Annotated(std::string text, const char* published = "2025-12-03") {
    document.text = std::move(text);
    document.metadata.published = parse_day(published);
    for (std::size_t at = 0; at < document.text.size();) {
      const std::size_t end = std::min(document.text.find('\n', at), document.text.size());
      if (end > at) document.blocks.push_back({BlockKind::paragraph, {at, end}});
      at = end + 1;
    }
    annotation = std::make_unique<Annotation>(OwnRules::get().annotator->annotate(document));
  }
  [[nodiscard]] std::string words(ByteSpan span) const { return document.text.substr(span.begin, span.size()); }
  [[nodiscard]] ByteSpan find(std::string_view part) const {
    const std::size_t at = document.text.find(part);
    return {at, at + part.size()};
  }
  Document document;
  std::unique_ptr<Annotation> annotation;
};

}  // namespace gainsay
