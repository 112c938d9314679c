#pragma once

#include "base/json_writer.h"
#include "model/statement.h"

namespace gainsay {

/// One statement as an object, the same in every JSON output. A missing speaker and an open bound are null.
void write_statement(JsonWriter& json, const Statement& statement);
/// A value as an object with its `type`.
void write_value(JsonWriter& json, const Value& value);

}  // namespace gainsay
