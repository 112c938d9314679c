#pragma once

#include <stdexcept>
#include <string>

namespace gainsay {

/// A failed world: disk, SQLite, memory. Thrown below, caught only in src/app. The message says what failed and
/// where; `remedy` what the user can do about it.
class Error : public std::runtime_error {
 public:
  explicit Error(const std::string& problem, std::string remedy = "")
      : std::runtime_error(problem), remedy_(std::move(remedy)) {}
  [[nodiscard]] const std::string& remedy() const { return remedy_; }

 private:
  std::string remedy_;
};

}  // namespace gainsay
