#include "figures/reading.h"
#include "figures/reckoning_math.h"

namespace gainsay {
namespace {

constexpr int most_members = 12;
constexpr std::size_t longest_name = 6;    // tokens
constexpr std::size_t longest_reach = 14;  // tokens between the number and the names

class MemberReader {
 public:
  MemberReader(const Sheet& sheet, const Take& take) : sheet_(sheet), take_(take) {}
  void read(const Line& line);

 private:
  struct List {
    std::size_t first = 0, end = 0;
    int names = 0;
  };
  [[nodiscard]] std::size_t name_end(std::size_t at) const;
  [[nodiscard]] std::optional<List> names_at(std::size_t at) const;
  [[nodiscard]] std::optional<std::size_t> list_start(std::size_t number) const;
  [[nodiscard]] bool starts_clause(std::size_t at) const;

  const Sheet& sheet_;
  const Take& take_;
  const Line* line_ = nullptr;
};

// After a name of capitalised words and small ones between them ("Ocean of Salt"); `at` when there is none.
std::size_t MemberReader::name_end(std::size_t at) const {
  std::size_t end = at;
  for (std::size_t i = at; i < line_->tokens.size() && i - at < longest_name; ++i) {
    if (line_->tokens[i].kind == Token::Kind::figure || line_->tokens[i].kind == Token::Kind::date) break;
    if (line_->tokens[i].kind == Token::Kind::word && sheet_.capitalised(*line_, i))
      end = i + 1;
    else if (sheet_.is(*line_, i, Hint::conjunction) || !sheet_.is(*line_, i, Hint::name_part) || i == at)
      break;
  }
  return end;
}

// "Ash, Tide, Bone and Lamp": names with commas between them and "and" before the last.
std::optional<MemberReader::List> MemberReader::names_at(std::size_t at) const {
  List list{at, at, 0};
  for (bool last = false; !last;) {
    const std::size_t end = name_end(list.end);
    if (end == list.end) return std::nullopt;
    ++list.names;
    if (end >= line_->tokens.size()) return std::nullopt;
    std::size_t next = end;
    if (sheet_.is_mark(*line_, next, ",")) ++next;
    const std::size_t joined = sheet_.past(*line_, next, Hint::conjunction);
    if (joined > next) {
      const std::size_t close = name_end(joined);
      if (close == joined) return std::nullopt;
      ++list.names;
      list.end = close;
      last = true;
    } else if (next > end) {
      list.end = next;
    } else {
      return std::nullopt;
    }
  }
  return list.names >= 2 ? std::optional(list) : std::nullopt;
}

bool MemberReader::starts_clause(std::size_t at) const {
  return at == 0 || (at == 1 && sheet_.is(*line_, 0, Hint::determiner)) || sheet_.is(*line_, at - 1, Hint::determiner);
}

// Where the names begin: after a colon, after "are called", or right after "the three men,".
std::optional<std::size_t> MemberReader::list_start(std::size_t number) const {
  for (std::size_t i = number + 1; i < std::min(line_->tokens.size(), number + longest_reach); ++i) {
    if (line_->tokens[i].figure != nullptr || sheet_.is_mark(*line_, i, ";")) return std::nullopt;
    if (sheet_.is_mark(*line_, i, ":") || sheet_.is_mark(*line_, i, "--")) return i + 1;
    if (const std::size_t end = sheet_.past(*line_, i, Hint::called); end > i) return end;
    if (sheet_.is_mark(*line_, i, ","))
      return i - number <= 3 && starts_clause(number) ? std::optional(i + 1) : std::nullopt;
  }
  return std::nullopt;
}

void MemberReader::read(const Line& line) {
  line_ = &line;
  for (const std::size_t at : line.figures) {
    const QuantityMention& number = *line.tokens[at].figure;
    if (!is_count(number) || number.counted.empty() || !number.value.hedge.empty() || !number.stated.is_whole() ||
        number.stated < Decimal(2) || number.stated > Decimal(most_members) || number.stated != number.stated_high)
      continue;
    const auto start = list_start(at);
    if (!start) continue;
    const auto list = names_at(*start);
    if (!list || std::abs(list->names - static_cast<int>(number.stated.truncated())) > 2) continue;
    // the names must be all that the clause lists: "the three men, A, B and C, stood"
    const bool last = list->end + 1 >= line.tokens.size();
    const bool closed = last || sheet_.is_mark(line, list->end, ",") || sheet_.is_mark(line, list->end, ";");
    if (list->names < 3 && number.stated > Decimal(2)) continue;
    const bool subject = !sheet_.is_mark(line, *start - 1, ":") && list->end < line.tokens.size();
    if (!closed && !subject) continue;
    Reckoning out;
    out.sentence = line.sentence;
    out.span = sheet_.span(line, at, list->end);
    out.stated = number.value;
    out.reckoned = reckoned_as(Interval::exactly(Decimal(list->names)), "count", "");
    out.reckoned.text = sheet_.text(line, list->first, list->end);
    take_(std::move(out));
  }
}

void read_named_members(const Sheet& sheet, const Take& take) {
  MemberReader reader(sheet, take);
  for (const Line& line : sheet.lines())
    if (!line.figures.empty()) reader.read(line);
}

}  // namespace

extern const FigureReader figure_reader_named_members;
const FigureReader figure_reader_named_members = {
    "named_members", "a number and the names that it counts: \"three rooms: Ash, Bone and Lamp\"", read_named_members};

}  // namespace gainsay
