#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "text/record_reader.h"

namespace gainsay {

/// Whether bytes begin as gzip or zlib streams do.
[[nodiscard]] bool is_compressed(std::string_view bytes);

/// Inflates a gzip or zlib stream. Returns what is wrong with it (also that more than `limit` bytes come out); empty
/// when all is well.
[[nodiscard]] std::string inflate_all(std::string_view bytes, std::size_t limit, std::string& out);

class Inflation;

/// Stands before the reader of a file and inflates it: gzip, one member or many, as web archives are. A stream of which
/// a thousand times its size comes out is cut off.
class GunzipReader : public RecordReader {
 public:
  /// `diagnostics` must outlive it.
  GunzipReader(std::string path, std::unique_ptr<RecordReader> inner, Diagnostics& diagnostics);
  ~GunzipReader() override;

  void add(std::string_view bytes) override;
  void finish() override;

 private:
  void fail(const std::string& problem);

  std::string path_;
  std::unique_ptr<RecordReader> inner_;
  Diagnostics& diagnostics_;
  std::unique_ptr<Inflation> stream_;
  std::size_t read_ = 0;
  std::size_t written_ = 0;
  bool failed_ = false;
};

}  // namespace gainsay
