#include "run/gate/mutes.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "base/counted.h"
#include "base/error.h"
#include "check/kind.h"
#include "text/encoding/white_space.h"
#include "text/table/table.h"

namespace gainsay {
namespace {

template <typename Holds>
bool any_statement(const Finding& finding, const Holds& holds) {
  return std::any_of(finding.sides.begin(), finding.sides.end(), [&](const Side& side) {
    return std::any_of(side.statements.begin(), side.statements.end(), holds);
  });
}

bool speaks_of(const MuteSpec& mute, const Finding& finding) {
  if (!mute.id.empty() && !finding.id.starts_with(mute.id)) return false;
  if (!mute.check.empty() && mute.check != finding.check) return false;
  if (!mute.topic.empty() && mute.topic != finding.topic) return false;
  for (const auto& [name, filler] : mute.key)
    if (slot(finding.key, name) != filler) return false;
  if (!mute.date) return true;
  return any_statement(finding, [&](const Statement& statement) {
    return as_of_first(statement) <= *mute.date && *mute.date <= as_of_last(statement);
  });
}

void mute(Finding& finding, const std::string& reason, const std::string& by) {
  finding.status = FindingStatus::muted;
  if (finding.muted_by.empty()) finding.muted_by = by.empty() ? reason : reason + " (" + by + ")";
}

bool is_nothing(const TableCell& cell) {
  const std::string_view text = trimmed(cell.text);
  if (!cell.present || cell.null || text.empty()) return true;
  const auto number = Decimal::parse(text);
  return number && *number == Decimal(0);
}

bool explains(const CorrectionsSpec& spec, const std::string& check) {
  if (spec.checks.empty()) return check == kind_for(KindUse::corrections).spec.name;
  return std::find(spec.checks.begin(), spec.checks.end(), check) != spec.checks.end();
}

bool is_of_series(const CorrectionsSpec& spec, const Finding& finding, const std::string& column) {
  if (!spec.slot.empty()) return slot(finding.key, spec.slot) == column;
  return std::any_of(finding.key.begin(), finding.key.end(), [&](const auto& one) { return one.second == column; });
}

}  // namespace

GateMutes::GateMutes(const Mapping& mapping, const std::vector<GateFile>& datasets, const FileSystem& files,
                     const CellReader& reader, Day as_of, Diagnostics& diagnostics) {
  for (const MuteSpec& spec : mapping.mutes) {
    if (!spec.expires || as_of <= *spec.expires) {
      mutes_.push_back({&spec});
      continue;
    }
    diagnostics.push_back({Severity::warning, spec.place,
                           "the mute expired on " + to_string(*spec.expires) + ": " + spec.reason,
                           "remove it, or say until when it holds"});
  }
  for (const CorrectionsSpec& spec : mapping.corrections) {
    Corrections corrections{&spec, corrections_path(spec, datasets, files), {}};
    read(corrections, files, reader, diagnostics);
    corrections_.push_back(std::move(corrections));
  }
}

void GateMutes::read(Corrections& corrections, const FileSystem& files, const CellReader& reader,
                     Diagnostics& diagnostics) {
  const CorrectionsSpec& spec = *corrections.spec;
  bool dated = false;
  const auto take = [&](const TableRow& row) {
    const auto at = std::find(row.columns.begin(), row.columns.end(), spec.date.column);
    const auto index = static_cast<std::size_t>(at - row.columns.begin());
    if (index >= row.cells.size() || !row.cells[index].present) return;
    dated = true;
    const TableCell& written = row.cells[index];
    const auto date = spec.date.format.read(trimmed(written.text), reader.months());
    if (!date) {
      diagnostics.push_back({Severity::error,
                             {corrections.path, written.line, written.column},
                             "'" + written.text + "' is not a date in the format " + spec.date.format.text(),
                             "declare the format: date = { column = \"" + spec.date.column + "\", format = \"...\" }"});
      return;
    }
    for (std::size_t i = 0; i < row.cells.size(); ++i)
      if (i != index && spec.series.takes(row.columns[i]) && !is_nothing(row.cells[i]))
        corrections.cells.push_back(
            {*date->first, *date->last, row.columns[i], {corrections.path, row.cells[i].line, row.cells[i].column}});
  };
  try {
    const std::size_t faults = diagnostics.size();
    read_table(
        corrections.path, files, spec.table, diagnostics, [](const std::vector<TableCell>&) {}, take);
    if (!dated && diagnostics.size() == faults)
      diagnostics.push_back({Severity::error,
                             {corrections.path, 0, 0},
                             "no row of the corrections has a '" + spec.date.column + "'",
                             "name their column of dates"});
  } catch (const Error& fault) {
    diagnostics.push_back({Severity::error, spec.place, fault.what(), "the path is relative to the mapping file"});
  }
}

void GateMutes::apply(std::vector<Finding>& findings) {
  for (Finding& finding : findings) {
    for (Mute& one : mutes_) {
      if (!speaks_of(*one.spec, finding)) continue;
      one.used = true;
      mute(finding, one.spec->reason, one.spec->by);
    }
    for (Corrections& file : corrections_) {
      const CorrectionsSpec& spec = *file.spec;
      if (!explains(spec, finding.check)) continue;
      if (!spec.topic.empty() && spec.topic != finding.topic) continue;
      for (Correction& cell : file.cells) {
        const bool of_day = any_statement(finding, [&](const Statement& statement) {
          return as_of_first(statement) <= cell.last && cell.first <= as_of_last(statement);
        });
        if (!of_day || !is_of_series(spec, finding, cell.column)) continue;
        cell.used = true;
        mute(finding, spec.reason + ", " + to_string(cell.place), spec.by);
      }
    }
  }
}

Diagnostics GateMutes::unused(const DataTables& tables) const {
  std::set<std::string_view> names;
  for (std::uint32_t id = 0; id < tables.series_count(); ++id)
    for (const auto& [name, filler] : tables.series(id).key) names.insert(filler);
  Diagnostics out;
  for (const Mute& one : mutes_)
    if (!one.used)
      out.push_back({Severity::notice, one.spec->place, "the mute mutes nothing: " + one.spec->reason, "remove it"});
  for (const Corrections& file : corrections_) {
    std::size_t count = 0, unused = 0;
    const Correction* first = nullptr;
    for (const Correction& cell : file.cells) {
      if (!names.contains(cell.column)) continue;
      ++count;
      if (cell.used) continue;
      ++unused;
      if (first == nullptr) first = &cell;
    }
    if (first != nullptr)
      out.push_back({Severity::notice, first->place,
                     std::to_string(unused) + " of " + counted(count, "correction") +
                         " explain no finding, the first of them is '" + first->column + "' here",
                     ""});
  }
  return out;
}

}  // namespace gainsay
