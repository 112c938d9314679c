#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.h"

namespace gainsay {

/// Writes JSON in the order of the calls, so that the same values give the same bytes. Decimals keep their exact
/// digits, which a tree of doubles would not. With indent 0 everything is on one line.
class JsonWriter {
 public:
  explicit JsonWriter(int indent = 0) : indent_(indent) {}

  JsonWriter& begin_object();
  JsonWriter& end_object();
  JsonWriter& begin_array();
  JsonWriter& end_array();
  /// The name of the next value of an object.
  JsonWriter& key(std::string_view name);
  JsonWriter& value(std::string_view text);
  JsonWriter& value(const char* text) { return value(std::string_view(text)); }
  JsonWriter& value(Decimal number);
  JsonWriter& value(std::int64_t number);
  JsonWriter& value(std::size_t number) { return value(static_cast<std::int64_t>(number)); }
  JsonWriter& value(int number) { return value(static_cast<std::int64_t>(number)); }
  JsonWriter& value(bool truth);
  JsonWriter& null();

  template <typename T>
  JsonWriter& value(const std::optional<T>& maybe) {
    return maybe ? value(*maybe) : null();
  }
  template <typename T>
  JsonWriter& member(std::string_view name, const T& what) {
    key(name);
    return value(what);
  }

  /// What was written so far. Valid JSON once every object and array has ended.
  [[nodiscard]] const std::string& text() const { return out_; }

 private:
  void before_value();
  void open(char bracket);
  void close(char bracket);
  void new_line();

  std::string out_;
  std::vector<bool> first_;  // per open bracket: nothing written in it yet
  bool after_key_ = false;
  int indent_;
};

/// The text in JSON's quotation marks. Invalid UTF-8 becomes U+FFFD; what cannot be seen (control characters, marks of
/// direction) is escaped, so that JSON may be shown on a terminal.
[[nodiscard]] std::string json_string(std::string_view text);

}  // namespace gainsay
