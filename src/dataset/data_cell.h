#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/byte_span.h"
#include "model/statement.h"
#include "rule/dataset/dataset.h"

namespace gainsay {

/// A series: a topic with the fillers of its key.
struct Series {
  const Topic* topic = nullptr;
  Slots key;
};

/// What many cells share: the dataset, and the words of its rows about source, speaker, unit and hedge.
struct CellOrigin {
  const DatasetSpec* dataset = nullptr;
  std::string path;
  std::string source;
  std::string speaker;
  std::string unit;
  std::string hedge;
};

/// One value of a dataset, kept small: a file has millions.
struct DataCell {
  std::uint32_t series = 0;  ///< in DataTables
  std::uint32_t origin = 0;
  std::int32_t first = 0;  ///< day numbers of the as-of range, ends included
  std::int32_t last = 0;
  std::uint64_t begin = 0;  ///< byte of the file
  std::uint32_t length = 0;
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  std::string text;
  Slots slots;  ///< of the topic, not of its key
};

/// Series and origins, each once, by number.
class DataTables {
 public:
  [[nodiscard]] std::uint32_t add(const Topic& topic, Slots key);
  [[nodiscard]] std::uint32_t add(const CellOrigin& origin);
  [[nodiscard]] const Series& series(std::uint32_t id) const { return series_[id]; }
  [[nodiscard]] const CellOrigin& origin(std::uint32_t id) const { return origins_[id]; }
  [[nodiscard]] std::size_t series_count() const { return series_.size(); }

 private:
  std::deque<Series> series_;
  std::deque<CellOrigin> origins_;
  std::unordered_map<std::string, std::uint32_t> series_ids_, origin_ids_;
};

}  // namespace gainsay
