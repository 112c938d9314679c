#include "app/terminal/progress_bar.h"

#include <algorithm>
#include <cmath>
#include <filesystem>

#include "base/counted.h"

namespace gainsay {
namespace {

constexpr std::size_t cells = 20;

/// A disk that counts what is read from it.
class CountingFiles : public FileSystem {
 public:
  CountingFiles(FileSystem& disk, std::atomic<std::size_t>& bytes) : disk_(disk), bytes_(bytes) {}

  std::string read(const std::string& path, std::size_t limit) const override {
    std::string out = disk_.read(path, limit);
    bytes_ += out.size();
    return out;
  }
  void stream(const std::string& path, const std::function<void(std::string_view)>& take) const override {
    disk_.stream(path, [&](std::string_view piece) {
      take(piece);
      bytes_ += piece.size();
    });
  }
  bool exists(const std::string& path) const override { return disk_.exists(path); }
  bool is_directory(const std::string& path) const override { return disk_.is_directory(path); }
  std::vector<std::string> list(const std::string& path) const override { return disk_.list(path); }
  std::string identity(const std::string& path) const override { return disk_.identity(path); }
  void write(const std::string& path, std::string_view bytes) override { disk_.write(path, bytes); }

 private:
  FileSystem& disk_;
  std::atomic<std::size_t>& bytes_;
};

std::size_t size_of(const std::string& path) {
  std::error_code error;
  if (!std::filesystem::is_directory(path, error)) {
    const auto size = std::filesystem::file_size(path, error);
    return error ? 0 : static_cast<std::size_t>(size);
  }
  std::size_t total = 0;
  const auto options = std::filesystem::directory_options::skip_permission_denied;
  for (std::filesystem::recursive_directory_iterator at(path, options, error), end; !error && at != end;
       at.increment(error))
    if (std::error_code other; at->is_regular_file(other)) total += static_cast<std::size_t>(at->file_size(other));
  return total;
}

std::string duration(double seconds) {
  const long whole = std::lround(seconds);
  if (whole < 90) return std::to_string(whole) + " s";
  return whole < 5400 ? std::to_string((whole + 30) / 60) + " min" : std::to_string((whole + 1800) / 3600) + " h";
}

}  // namespace

std::string progress_line(std::size_t bytes, std::size_t total, std::size_t documents, double seconds) {
  const double share = total == 0 ? 0 : std::min(1.0, static_cast<double>(bytes) / static_cast<double>(total));
  std::string out;
  if (total > 0) {
    const auto full = static_cast<std::size_t>(share * static_cast<double>(cells));
    out = "[" + std::string(full, '#') + std::string(cells - full, '.') + "] " +
          std::to_string(std::lround(share * 100)) + "%, ";
  }
  out += counted(documents, "document");
  if (seconds < 1) return out;
  out += ", " + std::to_string(std::lround(static_cast<double>(documents) / seconds)) + " a second";
  if (share > 0.01) out += ", " + duration(seconds / share - seconds) + " left";
  return out;
}

ProgressBar::ProgressBar(const std::vector<std::string>& paths, FileSystem& disk, Log& log)
    : log_(log), files_(std::make_unique<CountingFiles>(disk, bytes_)), start_(std::chrono::steady_clock::now()) {
  if (!log.shows_progress()) return;
  for (const std::string& path : paths) total_ += size_of(path);
}

ProgressBar::~ProgressBar() = default;

void ProgressBar::show(std::size_t documents) {
  if (!log_.shows_progress()) return;
  const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - start_;
  log_.progress(progress_line(bytes_, total_, documents, passed.count()));
}

}  // namespace gainsay
