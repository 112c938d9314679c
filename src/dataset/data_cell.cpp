#include "dataset/data_cell.h"

namespace gainsay {

std::uint32_t DataTables::add(const Topic& topic, Slots key) {
  std::string id = topic.id;
  for (const auto& [name, filler] : key) id += '\x1f' + filler;
  const auto [at, added] = series_ids_.try_emplace(std::move(id), static_cast<std::uint32_t>(series_.size()));
  if (added) series_.push_back({&topic, std::move(key)});
  return at->second;
}

std::uint32_t DataTables::add(const CellOrigin& origin) {
  std::string id =
      origin.path + '\x1f' + origin.source + '\x1f' + origin.speaker + '\x1f' + origin.unit + '\x1f' + origin.hedge;
  const auto [at, added] = origin_ids_.try_emplace(std::move(id), static_cast<std::uint32_t>(origins_.size()));
  if (added) origins_.push_back(origin);
  return at->second;
}

}  // namespace gainsay
