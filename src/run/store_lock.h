#pragma once

#include <string>

namespace gainsay {

/// Held by the one process that writes a store; the system takes it back when the process ends in whatever way. It
/// is a file "<store>.lock", which remains unlocked.
class StoreLock {
 public:
  /// `holder` is what others are shown while it is held: "gainsay nightly". Throws Error with the holder's name and
  /// process when another process has it.
  StoreLock(const std::string& store, const std::string& holder);
  StoreLock(const StoreLock&) = delete;
  StoreLock& operator=(const StoreLock&) = delete;
  ~StoreLock();

 private:
  int file_;
};

}  // namespace gainsay
