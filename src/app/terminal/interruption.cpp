#include "app/terminal/interruption.h"

#include "base/counted.h"

namespace gainsay {

Interruption::Interruption() {
  sigemptyset(&awaited_);
  sigaddset(&awaited_, SIGINT);
  sigaddset(&awaited_, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &awaited_, &before_);
}

Interruption::~Interruption() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }

bool Interruption::asked() {
  const timespec at_once{};
  asked_ = asked_ || sigtimedwait(&awaited_, nullptr, &at_once) > 0;
  return asked_;
}

Error stopped_after(std::size_t documents) {
  return Error("asked to end, after " + counted(documents, "document") + "; nothing is lost",
               "give the same command again, and it goes on from here");
}

}  // namespace gainsay
