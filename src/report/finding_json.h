#pragma once

#include "base/json_writer.h"
#include "model/finding.h"

namespace gainsay {

/// One finding as an object of the findings document (schema gainsay.findings/1).
void write_finding(JsonWriter& json, const Finding& finding);
/// A slot list as an object.
void write_slots(JsonWriter& json, const Slots& slots);

}  // namespace gainsay
