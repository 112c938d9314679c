#pragma once

#include <array>
#include <string_view>

#include "syntax/proposition.h"

namespace gainsay {

/// The names of the enumerators, as they are spelled in proposition.h.
[[nodiscard]] std::string_view to_string(PredicateKind kind);
[[nodiscard]] std::string_view to_string(Function function);
[[nodiscard]] std::string_view to_string(Reach reach);
[[nodiscard]] std::string_view to_string(Tense tense);
[[nodiscard]] std::string_view to_string(Context context);
[[nodiscard]] std::string_view to_string(Link link);
[[nodiscard]] std::string_view to_string(QualifierKind kind);
[[nodiscard]] std::string_view to_string(Measure measure);
[[nodiscard]] std::string_view to_string(VoiceSource source);

/// Every kind of qualifier and every context, for those who read their names.
inline constexpr std::array qualifier_kinds = {QualifierKind::period, QualifierKind::as_of,     QualifierKind::since,
                                               QualifierKind::rate,   QualifierKind::place,     QualifierKind::event,
                                               QualifierKind::group,  QualifierKind::increment, QualifierKind::total,
                                               QualifierKind::cause,  QualifierKind::purpose,   QualifierKind::unknown};
inline constexpr std::array contexts = {Context::fact,     Context::question, Context::condition,
                                        Context::possible, Context::forecast, Context::wish,
                                        Context::plan,     Context::attempt,  Context::nominal};

/// Fact when the name is not a context.
[[nodiscard]] Context context_named(std::string_view name);

}  // namespace gainsay
