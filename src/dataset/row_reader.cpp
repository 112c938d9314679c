#include "dataset/row_reader.h"

#include <algorithm>

#include "base/counted.h"
#include "base/suggest.h"
#include "text/encoding/white_space.h"

namespace gainsay {
namespace {

constexpr std::size_t told_faults = 20;

std::int32_t number_of(Day day) { return static_cast<std::int32_t>(day.time_since_epoch().count()); }

std::string replaced(std::string text, const std::string& what, const std::string& with) {
  const std::size_t at = text.find(what);
  return at == std::string::npos ? text : text.replace(at, what.size(), with);
}

}  // namespace

RowReader::RowReader(std::string path, const DatasetSpec& dataset, const Topic& topic, const CalendarTopics& calendar,
                     CellReader& cells, DataTables& tables, Diagnostics& diagnostics, const Take& take)
    : path_(std::move(path)),
      dataset_(dataset),
      topic_(topic),
      calendar_(calendar),
      reader_(cells),
      tables_(tables),
      diagnostics_(diagnostics),
      take_(take) {
  for (const auto& [name, filler] : dataset_.slots) plain_key_ = plain_key_ && filler.column.empty();
  for (const RowField* filler : {&dataset_.unit, &dataset_.source, &dataset_.speaker})
    plain_origin_ = plain_origin_ && filler->column.empty();
}

void RowReader::fault(const TableCell& cell, std::string problem, std::string remedy) {
  Diagnostic told{Severity::error, {path_, cell.line, cell.column}, std::move(problem), std::move(remedy)};
  // Each series of a row reports what is wrong with its key.
  if (told.place == last_.place && told.problem == last_.problem) return;
  last_ = told;
  if (++faults_ <= told_faults) diagnostics_.push_back(std::move(told));
}

std::size_t RowReader::find(const std::string& column) const {
  const auto at = std::find(names_.begin(), names_.end(), column);
  return column.empty() || at == names_.end() ? npos : static_cast<std::size_t>(at - names_.begin());
}

const TableCell* RowReader::cell(const TableRow& row, std::size_t index) const {
  if (index >= row.cells.size() || !row.cells[index].present) return nullptr;
  return &row.cells[index];
}

bool RowReader::is_missing(const TableCell& cell) const {
  if (cell.null) return true;
  const std::string_view text = trimmed(cell.text);
  return text.empty() || std::find(dataset_.missing.begin(), dataset_.missing.end(), text) != dataset_.missing.end();
}

void RowReader::header(const std::vector<TableCell>& cells) {
  std::vector<std::string> names;
  for (const TableCell& cell : cells) names.push_back(cell.text);
  learn(names, cells);
  check_columns();
}

void RowReader::learn(const std::vector<std::string>& names, const std::vector<TableCell>& cells) {
  if (names.size() == names_.size()) return;
  const std::size_t known = names_.size();
  names_ = names;
  columns_.resize(names_.size());
  date_ = find(dataset_.date.column);
  value_ = find(dataset_.value);
  day_number_ = dataset_.day_number ? find(dataset_.day_number->column) : npos;
  weekday_ = find(dataset_.weekday);
  for (std::size_t i = known; i < names_.size(); ++i) plan(i, i < cells.size() ? &cells[i] : nullptr);
  if (dataset_.hedge.empty()) return;
  for (Column& column : columns_)
    if (column.use != Use::none || column.name == dataset_.value)
      column.hedge = find(replaced(dataset_.hedge, "{column}", column.name));
  for (Column& column : columns_)
    if (column.hedge != npos) columns_[column.hedge].use = Use::none;
}

void RowReader::plan(std::size_t index, const TableCell* cell) {
  Column& column = columns_[index];
  column.name = names_[index];
  const std::string& name = column.name;
  const bool own = name == dataset_.date.column || index == day_number_ || index == weekday_ ||
                   std::any_of(dataset_.slots.begin(), dataset_.slots.end(),
                               [&](const auto& slot) { return slot.second.column == name; }) ||
                   name == dataset_.unit.column || name == dataset_.source.column || name == dataset_.speaker.column;
  if (own) return;
  if (dataset_.series.takes(name)) column.use = Use::series;
  if (!dataset_.dates.takes(name)) return;
  column.date = dataset_.date.format.read(trimmed(name), reader_.months());
  if (column.date) {
    column.use = Use::date;
    return;
  }
  const TableCell nowhere;
  fault(cell != nullptr ? *cell : nowhere,
        "the column '" + name + "' is not a date in the format " + dataset_.date.format.text(),
        "declare the format: dates = { columns = [...], format = \"M/D/YY\" }");
  stopped_ = true;
}

bool RowReader::has(const std::string& column, const Place& place, std::string_view use) {
  if (column.empty() || find(column) != npos) return true;
  diagnostics_.push_back(
      {Severity::error,
       {path_, names_.empty() ? 0U : 1U, names_.empty() ? 0U : 1U},
       "there is no column '" + column + "', which " + to_string(place) + " names for " + std::string(use),
       suggestion(column, names_)});
  return false;
}

// A header that was cut at the wrong character is one column.
bool RowReader::is_cut_wrongly() {
  if (names_.size() != 1 || find(dataset_.date.column) != npos) return false;
  const std::size_t mark = names_.front().find_first_of(";\t|,");
  if (mark == std::string::npos) return false;
  const char delimiter = names_.front()[mark];
  diagnostics_.push_back({Severity::error,
                          {path_, 1, 1},
                          "the header line is one column, " + quoted_cell(names_.front()),
                          std::string("is this the delimiter? Add delimiter = \"") +
                              (delimiter == '\t' ? "\\t" : std::string(1, delimiter)) + "\" to the dataset"});
  return true;
}

void RowReader::check_columns() {
  if (checked_) return;
  checked_ = true;
  if (is_cut_wrongly()) {
    stopped_ = true;
    return;
  }
  const auto require = [&](const std::string& column, const Place& place, std::string_view use) {
    if (!has(column, place, use)) stopped_ = true;
  };
  require(dataset_.date.column, dataset_.date.place, "the date");
  require(dataset_.value, dataset_.place, "the value");
  if (dataset_.day_number) require(dataset_.day_number->column, dataset_.day_number->place, "the day number");
  require(dataset_.weekday, dataset_.weekday_place, "the weekday");
  for (const auto& [name, filler] : dataset_.slots) require(filler.column, filler.place, "the slot '" + name + "'");
  require(dataset_.unit.column, dataset_.unit.place, "the unit");
  require(dataset_.source.column, dataset_.source.place, "the source");
  require(dataset_.speaker.column, dataset_.speaker.place, "the speaker");
  const bool hedged = std::any_of(columns_.begin(), columns_.end(), [](const Column& c) { return c.hedge != npos; });
  if (!dataset_.hedge.empty() && !hedged) require(dataset_.hedge, dataset_.place, "the hedge");
  // The other series are judged all the same.
  for (const ColumnChoice* choice : {&dataset_.series, &dataset_.dates})
    for (const std::string& wanted : choice->columns)
      if (std::none_of(names_.begin(), names_.end(),
                       [&](const std::string& name) { return matches_wildcard(wanted, name); }))
        static_cast<void>(has(wanted, choice->place, choice == &dataset_.series ? "a series" : "a date"));
}

std::string RowReader::filler(const TableRow& row, const RowField& filler) const {
  if (filler.column.empty()) return filler.constant;
  const TableCell* found = cell(row, find(filler.column));
  return found == nullptr || is_missing(*found) ? "" : std::string(trimmed(found->text));
}

std::optional<DateRange> RowReader::date_of(const TableRow& row) {
  const TableCell* found = cell(row, date_);
  if (found == nullptr || is_missing(*found)) {
    TableCell at;
    if (found != nullptr) at = *found;
    if (at.line == 0) at.line = row.line;
    fault(at, "the row has no date", "fill the column '" + dataset_.date.column + "'");
    return std::nullopt;
  }
  const std::string_view text = trimmed(found->text);
  if (auto date = dataset_.date.format.read(text, reader_.months())) return date;
  if (!dataset_.date.format_given)
    if (const auto day = parse_day(text)) return DateRange::of(*day);
  fault(*found, quoted_cell(text) + " is not a date in the format " + dataset_.date.format.text(),
        dataset_.date.format_given
            ? "write every date of the file in this one format"
            : "declare the order: date = { column = \"" + dataset_.date.column + "\", format = \"DD.MM.YYYY\" }");
  return std::nullopt;
}

std::uint32_t RowReader::origin_of(const TableRow& row, std::string_view hedge) {
  if (plain_origin_)
    if (const auto known = plain_origins_.find(hedge); known != plain_origins_.end()) return known->second;
  CellOrigin origin{
      &dataset_,         path_, filler(row, dataset_.source), filler(row, dataset_.speaker), filler(row, dataset_.unit),
      std::string(hedge)};
  if (origin.source.empty() && !dataset_.source.given()) origin.source = std::string(base_name(path_));
  const std::uint32_t id = tables_.add(origin);
  if (plain_origin_) plain_origins_.emplace(std::string(hedge), id);
  return id;
}

// False, with a fault, when a slot of the key stays empty.
bool RowReader::key_of(const TableRow& row, const std::string& column, Slots& key, Slots& slots) {
  const auto fill = [&](const std::string& name) -> std::string {
    if (name == dataset_.series_slot) return column;
    for (const auto& [slot, filler] : dataset_.slots)
      if (slot == name) {
        std::string words = this->filler(row, filler);
        const TableCell* found = cell(row, find(filler.column));
        if (words.empty() && found != nullptr && !topic_.find_slot(name)->fallback.empty())
          return topic_.find_slot(name)->fallback;
        return words;
      }
    if (name == "speaker" || name == "speaker_side") return filler(row, dataset_.speaker);
    const SlotSpec* slot = topic_.find_slot(name);
    return slot == nullptr ? std::string() : slot->fallback;
  };
  for (const std::string& name : topic_.key) {
    key.emplace_back(name, fill(name));
    if (!key.back().second.empty()) continue;
    TableCell at;
    at.line = row.line;
    at.column = 1;
    fault(at, "the row has no '" + name + "'", "every row needs what its topic's key names");
    return false;
  }
  for (const auto& [name, filler] : dataset_.slots) {
    if (std::find(topic_.key.begin(), topic_.key.end(), name) != topic_.key.end()) continue;
    std::string words = this->filler(row, filler);
    if (words.empty()) continue;
    CellFault wrong;
    const std::string& type = topic_.find_slot(name)->type;
    if (reader_.is_quantity_slot(type) && !reader_.slot_quantity(words, type, dataset_, wrong)) {
      const TableCell* found = cell(row, find(filler.column));
      fault(found != nullptr ? *found : TableCell(), wrong.problem + " (column '" + filler.column + "')", wrong.remedy);
      continue;
    }
    slots.emplace_back(name, std::move(words));
  }
  return true;
}

void RowReader::emit(const TableCell& cell, std::uint32_t series, std::uint32_t origin, const DateRange& date,
                     Slots slots, std::string text) {
  DataCell out;
  out.series = series;
  out.origin = origin;
  out.first = number_of(*date.first);
  out.last = number_of(*date.last);
  out.begin = cell.span.begin;
  out.length = static_cast<std::uint32_t>(cell.span.size());
  out.line = static_cast<std::uint32_t>(cell.line);
  out.column = static_cast<std::uint32_t>(cell.column);
  out.text = std::move(text);
  out.slots = std::move(slots);
  take_(std::move(out));
}

void RowReader::read_value(const TableRow& row, const TableCell& cell, Column& column, const DateRange& date) {
  std::string_view hedge;
  if (const TableCell* words = this->cell(row, column.hedge); words != nullptr && !is_missing(*words))
    hedge = trimmed(words->text);
  const std::uint32_t origin = origin_of(row, hedge);
  CellFault wrong;
  if (!reader_.value(cell.text, hedge, tables_.origin(origin).unit, dataset_, topic_, wrong))
    return fault(cell, wrong.problem + " (column '" + column.name + "')", wrong.remedy);
  Slots key, slots;
  std::uint32_t series = 0;
  if (column.series) {
    series = *column.series;
  } else {
    if (!key_of(row, column.name, key, slots)) return;
    series = tables_.add(topic_, std::move(key));
    if (plain_key_ && slots.empty() && column.use != Use::date) column.series = series;
  }
  emit(cell, series, origin, date, std::move(slots), cell.text);
}

void RowReader::read_calendar(const TableRow& row, const DateRange& date) {
  const auto series_of = [&](const Topic& topic) {
    return tables_.add(topic, {{"dataset", std::string(base_name(path_))}});
  };
  const TableCell* day = cell(row, day_number_);
  if (day != nullptr && !is_missing(*day) && calendar_.day_number != nullptr) {
    CellFault wrong;
    if (reader_.value(day->text, "", "", dataset_, *calendar_.day_number, wrong))
      emit(*day, series_of(*calendar_.day_number), origin_of(row, ""), date, {}, day->text);
    else
      fault(*day, wrong.problem + " (column '" + names_[day_number_] + "')", wrong.remedy);
  }
  const TableCell* weekday = cell(row, weekday_);
  if (weekday != nullptr && !is_missing(*weekday) && calendar_.weekday != nullptr)
    emit(*weekday, series_of(*calendar_.weekday), origin_of(row, ""), date,
         {{std::string(weekday_slot), std::string(trimmed(weekday->text))}}, weekday->text);
}

void RowReader::read(const TableRow& row) {
  learn(row.columns, {});
  if (stopped_) return;
  ++rows_;
  for (const TableCell& cell : row.cells)
    if (cell.present && is_formula(cell.text)) {
      fault(cell, quoted_cell(cell.text) + " would be a formula in a spreadsheet", "write a value, not a formula");
      return;
    }
  std::optional<DateRange> date;
  if (!dataset_.dates.given()) {
    date = date_of(row);
    if (!date) return;
    read_calendar(row, *date);
  }
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    Column& column = columns_[i];
    if (column.use == Use::none && i != value_) continue;
    const TableCell* found = cell(row, i);
    if (found == nullptr || is_missing(*found)) continue;
    read_value(row, *found, column, column.date ? *column.date : *date);
  }
}

