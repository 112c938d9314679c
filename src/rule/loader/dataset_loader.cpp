#include <algorithm>
#include <array>

#include "base/suggest.h"
#include "rule/loader/mapping_loader.h"

namespace gainsay {
namespace {

std::optional<char> load_char(TomlTable& table, std::string_view key) {
  const auto text = table.text(key);
  if (!text) return std::nullopt;
  if (text->size() == 1 && (*text)[0] != '\n' && (*text)[0] != '\r') return (*text)[0];
  table.error(key, "'" + std::string(key) + "' must be one character", "write it as \";\" or \"\\t\"");
  return std::nullopt;
}

// "dd.mm.yyyy" is meant as "DD.MM.YYYY".
std::string format_remedy(std::string format) {
  for (char& c : format)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
  if (DateFormat::parse(format)) return "did you mean '" + format + "'?";
  return "write it as \"DD.MM.YYYY\", \"M/D/YY\" or \"YYYY-MM\"";
}

// "name" is the column or the constant, as the key has it; { column = "name" } and { is = "name" } say which.
RowField load_filler(TomlTable& table, std::string_view key, bool text_is_column) {
  RowField filler;
  filler.place = table.place_of(key);
  const toml::node* node = table.node(key);
  if (node == nullptr) return filler;
  if (node->is_string()) {
    (text_is_column ? filler.column : filler.constant) = node->as_string()->get();
    return filler;
  }
  table.table(key, [&](TomlTable& inner) {
    filler.column = inner.text("column").value_or("");
    filler.constant = inner.text("is").value_or("");
    if (filler.column.empty() == filler.constant.empty())
      inner.source().error(inner.place(), "it takes 'column' or 'is', one of the two",
                           "write { column = \"name of a column\" } or { is = \"the same in every row\" }");
  });
  return filler;
}

void load_slots_of_rows(TomlTable& table, const Topic* topic, DatasetSpec& out) {
  table.table("key", [&](TomlTable& inner) {
    std::vector<std::string> names;
    inner.each([&](std::string_view name, const toml::node&) { names.emplace_back(name); });
    for (const std::string& name : names) {
      if (topic != nullptr && topic->find_slot(name) == nullptr)
        inner.error(name, "the topic has no slot '" + name + "'", suggestion(name, slot_names(*topic)));
      out.slots.emplace_back(name, load_filler(inner, name, true));
    }
  });
}

void load_series(TomlTable& table, const Topic* topic, DatasetSpec& out) {
  out.series = load_column_choice(table, "series");
  if (!out.series.given()) return;
  const toml::node* node = table.node("series");
  if (node->is_table())
    if (const auto* slot = node->as_table()->get_as<std::string>("slot")) out.series_slot = slot->get();
  if (topic == nullptr) return;
  if (out.series_slot.empty() && topic->key.size() == 1) out.series_slot = topic->key.front();
  if (topic->find_slot(out.series_slot) == nullptr)
    table.error("series",
                out.series_slot.empty() ? "which slot of the topic do the columns' names fill?"
                                        : "the topic has no slot '" + out.series_slot + "'",
                out.series_slot.empty() ? "write series = { columns = [...], slot = \"...\" }"
                                        : suggestion(out.series_slot, slot_names(*topic)));
}

void load_day_number(TomlTable& table, DatasetSpec& out) {
  table.table("day_number", [&](TomlTable& inner) {
    DayNumber day;
    day.place = inner.place();
    day.column = inner.required_text("column");
    const auto first = inner.date("first");
    if (!first && !inner.has("first"))
      inner.source().error(inner.place(), "'first' is missing: which day is day 1?", "add first = 2022-02-24");
    if (!first) return;
    day.first = *first;
    out.day_number = std::move(day);
  });
  out.weekday = table.text("weekday").value_or("");
  out.weekday_place = table.place_of("weekday");
}

void load_numbers(TomlTable& table, DatasetSpec& out) {
  out.missing = table.texts("missing");
  if (const auto mark = load_char(table, "decimal")) out.decimal = *mark;
  if (const auto mark = load_char(table, "group")) out.group = *mark;
  if (out.decimal == out.group) table.error("group", "'group' and 'decimal' are one and the same character");
  out.rounded = table.truth("rounded").value_or(false);
}

// Every slot of the key must come from somewhere, once.
void check_key(TomlTable& table, const Topic& topic, const DatasetSpec& dataset) {
  for (const std::string& name : topic.key) {
    if (name == "speaker" || name == "speaker_side") continue;
    const bool filled = std::any_of(dataset.slots.begin(), dataset.slots.end(),
                                    [&](const auto& slot) { return slot.first == name && slot.second.given(); });
    if (name == dataset.series_slot && filled)
      table.error("series", "'series' and 'key' both fill the slot '" + name + "'",
                  "give a column of values as value = \"column\", or another slot = \"...\" of series");
    if (name == dataset.series_slot) continue;
    const SlotSpec* slot = topic.find_slot(name);
    if (filled || (slot != nullptr && !slot->fallback.empty())) continue;
    table.source().error(table.place(), "nothing fills the slot '" + name + "' of the topic's key",
                         "add key = { " + name + " = \"name of a column\" }, or { is = \"...\" } for a constant");
  }
}

void check_form(TomlTable& table, const DatasetSpec& dataset) {
  const int forms =
      (dataset.value.empty() ? 0 : 1) + (dataset.series.given() ? 1 : 0) + (dataset.dates.given() ? 1 : 0);
  if (forms != 1)
    table.source().error(
        table.place(), forms == 0 ? "where are the values?" : "'value', 'series' and 'dates' exclude one another",
        "give value = \"column\" for one value a row, series = [\"columns\"] for columns that are series, or "
        "dates = [\"columns\"] for columns that are dates");
  if (dataset.date.column.empty() && !dataset.dates.given())
    table.source().error(table.place(), "'date' is missing",
                         "add date = \"column\", or dates = [...] when columns are dates");
}

}  // namespace

TableOptions load_table_options(TomlTable& table) {
  static const std::array<std::string, 3> formats = {"csv", "json", "jsonl"};
  TableOptions options;
  if (const auto format = table.choice("format", formats))
    options.format = *format == "csv" ? TableFormat::csv : TableFormat::json;
  if (const auto mark = load_char(table, "delimiter")) {
    options.dialect.delimiter = *mark;
    options.dialect_given = true;
  }
  if (const auto mark = load_char(table, "quote")) options.dialect.quote = *mark;
  if (const auto mark = load_char(table, "comment")) options.dialect.comment = *mark;
  if (options.dialect.delimiter == options.dialect.quote)
    table.error("quote", "'quote' and 'delimiter' are one and the same character");
  return options;
}

DateColumn load_date_column(TomlTable& table) {
  DateColumn date;
  date.place = table.place_of("date");
  const toml::node* node = table.node("date");
  if (node == nullptr) return date;
  if (node->is_string()) {
    date.column = node->as_string()->get();
    return date;
  }
  table.table("date", [&](TomlTable& inner) {
    date.column = inner.required_text("column");
    const auto format = inner.text("format");
    if (!format) return;
    const auto parsed = DateFormat::parse(*format);
    if (parsed) {
      date.format = *parsed;
      date.format_given = true;
    } else {
      inner.error("format", "'" + *format + "' is not a valid date format", format_remedy(*format));
    }
  });
  return date;
}

ColumnChoice load_column_choice(TomlTable& table, std::string_view key) {
  ColumnChoice choice;
  choice.place = table.place_of(key);
  const toml::node* node = table.node(key);
  if (node == nullptr) return choice;
  if (!node->is_table()) {
    choice.columns = table.texts(key);
    return choice;
  }
  table.table(key, [&](TomlTable& inner) {
    choice.columns = inner.texts("columns");
    choice.except = inner.texts("except");
    static_cast<void>(inner.text(key == "dates" ? "format" : "slot"));
    if (choice.columns.empty())
      inner.source().error(inner.place(), "'columns' is missing", "add columns = [\"*\"] for every column");
  });
  return choice;
}

DatasetSpec load_dataset(TomlTable& table, const MappingSource& source, const Mapping& mapping) {
  DatasetSpec out;
  const std::size_t told = table.source().diagnostics->size();
  out.place = table.place();
  out.folder = folder_of(table.source().path);
  out.path = table.text("path").value_or("");
  out.path_place = table.place_of("path");
  out.table = load_table_options(table);
  load_numbers(table, out);
  const auto named = table.text("topic");
  if (!named && source.own_topic.empty()) static_cast<void>(table.required_text("topic"));
  const Topic* topic = named ? named_topic(table, *named, source, mapping) : nullptr;
  out.topic = named ? (topic != nullptr ? topic->id : "") : source.own_topic;
  out.date = load_date_column(table);
  out.value = table.text("value").value_or("");
  out.dates = load_column_choice(table, "dates");
  if (const toml::node* node = table.node("dates"); node != nullptr && node->is_table())
    if (const auto* format = node->as_table()->get_as<std::string>("format")) {
      const auto parsed = DateFormat::parse(format->get());
      if (parsed)
        out.date.format = *parsed;
      else
        table.error("dates", "'" + format->get() + "' is not a valid date format", format_remedy(format->get()));
      out.date.format_given = true;
    }
  load_series(table, topic, out);
  load_slots_of_rows(table, topic, out);
  out.hedge = table.text("hedge").value_or("");
  out.unit = load_filler(table, "unit", false);
  out.source = load_filler(table, "source", false);
  out.speaker = load_filler(table, "speaker", false);
  load_day_number(table, out);
  check_form(table, out);
  if (topic != nullptr) check_key(table, *topic, out);
  const bool unitless = topic != nullptr && topic->value.type == ValueType::quantity && topic->value.unit.empty();
  const bool keyless = topic != nullptr && topic->key.empty() && !topic->slots.empty();
  out.faulty = unitless || keyless || table.source().diagnostics->size() > told;
  return out;
}

}  // namespace gainsay
