#pragma once

namespace gainsay {

/// How the program ends. When several apply, the greatest holds.
enum class ExitCode {
  fine = 0,      ///< nothing at or above --fail-on
  findings = 1,  ///< something at or above --fail-on
  failed = 2,    ///< a fault of usage, configuration, rules or sources, or of the world (disk, store)
  bug = 101      ///< a fault of ours
};

[[nodiscard]] constexpr ExitCode worse(ExitCode a, ExitCode b) { return a < b ? b : a; }

}  // namespace gainsay
