#include "text/input.h"

#include "base/line_index.h"

namespace gainsay {

Place FileInput::place(std::size_t byte) const {
  const LineColumn at = LineIndex(bytes).at(byte);
  return {path, at.line, at.column};
}

void FileInput::error(std::size_t byte, std::string problem, std::string remedy) const {
  diagnostics.push_back({Severity::error, place(byte), std::move(problem), std::move(remedy)});
}

}  // namespace gainsay
