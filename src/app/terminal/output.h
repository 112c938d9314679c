#pragma once

#include <atomic>
#include <string>
#include <string_view>

namespace gainsay {

/// An open file descriptor that text is written to, buffered. A reader who goes away (a broken pipe) is not a fault:
/// what is written from then on is dropped.
class Output {
 public:
  /// `name` is in errors: "standard output". The descriptor stays open after the Output is gone.
  Output(int descriptor, std::string name);
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;
  /// Flushes; a failure is lost, so call `flush` first.
  ~Output();

  /// Throws Error when the disk is full and the like.
  void write(std::string_view text);
  void flush();
  /// Nobody reads any more. May be asked on any thread.
  [[nodiscard]] bool closed() const { return closed_; }
  [[nodiscard]] bool is_terminal() const { return terminal_; }

 private:
  int descriptor_;
  std::string name_;
  std::string buffer_;
  bool terminal_;
  std::atomic<bool> closed_ = false;
};

}  // namespace gainsay
