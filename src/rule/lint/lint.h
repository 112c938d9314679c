#pragma once

#include "rule/rule_set.h"

namespace gainsay {

/// What is legal in the rules and yet probably not meant: a topic without a reason or without examples, a title that
/// cannot distinguish two findings, a pattern that is there twice, slots and word lists that nothing uses, names
/// of entities that are everyday words. Warnings, sorted by place.
[[nodiscard]] Diagnostics lint_rules(const RuleSet& rules);

/// By path, line and column; warnings of one place stay in their order.
void sort_by_place(Diagnostics& diagnostics, std::size_t first = 0);

}  // namespace gainsay
