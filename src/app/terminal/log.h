#pragma once

#include <chrono>
#include <memory>
#include <string>

#include "base/diagnostic.h"

namespace spdlog {
class logger;
}

namespace gainsay {

enum class LogLevel { quiet, normal, verbose };

/// What people read on standard error: notes on the work, and the faults in what they gave us. What they hold of
/// paths and articles comes out printable.
class Log {
 public:
  Log(LogLevel level, bool color);
  Log(const Log&) = delete;
  Log& operator=(const Log&) = delete;
  ~Log();

  /// With --verbose only.
  void detail(const std::string& text);
  /// Unless --quiet.
  void note(const std::string& text);
  /// Always: "gainsay: error: problem; remedy".
  void error(const std::string& problem, const std::string& remedy = "");
  /// "path:line:column: error: problem; remedy". Errors always, the rest unless --quiet.
  void diagnostic(const Diagnostic& diagnostic);
  /// One line, in ASCII, that shows how far the work is and that the next call overwrites; cut to the terminal's width,
  /// at most ten a second, on a terminal only, and not with --quiet.
  void progress(const std::string& text);
  [[nodiscard]] bool shows_progress() const { return shows_progress_; }

 private:
  void wipe_progress();

  std::unique_ptr<spdlog::logger> logger_;
  bool color_;
  bool shows_progress_;
  bool progress_stands_ = false;
  std::chrono::steady_clock::time_point last_progress_;
};

}  // namespace gainsay
