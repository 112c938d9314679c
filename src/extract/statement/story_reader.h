#pragma once

#include <map>
#include <string>
#include <vector>

#include "extract/statement/builder.h"
#include "figures/sheet.h"
#include "rule/topic/topic.h"

namespace gainsay {

/// Reads what a document says of its story for one topic, as StoryFinder describes it. `sayings`, `counts` and `causes`
/// are in files of their own.
class StoryReader {
 public:
  /// All must outlive it; statements are added to the last one.
  StoryReader(const Sheet& sheet, const StatementBuilder& builder, const Topic& topic,
              std::vector<Statement>& statements)
      : sheet_(sheet), builder_(builder), topic_(topic), statements_(statements), annotation_(sheet.annotation()) {}
  void read();

 private:
  using Names = std::vector<std::string>;
  using Stems = std::vector<std::string_view>;
  using Slots = std::map<std::string, std::string>;

  // names and words
  [[nodiscard]] bool is_name(const Line& line, std::size_t at) const;
  void count_names();
  [[nodiscard]] Names names_in(const Line& line, std::size_t first, std::size_t end) const;
  [[nodiscard]] Names subjects_of(const Line& line) const;
  [[nodiscard]] Stems words_of(const Line& line, std::size_t first, std::size_t end) const;
  [[nodiscard]] Stems words_with_antecedent(std::size_t line) const;
  [[nodiscard]] std::string surname_before(const Line& line, std::size_t at) const;
  [[nodiscard]] std::string speaker_at(const Line& line, std::size_t at) const;
  [[nodiscard]] std::size_t before_relative(const Line& line, std::size_t comma) const;
  [[nodiscard]] std::size_t clause_end(const Line& line, std::size_t at) const;

  // statements
  void put(ByteSpan span, std::size_t sentence, Value value, const Slots& slots);
  void put_for_each(const Line& line, std::size_t first, std::size_t end, const Value& value, const Slots& slots);

  // what people say, deny, want
  void read_quotes();
  void put_quote(const Speech& speech, const Line& line, const std::string& person);
  void read_denials();
  void read_stances();
  void read_wishes(const Line& line);
  [[nodiscard]] std::string object_after(const Line& line, std::size_t at, bool with_names) const;
  [[nodiscard]] std::string object_before(const Line& line, std::size_t at) const;
  void put_stance(const Line& line, std::size_t first, std::size_t end, const std::string& person,
                  const std::string& object, bool favours);

  // counts and days
  void read_figures();
  [[nodiscard]] bool is_comparable(const Line& line, std::size_t at) const;
  [[nodiscard]] std::string_view count_of_whole(const Line& line, std::size_t at) const;
  [[nodiscard]] bool only_grows(const Line& line, std::size_t at) const;
  void read_days();

  // causes
  void read_causes();
  [[nodiscard]] bool is_event(const Line& line, std::size_t first, std::size_t end, std::string& event) const;
  [[nodiscard]] std::size_t clause_start(const Line& line, std::size_t at) const;
  void read_cause_of_event(const Line& line, std::size_t at);
  void read_reason(const Line& line, std::size_t at);

  const Sheet& sheet_;
  const StatementBuilder& builder_;
  const Topic& topic_;
  std::vector<Statement>& statements_;
  const Annotation& annotation_;
  Names frequent_;
};

/// The words, sorted and each once, with spaces between them.
[[nodiscard]] std::string joined_words(const std::vector<std::string_view>& words);

}  // namespace gainsay
