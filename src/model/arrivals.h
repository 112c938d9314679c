#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/date.h"

namespace gainsay {

/// A document that is not as it was.
struct DocumentNote {
  std::string path;
  std::string url;
  std::string title;
  std::string source;
  Day published{};
  std::size_t withdrawn = 0;  ///< statements that it made and no longer makes
  std::size_t stated = 0;     ///< statements that it did not make before
};

/// What came since another run, each list by path.
struct Arrivals {
  std::size_t added = 0;               ///< documents
  std::vector<DocumentNote> changed;   ///< known by path or URL, and with other content now
  std::vector<DocumentNote> vanished;  ///< no longer in the folder that they were read from
};

}  // namespace gainsay
