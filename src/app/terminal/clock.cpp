#include "app/terminal/clock.h"

#include <chrono>
#include <ctime>

namespace gainsay {

Day today() { return std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()); }

std::string now() {
  const std::time_t time = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
  std::tm parts{};
  ::gmtime_r(&time, &parts);
  char text[sizeof "2026-02-01T03:04:05Z"];
  return {text, std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts)};
}

}  // namespace gainsay
