#include "app/folders/report_folder.h"

#include "app/folders/folder.h"
#include "report/format.h"
#include "report/page/nights.h"

namespace gainsay {
namespace {

// What a page says of its night is in its head: a page of years of findings need not be read whole.
constexpr std::size_t head_size = 65'536;

}  // namespace

ReportFolder::ReportFolder(std::string path, FileSystem& files, Log& log)
    : path_(std::move(path)), files_(files), log_(log) {
  make_folder(path_);
}

void ReportFolder::write(const std::string& format, const std::string& name, const Report& report,
                         const std::string& page) {
  RenderOptions options;
  options.page = page;
  files_.write(join_path(path_, name), find_report_format(format)->render(report, options));
}

std::string ReportFolder::add(const Report& report, std::int64_t run) {
  const std::string name = to_string(report.as_of) + "-night-" + std::to_string(run);
  const std::string page = name + ".html";
  write("html", page, report, page);
  write("markdown", name + ".md", report, page);
  write("json", name + ".json", report, page);
  write("atom", "feed.xml", report, page);
  return join_path(path_, page);
}

void ReportFolder::write_index() {
  std::vector<NightSummary> nights;
  for (const std::string& name : files_.list(path_)) {
    if (extension(name) != "html" || name == "index.html") continue;
    if (auto night = read_night(name, files_.read_start(join_path(path_, name), head_size)))
      nights.push_back(*std::move(night));
    else
      log_.note(join_path(path_, name) + " is not a gainsay report");
  }
  const std::string page = join_path(path_, "index.html");
  files_.write(page, nights_page(std::move(nights)));
}

}  // namespace gainsay
