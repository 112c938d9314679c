#include "app/terminal/output.h"

#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "base/error.h"

namespace gainsay {
namespace {

constexpr std::size_t buffer_size = 1 << 16;

}  // namespace

Output::Output(int descriptor, std::string name)
    : descriptor_(descriptor), name_(std::move(name)), terminal_(::isatty(descriptor) == 1) {}

Output::~Output() {
  try {
    flush();
  } catch (const Error&) {
    closed_ = true;
  }
}

void Output::write(std::string_view text) {
  if (closed_) return;
  buffer_ += text;
  if (terminal_ || buffer_.size() >= buffer_size) flush();
}

void Output::flush() {
  std::string_view rest = buffer_;
  while (!rest.empty() && !closed_) {
    const ssize_t put = ::write(descriptor_, rest.data(), rest.size());
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) {
      const int reason = errno;
      closed_ = true;
      if (reason == EPIPE) break;
      buffer_.clear();
      throw Error("cannot write " + name_ + ": " + std::strerror(reason),
                  reason == ENOSPC ? "free some space on the disk and run again" : "");
    }
    rest.remove_prefix(static_cast<std::size_t>(put));
  }
  buffer_.clear();
}

}  // namespace gainsay
