#include "app/clock.h"

namespace gainsay {

Day today() { return std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()); }

}  // namespace gainsay
