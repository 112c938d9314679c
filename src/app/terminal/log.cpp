#include "app/terminal/log.h"

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdlib>
#include <string_view>

#include "report/terminal.h"

namespace gainsay {
namespace {

spdlog::level::level_enum level_of(LogLevel level) {
  if (level == LogLevel::quiet) return spdlog::level::err;
  return level == LogLevel::verbose ? spdlog::level::debug : spdlog::level::info;
}

spdlog::level::level_enum level_of(Severity severity) {
  return severity == Severity::error ? spdlog::level::err : spdlog::level::warn;
}

std::string paint(const std::string& text, const char* code) { return std::string(code) + text + "\033[0m"; }

// The severity word is what the eye looks for.
std::string colored(const Diagnostic& diagnostic) {
  const std::string word(to_string(diagnostic.severity));
  std::string line = printable_lines(to_string(diagnostic));
  const std::size_t at = line.find(word + ": ", to_string(diagnostic.place).size());
  if (at == std::string::npos) return line;
  return line.replace(at, word.size(),
                      paint(word, diagnostic.severity == Severity::error ? "\033[1;31m" : "\033[1;33m"));
}

// It knows no sequence that takes a line back.
bool is_dumb() {
  const char* terminal = std::getenv("TERM");
  return terminal != nullptr && std::string_view(terminal) == "dumb";
}

// A line that fills the last column wraps on some terminals, and what has wrapped cannot be taken back.
std::string_view fitting(std::string_view ascii) {
  winsize size{};
  const bool known = ::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
  return known ? ascii.substr(0, size.ws_col - 1U) : ascii;
}

}  // namespace

Log::Log(LogLevel level, bool color)
    : logger_(std::make_unique<spdlog::logger>("gainsay", std::make_shared<spdlog::sinks::stderr_sink_mt>())),
      color_(color),
      shows_progress_(level != LogLevel::quiet && ::isatty(STDERR_FILENO) == 1 && !is_dumb()) {
  logger_->set_pattern("%v");
  logger_->set_level(level_of(level));
}

Log::~Log() { wipe_progress(); }

void Log::detail(const std::string& text) {
  wipe_progress();
  logger_->debug("gainsay: {}", printable_lines(text));
}

void Log::note(const std::string& text) {
  wipe_progress();
  logger_->info("gainsay: {}", printable_lines(text));
}

void Log::error(const std::string& problem, const std::string& remedy) {
  wipe_progress();
  const std::string word = color_ ? paint("error", "\033[1;31m") : "error";
  logger_->error("gainsay: {}: {}{}{}", word, printable_lines(problem), remedy.empty() ? "" : "; ",
                 printable_lines(remedy));
}

void Log::diagnostic(const Diagnostic& diagnostic) {
  wipe_progress();
  Diagnostic shown = diagnostic;
  shown.place.path = printable(diagnostic.place.path);
  logger_->log(level_of(diagnostic.severity), "{}", color_ ? colored(shown) : printable_lines(to_string(shown)));
}

void Log::progress(const std::string& text) {
  if (!shows_progress_) return;
  const auto now = std::chrono::steady_clock::now();
  if (progress_stands_ && now - last_progress_ < std::chrono::milliseconds(100)) return;
  last_progress_ = now;
  progress_stands_ = true;
  const std::string_view line = fitting(text);
  std::fprintf(stderr, "\r\033[K%.*s", static_cast<int>(line.size()), line.data());
  std::fflush(stderr);
}

void Log::wipe_progress() {
  if (!progress_stands_) return;
  std::fputs("\r\033[K", stderr);
  progress_stands_ = false;
}

}  // namespace gainsay
