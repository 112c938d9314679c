#include "report/report.h"

#include <algorithm>
#include <set>

#include "base/counted.h"
#include "check/positions/independence.h"
#include "report/format.h"

namespace gainsay {

bool stands(const Finding& finding) {
  return finding.status != FindingStatus::muted && finding.status != FindingStatus::resolved;
}

Counts count(const std::vector<Finding>& findings) {
  Counts counts;
  for (const Finding& finding : findings) {
    if (finding.status == FindingStatus::resolved) continue;
    if (finding.status == FindingStatus::muted)
      ++counts.muted;
    else
      ++(finding.severity == Severity::error     ? counts.error
         : finding.severity == Severity::warning ? counts.warning
                                                 : counts.notice);
  }
  return counts;
}

StatusCounts count_by_status(const std::vector<Finding>& findings) {
  StatusCounts counts;
  for (const Finding& finding : findings) {
    const FindingStatus status = finding.status;
    ++(status == FindingStatus::fresh      ? counts.fresh
       : status == FindingStatus::reopened ? counts.reopened
       : status == FindingStatus::resolved ? counts.resolved
       : status == FindingStatus::muted    ? counts.muted
                                           : counts.ongoing);
  }
  return counts;
}

std::string status_detail(const Finding& finding) {
  if (finding.status == FindingStatus::resolved) return finding.resolution;
  if (finding.status == FindingStatus::muted)
    return finding.muted_by + (finding.mute_author.empty() ? "" : ", by " + finding.mute_author) +
           (finding.mute_until ? ", until " + to_string(*finding.mute_until) : "");
  if (finding.status == FindingStatus::fresh && !finding.grown_from.empty()) {
    std::string out = "grown from ";
    for (const std::string& id : finding.grown_from) out += (out.ends_with(' ') ? "" : ", ") + id;
    return out;
  }
  std::size_t added = 0;
  for (const Side& side : finding.sides) added += side.added.size();
  return added == 0 ? "" : counted(added, "statement") + " added";
}

std::string change_note(const DocumentNote& note) {
  if (note.withdrawn + note.stated == 0) return "nothing that it states";
  return counted(note.withdrawn, "statement") + " withdrawn, " + std::to_string(note.stated) + " stated anew";
}

std::span<const DocumentNote> told(const std::vector<DocumentNote>& notes) {
  constexpr std::size_t most = 100;
  return {notes.data(), std::min(notes.size(), most)};
}

std::string untold(const std::vector<DocumentNote>& notes) {
  const std::size_t more = notes.size() - told(notes).size();
  return more == 0 ? "" : "and " + std::to_string(more) + " more";
}

std::string heading(const Report& report, const Finding& finding) {
  const auto found = report.topic_titles.find(finding.topic);
  if (found == report.topic_titles.end() || found->second.empty()) return finding.topic;
  const std::string& title = found->second;
  std::string out;
  for (std::size_t at = 0; at < title.size();) {
    const std::size_t close = title[at] == '{' ? title.find('}', at) : std::string::npos;
    if (close == std::string::npos) {
      out += title[at++];
      continue;
    }
    const std::string filler(slot(finding.key, std::string_view(title).substr(at + 1, close - at - 1)));
    out += filler.empty() ? title.substr(at, close + 1 - at) : name_of(report, filler);
    at = close + 1;
  }
  return out;
}

const ReportFormat* find_report_format(std::string_view name) {
  const auto& formats = report_formats();
  const auto found =
      std::find_if(formats.begin(), formats.end(), [&](const ReportFormat* format) { return format->name == name; });
  return found == formats.end() ? nullptr : *found;
}

std::string name_of(const Report& report, const std::string& id) {
  const auto name = report.names.find(id);
  return name == report.names.end() ? id : name->second;
}

std::string who(const Report& report, const Statement& statement) {
  const std::string place = statement.source + ", " + to_string(statement.published);
  return statement.speaker.empty() ? place : name_of(report, statement.speaker) + " in " + place;
}

SourceCounts count_sources(const Side& side) {
  if (side.left_out > 0) return {side.sources, side.independent_sources};
  std::set<std::string_view> sources;
  for (const Statement& statement : side.statements) sources.insert(statement.source);
  return {sources.size(), independent_sources(side.statements)};
}

std::string source_note(const Side& side) {
  const SourceCounts sources = count_sources(side);
  const std::string all = counted(sources.all, "source");
  return sources.independent == sources.all ? all : all + ", " + std::to_string(sources.independent) + " independent";
}

}  // namespace gainsay
