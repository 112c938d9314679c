#include "report/statement_json.h"

namespace gainsay {
namespace {

void write_interval(JsonWriter& json, std::string_view name, const Interval& interval) {
  json.key(name).begin_array().value(interval.low).value(interval.high).end_array();
}

void write_range(JsonWriter& json, std::string_view name, const DateRange& range) {
  json.key(name).begin_array();
  for (const auto& day : {range.first, range.last}) day ? json.value(to_string(*day)) : json.null();
  json.end_array();
}

struct ValueWriter {
  JsonWriter& json;

  void operator()(const QuantityValue& value) {
    json.member("text", value.text).member("unit", value.unit);
    write_interval(json, "hard", value.hard);
    write_interval(json, "soft", value.soft);
    if (value.form != QuantityForm::level) json.member("form", to_string(value.form));
    if (!value.hedge.empty()) json.member("hedge", value.hedge);
  }
  void operator()(const CategoryValue& value) { json.member("value", value.value); }
  void operator()(const StanceValue& value) {
    json.member("value", value.value).key("scale").begin_array();
    for (const std::string& step : value.scale) json.value(step);
    json.end_array();
  }
  void operator()(const DateValue& value) { write_range(json, "range", value.range); }
  void operator()(const QuoteValue& value) { json.member("text", value.text); }
};

}  // namespace

void write_value(JsonWriter& json, const Value& value) {
  json.begin_object().member("type", type_name(value));
  std::visit(ValueWriter{json}, value);
  json.end_object();
}

void write_statement(JsonWriter& json, const Statement& statement) {
  json.begin_object();
  json.member("document", statement.document).member("source", statement.source);
  json.member("published", to_string(statement.published)).member("topic", statement.topic);
  json.key("key").begin_object();
  for (const auto& [name, value] : statement.key) json.member(name, value);
  json.end_object().key("value");
  write_value(json, statement.value);
  json.key("speaker");
  statement.speaker.empty() ? json.null() : json.value(statement.speaker);
  json.member("attribution", to_string(statement.attribution)).member("polarity", to_string(statement.polarity));
  json.member("modality", to_string(statement.modality));
  write_range(json, "as_of", statement.as_of);
  json.member("as_of_assumed", statement.as_of_assumed);
  json.key("qualifiers").begin_object();
  for (const auto& [kind, words] : statement.qualifiers) json.member(kind, words);
  json.end_object().member("reading", to_string(statement.reading));
  json.member("start", statement.span.begin).member("end", statement.span.end);
  json.member("line", statement.line).member("column", statement.column).member("text", statement.text);
  json.end_object();
}

}  // namespace gainsay
