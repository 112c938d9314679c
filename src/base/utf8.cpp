#include "base/utf8.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>

#include "base/error.h"

namespace gainsay {
namespace {

const icu::Normalizer2& decomposition() {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFKDInstance(status);
  if (U_FAILURE(status)) throw Error(std::string("ICU has no normalisation data: ") + u_errorName(status));
  return *normalizer;
}

// Letters that decompose to nothing simpler but that English writes with a plain one.
UChar32 plain(UChar32 point) {
  switch (point) {
    case 0x2018:
    case 0x2019:
    case 0x201B:
    case 0x02BC:
    case 0x02B9:
    case 0x2032:
    case 0x00B4:
    case 0x0060:
      return '\'';
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0x00AB:
    case 0x00BB:
    case 0x2033:
      return '"';
    case 0x2039:
    case 0x203A:
    case 0x201A:
      return '\'';
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212:
      return '-';
    case 0x0131:
      return 'i';
    case 0x0142:
      return 'l';
    case 0x00F8:
      return 'o';
    case 0x0111:
      return 'd';
    default:
      return point;
  }
}

std::string fold_slowly(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString wide =
      icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
  const icu::UnicodeString parts = decomposition().normalize(wide, status);
  icu::UnicodeString out;
  for (std::int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1)) {
    const UChar32 point = parts.char32At(i);
    if (u_charType(point) == U_NON_SPACING_MARK || u_charType(point) == U_FORMAT_CHAR) continue;
    out.append(u_isUWhiteSpace(point) ? static_cast<UChar32>(' ') : plain(u_tolower(plain(point))));
  }
  std::string folded;
  out.toUTF8String(folded);
  return folded;
}

}  // namespace

std::int32_t next_code_point(std::string_view bytes, std::size_t& at) {
// ICU's macro narrows and casts in the old style.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#pragma GCC diagnostic ignored "-Wold-style-cast"
  UChar32 point = 0;
  const auto size = static_cast<std::int64_t>(bytes.size());
  auto next = static_cast<std::int64_t>(at);
  U8_NEXT(bytes.data(), next, size, point);
#pragma GCC diagnostic pop
  at = static_cast<std::size_t>(next);
  return point;
}

std::optional<std::size_t> find_invalid_utf8(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    if (static_cast<unsigned char>(bytes[at]) < 0x80U) {
      ++at;
      continue;
    }
    const std::size_t start = at;
    if (next_code_point(bytes, at) < 0) return start;
  }
  return std::nullopt;
}

std::size_t count_code_points(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::string fold(std::string_view text) {
  if (std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80U; }))
    return fold_slowly(text);
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), [](char c) {
    return c >= 'A' && c <= 'Z'                  ? static_cast<char>(c + 32)
           : c == '\t' || c == '\n' || c == '\r' ? ' '
           : c == '`'                            ? '\''
                                                 : c;
  });
  return out;
}

}  // namespace gainsay
