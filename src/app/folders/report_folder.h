#pragma once

#include <cstdint>
#include <string>

#include "app/terminal/log.h"
#include "base/file_system.h"
#include "report/report.h"

namespace gainsay {

/// A folder that holds the reports of all nights: of each a page for people, and the same as Markdown and JSON; beside
/// them the feed of what is new (feed.xml) and the page that lists the nights (index.html). Every file is replaced
/// whole, and the list comes last.
class ReportFolder {
 public:
  /// Made when it is not there; throws Error when it cannot be.
  ReportFolder(std::string path, FileSystem& files, Log& log);

  /// Writes the reports of a run under a name of its own, "2026-02-01-night-17.html": a night that is gone on with
  /// replaces what it wrote before. Returns the path of the page.
  std::string add(const Report& report, std::int64_t run);
  /// Writes the page that lists the nights. HTML files that are not reports are noted.
  void write_index();

 private:
  void write(const std::string& format, const std::string& name, const Report& report, const std::string& page);

  std::string path_;
  FileSystem& files_;
  Log& log_;
};

}  // namespace gainsay
