#pragma once

#include "store/database/query.h"
#include "store/store.h"

namespace gainsay {

/// The runs: when they judged, by which rules, and what they are compared with.
class RunTable {
 public:
  explicit RunTable(const Database& database) : database_(database) {}

  /// The run that did not come to its end, or a new one; not in a transaction of its own.
  Run begin(RunKind kind, Day as_of, std::string_view rules);
  void end(const Run& run, const Arrivals& arrivals, std::size_t findings);
  /// An empty run when there was none.
  [[nodiscard]] Run latest() const;

 private:
  const Database& database_;
};

}  // namespace gainsay
