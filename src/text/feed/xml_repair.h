#pragma once

#include "text/encoding/embedded_text.h"

namespace gainsay {

/// Makes well-formed what feeds often get wrong, as feed readers do: white space before the XML declaration, '&' that
/// starts no reference ("AT&T"), names of HTML that XML does not know ("&nbsp;"), control characters. Linear; a text
/// without these faults stays as it is.
void repair_xml(EmbeddedText& xml);

}  // namespace gainsay
