#include "text/archive/gzip.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <new>

namespace gainsay {
namespace {

constexpr int any_header = 15 + 32;  // the largest window, gzip or zlib as the header says
constexpr std::size_t least_suspicious = 100'000'000;
constexpr std::size_t most_ratio = 1000;

}  // namespace

class Inflation {
 public:
  Inflation() {
    if (inflateInit2(&zlib_, any_header) != Z_OK) throw std::bad_alloc();
  }
  ~Inflation() { inflateEnd(&zlib_); }
  Inflation(const Inflation&) = delete;
  Inflation& operator=(const Inflation&) = delete;

  // Hands every piece that comes out to `take`, which returns false to stop; returns what is wrong.
  template <typename Take>
  std::string feed(std::string_view bytes, const Take& take) {
    // zlib does not write to what it reads; its type does not say so.
    zlib_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    zlib_.avail_in = static_cast<uInt>(bytes.size());
    do {
      if (ended_ && zlib_.avail_in == 0) break;
      if (ended_ && inflateReset(&zlib_) != Z_OK) return "it cannot be inflated";
      zlib_.next_out = reinterpret_cast<Bytef*>(out_.data());
      zlib_.avail_out = static_cast<uInt>(out_.size());
      const int result = inflate(&zlib_, Z_NO_FLUSH);
      const std::size_t written = out_.size() - zlib_.avail_out;
      if (written > 0 && !take(std::string_view(out_.data(), written))) return "too much comes out of it";
      ended_ = result == Z_STREAM_END;
      if (result == Z_BUF_ERROR && written == 0) break;  // more must come first
      if (result != Z_OK && result != Z_STREAM_END && result != Z_BUF_ERROR) return "its compressed bytes are damaged";
    } while (zlib_.avail_in > 0 || zlib_.avail_out == 0);
    return "";
  }

  /// Between two members, or before the first.
  [[nodiscard]] bool ended() const { return ended_; }

 private:
  z_stream zlib_{};
  std::array<char, 65'536> out_{};
  bool ended_ = true;
};

bool is_compressed(std::string_view bytes) {
  if (bytes.size() < 2) return false;
  const auto first = static_cast<unsigned char>(bytes[0]);
  const auto second = static_cast<unsigned char>(bytes[1]);
  return (first == 0x1F && second == 0x8B) || ((first & 0x0FU) == 8 && (first * 256U + second) % 31 == 0);
}

std::string inflate_all(std::string_view bytes, std::size_t limit, std::string& out) {
  Inflation stream;
  std::string fault = stream.feed(bytes, [&](std::string_view piece) {
    if (out.size() + piece.size() > limit) return false;
    out += piece;
    return true;
  });
  return fault.empty() && !stream.ended() ? "its compressed bytes end too early" : fault;
}

GunzipReader::GunzipReader(std::string path, std::unique_ptr<RecordReader> inner, Diagnostics& diagnostics)
    : path_(std::move(path)),
      inner_(std::move(inner)),
      diagnostics_(diagnostics),
      stream_(std::make_unique<Inflation>()) {}

GunzipReader::~GunzipReader() = default;

void GunzipReader::fail(const std::string& problem) {
  failed_ = true;
  diagnostics_.push_back({Severity::error,
                          {path_, 0, 0},
                          "the file cannot be read to its end: " + problem,
                          "fetch it again; what comes before that is read"});
}

void GunzipReader::add(std::string_view bytes) {
  if (failed_) return;
  read_ += bytes.size();
  const std::string fault = stream_->feed(bytes, [this](std::string_view piece) {
    written_ += piece.size();
    if (written_ > least_suspicious && written_ / most_ratio > read_) return false;
    inner_->add(piece);
    return true;
  });
  if (!fault.empty()) fail(fault);
}

void GunzipReader::finish() {
  if (!failed_ && !stream_->ended()) fail("its compressed bytes end too early");
  inner_->finish();
}

}  // namespace gainsay
