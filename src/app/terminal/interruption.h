#pragma once

#include <csignal>
#include <cstddef>

#include "base/error.h"

namespace gainsay {

/// While it lives, a polite request to end (SIGTERM, or SIGINT from Ctrl-C) does not end the program but waits to be
/// asked for. Made before any thread is, so that threads hold the signals back too.
class Interruption {
 public:
  Interruption();
  Interruption(const Interruption&) = delete;
  Interruption& operator=(const Interruption&) = delete;
  ~Interruption();

  /// True once a request has come.
  [[nodiscard]] bool asked();

 private:
  sigset_t before_{};
  sigset_t awaited_{};
  bool asked_ = false;
};

/// What a command that was asked to end says of itself.
[[nodiscard]] Error stopped_after(std::size_t documents);

}  // namespace gainsay
