#include "figures/reading.h"

namespace gainsay {

const FigureReader* find_figure_reader(std::string_view name) {
  for (const FigureReader* reader : figure_readers())
    if (reader->name == name) return reader;
  return nullptr;
}

}  // namespace gainsay
