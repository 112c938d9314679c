#include "report/finding_json.h"
#include "report/format.h"

namespace gainsay {
namespace {

std::string render(const Report& report, const RenderOptions&) {
  std::string out;
  for (const Finding& finding : report.findings) {
    JsonWriter json;
    write_finding(json, finding);
    out += json.text() + '\n';
  }
  return out;
}

}  // namespace

extern const ReportFormat format_jsonl;
const ReportFormat format_jsonl = {"jsonl", "one finding a line, as in the json format", render,
                                   "For pipes: one finding a line, the same objects as in `json`, without the frame.",
                                   "gainsay check --format jsonl"};

}  // namespace gainsay
