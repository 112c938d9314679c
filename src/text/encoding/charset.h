#pragma once

#include <string>
#include <string_view>

#include "text/encoding/embedded_text.h"

namespace gainsay {

/// The charset that a page or a feed names in its first bytes: "windows-1251" of <meta charset="windows-1251">, of
/// <meta http-equiv="Content-Type" content="text/html; charset=windows-1251"> and of <?xml encoding="windows-1251"?>,
/// "utf-16" for a byte order mark of it. Empty when it names none.
[[nodiscard]] std::string declared_charset(std::string_view bytes);

/// "utf-8" of "text/html; Charset=\"utf-8\"". Empty when it names none.
[[nodiscard]] std::string charset_of(std::string_view content_type);

/// Makes UTF-8 of a text that is none: from the charset that `said` names, or else from the one that it declares, or
/// else leniently from UTF-8. As browsers do, what calls itself ISO-8859-1 is read as windows-1252, and bytes that mean
/// nothing become U+FFFD. Returns what is wrong with it; empty when all is well.
[[nodiscard]] std::string make_utf8(EmbeddedText& text, const std::string& said = "");

}  // namespace gainsay