void RowReader::finish() {
  if (!names_.empty()) check_columns();
  if (faults_ > told_faults)
    diagnostics_.push_back({Severity::error,
                            {path_, 0, 0},
                            counted(faults_ - told_faults, "more cell") + " of the file cannot be read",
                            "correct those above and run again"});
}

Statement make_statement(const DataCell& cell, const DataTables& tables, CellReader& reader) {
  const Series& series = tables.series(cell.series);
  const CellOrigin& origin = tables.origin(cell.origin);
  Statement out;
  out.document = origin.path;
  out.source = origin.source;
  out.speaker = origin.speaker;
  out.speaker_side = origin.speaker;
  out.topic = series.topic->id;
  out.key = series.key;
  out.slots = cell.slots;
  CellFault ignored;
  if (auto value = reader.value(cell.text, origin.hedge, origin.unit, *origin.dataset, *series.topic, ignored))
    out.value = std::move(*value);
  for (const auto& [name, filler] : cell.slots) {
    const SlotSpec* slot = series.topic->find_slot(name);
    if (slot == nullptr || !reader.is_quantity_slot(slot->type)) continue;
    if (auto quantity = reader.slot_quantity(filler, slot->type, *origin.dataset, ignored))
      out.quantities.emplace_back(name, std::move(*quantity));
  }
  out.as_of = {Day(std::chrono::days(cell.first)), Day(std::chrono::days(cell.last))};
  out.as_of_assumed = false;
  out.published = out.said_on = *out.as_of.last;
  out.attribution = origin.speaker.empty() ? Attribution::outlet : Attribution::reported;
  out.span = {cell.begin, cell.begin + cell.length};
  out.line = cell.line;
  out.column = cell.column;
  out.text = cell.text;
  return out;
}

}  // namespace gainsay
