#pragma once

#include <csignal>
#include <string>
#include <vector>

namespace gainsay {

/// Waits until a TOML file in some folders changes, appears or goes, or until the user has had enough (Ctrl-C, or a
/// polite request to end). While it lives those two signals are held back and end only its waiting.
class Watch {
 public:
  explicit Watch(std::vector<std::string> folders);
  Watch(const Watch&) = delete;
  Watch& operator=(const Watch&) = delete;
  ~Watch();

  /// True when something changed since the last call (since the beginning, for the first), false when it must end.
  bool wait();

 private:
  [[nodiscard]] std::string signature() const;

  std::vector<std::string> folders_;
  std::string seen_;
  sigset_t before_{};
  sigset_t awaited_{};
};

}  // namespace gainsay
