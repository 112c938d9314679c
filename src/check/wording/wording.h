#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lang/entity/entity.h"
#include "model/finding.h"
#include "rule/topic/topic.h"

namespace gainsay {

/// "3 Dec 2025"
[[nodiscard]] std::string date_text(Day day);
/// "3 Dec 2025", "3 to 8 Dec 2025", "3 Nov to 8 Dec 2025", "Dec 2025", "2025", "since 3 Dec 2025", "until 8 Dec 2025".
[[nodiscard]] std::string date_text(const DateRange& range);
/// What a person calls a value: "19.2%", "Russia" for the category russia, "5 hour" for a figure without words.
[[nodiscard]] std::string value_text(const Value& value, const EntityTable& entities);
/// The same of what is denied: "not Russia", and of a figure or date, which nobody gave, "a denial of 12%".
[[nodiscard]] std::string value_text(const Statement& statement, const EntityTable& entities);
/// Who says it: the speaker's name, or the source when the outlet speaks for itself.
[[nodiscard]] std::string speaker_text(const Statement& statement, const EntityTable& entities);
/// Where and when it was said: "Samaa TV, 8 Dec 2025", "Keith Kellogg in Samaa TV, 8 Dec 2025".
[[nodiscard]] std::string citation(const Statement& statement, const EntityTable& entities);
/// The citations of a side, each speaker of each source once: "A, 1 May 2025; Keith Kellogg in B, 2 May 2025"; after
/// three "and 2 more".
[[nodiscard]] std::string citations(std::span<const Statement> statements, const EntityTable& entities);
/// The same without the speakers, for messages that have named them: "Samaa TV, 8 Dec 2025".
[[nodiscard]] std::string source_citations(std::span<const Statement> statements);
/// "5 hours", "1 hour", "19.2 percent", "300" for counts.
[[nodiscard]] std::string with_unit(const std::string& number, std::string_view unit);
/// Items with a separator between them.
[[nodiscard]] std::string joined(const std::vector<std::string>& items, std::string_view separator);
/// "a, b and c"
[[nodiscard]] std::string listed(const std::vector<std::string>& items, std::string_view last = " and ");
/// The topic's title with the key's names filled in: "Share of Ukraine controlled by Russia"; a slot that the key lacks
/// is by its own name.
[[nodiscard]] std::string heading_text(const Topic& topic, const Slots& key, const EntityTable& entities);
/// The text with a capital first letter (ASCII; others stay as they are).
[[nodiscard]] std::string capitalised(std::string text);

}  // namespace gainsay
