#include "text/plain/plain_text.h"

#include <algorithm>

#include "text/inline_mute.h"
#include "text/input.h"
#include "text/plain/front_matter.h"
#include "text/plain/text_line.h"

namespace gainsay {
namespace {

class PlainWriter {
 public:
  PlainWriter(std::string_view text, const OffsetMap& map, TextBuilder& builder)
      : text_(text), map_(map), builder_(builder), lines_(text_lines(text)), wrapped_(is_hard_wrapped(text, lines_)) {
    find_last_text();
  }

  void write() {
    while (at_ < lines_.size()) write_block();
    builder_.end();
  }

 private:
  [[nodiscard]] std::string_view line(std::size_t i) const {
    return text_.substr(lines_[i].span.begin, lines_[i].span.size());
  }
  [[nodiscard]] bool is_rule(std::size_t i) const;
  [[nodiscard]] bool is_heading(std::size_t i) const;
  [[nodiscard]] bool continues(std::size_t i) const;
  void find_last_text();
  void write_block();

  std::string_view text_;
  const OffsetMap& map_;
  TextBuilder& builder_;
  std::vector<TextLine> lines_;
  bool wrapped_;
  std::size_t at_ = 0;
  std::size_t last_text_ = 0;  // the last line that cannot be a heading: no heading follows it
};

// A line of marks ("* * *", "-----") divides and says nothing.
bool PlainWriter::is_rule(std::size_t i) const {
  const std::string_view marks = line(i);
  return std::all_of(marks.begin(), marks.end(),
                     [](char c) { return std::string_view("*-_=~#+ ").find(c) != std::string_view::npos; });
}

void PlainWriter::find_last_text() {
  for (std::size_t i = lines_.size(); i > 0; --i) {
    if (looks_like_heading(line(i - 1)) && list_marker(line(i - 1)) == 0) continue;
    last_text_ = i - 1;
    return;
  }
}

bool PlainWriter::is_heading(std::size_t i) const {
  if (i >= last_text_ || !looks_like_heading(line(i))) return false;
  if (wrapped_) {
    // A heading is alone; between lines without a blank one it would be the end of a paragraph.
    const bool alone = lines_[i + 1].after_blank || list_marker(line(i + 1)) > 0;
    return alone && (i == 0 || lines_[i].after_blank);
  }
  const std::string_view next = line(i + 1);
  return lines_[i + 1].after_blank || !(next[0] >= 'a' && next[0] <= 'z');
}

// The line goes on with the block of the line before it.
bool PlainWriter::continues(std::size_t i) const {
  return wrapped_ && i < lines_.size() && !lines_[i].after_blank && list_marker(line(i)) == 0 &&
         !is_lone_bullet(line(i)) && !is_rule(i) && !is_directive(line(i));
}

void PlainWriter::write_block() {
  std::size_t i = at_++;
  if (is_directive(line(i))) return;
  BlockKind kind = BlockKind::paragraph;
  std::size_t marker = list_marker(line(i));
  if (is_lone_bullet(line(i)) && at_ < lines_.size() && !lines_[at_].after_blank && list_marker(line(at_)) == 0 &&
      !is_rule(at_)) {
    kind = BlockKind::list_item;
    i = at_++;
  } else if (is_rule(i)) {
    return;
  } else if (marker > 0) {
    kind = BlockKind::list_item;
  } else if (is_heading(i)) {
    kind = BlockKind::heading;
  }
  builder_.begin(kind);
  builder_.part(text_, map_, {lines_[i].span.begin + marker, lines_[i].span.end});
  if (kind == BlockKind::heading) return;
  for (; continues(at_); i = at_++) {
    builder_.space(map_.to_source({lines_[i].span.end, lines_[at_].span.begin}));
    builder_.part(text_, map_, lines_[at_].span);
  }
}

}  // namespace

void write_plain_text(std::string_view text, const OffsetMap& map, TextBuilder& builder) {
  PlainWriter(text, map, builder).write();
}

bool read_plain(const FileInput& input, Document& document, MetadataFields& fields) {
  const auto front = read_front_matter(input, fields);
  if (!front) return false;
  const std::string_view text = input.bytes.substr(*front);
  OffsetMap map;
  map.copied(*front, text.size());
  TextBuilder builder(document, input.words);
  write_plain_text(text, map, builder);
  find_mutes(text, map, input, document);
  return true;
}

}  // namespace gainsay
