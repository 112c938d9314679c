#pragma once

#include <span>
#include <vector>

#include "check/kind.h"

namespace gainsay {

/// A topic whose statements are compared by the words around them: it has a slot `words` of the type "story".
[[nodiscard]] bool compares_words(const Topic& topic);

/// Of such a topic, whatever the kind of its check: what a person is quoted as saying and later denies; figures of one
/// thing whose digits change places or differ in one, tolls that fall, two counts of a whole; two days or two causes of
/// one event. Statements of one document are never compared, nor under a name that more than ten documents give, and of
/// more than 500 statements of a key only the latest are.
[[nodiscard]] std::vector<Finding> find_in_story(std::span<const Statement> statements, const CheckContext& context);

}  // namespace gainsay
