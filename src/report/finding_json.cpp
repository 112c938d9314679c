#include "report/finding_json.h"

#include "check/independence.h"
#include "report/statement_json.h"

namespace gainsay {

void write_slots(JsonWriter& json, const Slots& slots) {
  json.begin_object();
  for (const auto& [name, value] : slots) json.member(name, value);
  json.end_object();
}

void write_finding(JsonWriter& json, const Finding& finding) {
  json.begin_object();
  json.member("id", finding.id).member("check", finding.check).member("topic", finding.topic);
  json.member("severity", to_string(finding.severity)).member("tier", to_string(finding.tier));
  json.member("status", to_string(finding.status));
  json.key("key");
  write_slots(json, finding.key);
  json.member("message", finding.message).member("allowance", finding.allowance);
  if (!finding.muted_by.empty()) json.member("muted_by", finding.muted_by);
  json.key("sides").begin_array();
  for (const Side& side : finding.sides) {
    json.begin_object().key("value");
    write_value(json, side.value);
    json.member("independent_sources", independent_sources(side.statements));
    json.key("statements").begin_array();
    for (const Statement& statement : side.statements) write_statement(json, statement);
    json.end_array().end_object();
  }
  json.end_array().end_object();
}

}  // namespace gainsay
