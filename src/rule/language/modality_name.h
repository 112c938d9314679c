#pragma once

#include "model/statement.h"
#include "rule/toml/toml_table.h"

namespace gainsay {

/// The key `modality` of a table: "asserted", "possible", "forecast", "conditional", "demanded" or "asked"; asserted
/// when absent. Anything else is reported.
[[nodiscard]] inline Modality read_modality(TomlTable& table) {
  const auto name = table.text("modality");
  if (!name) return Modality::asserted;
  for (const Modality modality : {Modality::asserted, Modality::possible, Modality::forecast, Modality::conditional,
                                  Modality::demanded, Modality::asked})
    if (to_string(modality) == *name) return modality;
  table.error("modality", "'" + *name + "' is not a modality",
              "use asserted, possible, forecast, conditional, demanded or asked");
  return Modality::asserted;
}

}  // namespace gainsay
