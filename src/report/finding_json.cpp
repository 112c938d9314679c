#include "report/finding_json.h"

#include "report/report.h"
#include "report/statement_json.h"

namespace gainsay {

void write_slots(JsonWriter& json, const Slots& slots) {
  json.begin_object();
  for (const auto& [name, value] : slots) json.member(name, value);
  json.end_object();
}

namespace {

void write_life(JsonWriter& json, const Finding& finding) {
  if (finding.first_seen) json.member("first_seen", to_string(*finding.first_seen));
  if (!finding.grown_from.empty()) {
    json.key("grown_from").begin_array();
    for (const std::string& id : finding.grown_from) json.value(id);
    json.end_array();
  }
  if (!finding.resolution.empty()) json.member("resolution", finding.resolution);
  if (!finding.muted_by.empty()) json.member("muted_by", finding.muted_by);
  if (!finding.mute_author.empty()) json.member("mute_author", finding.mute_author);
  if (finding.mute_until) json.member("mute_until", to_string(*finding.mute_until));
  if (finding.judgements.empty()) return;
  json.key("judgements").begin_array();
  for (const Judgement& judgement : finding.judgements) {
    json.begin_object().member("side", judgement.side).member("verdict", judgement.verdict);
    json.member("author", judgement.author).member("url", judgement.url).member("note", judgement.note);
    json.member("on", to_string(judgement.on)).end_object();
  }
  json.end_array();
}

}  // namespace

void write_finding(JsonWriter& json, const Finding& finding) {
  json.begin_object();
  json.member("id", finding.id).member("check", finding.check).member("topic", finding.topic);
  json.member("severity", to_string(finding.severity)).member("tier", to_string(finding.tier));
  json.member("status", to_string(finding.status));
  json.key("key");
  write_slots(json, finding.key);
  json.member("message", finding.message).member("allowance", finding.allowance);
  write_life(json, finding);
  json.key("sides").begin_array();
  for (const Side& side : finding.sides) {
    json.begin_object().key("value");
    write_value(json, side.value);
    json.member("independent_sources", count_sources(side).independent);
    if (!side.added.empty()) {
      json.key("added").begin_array();
      for (const std::size_t position : side.added) json.value(position);
      json.end_array();
    }
    if (side.left_out > 0) json.member("left_out", side.left_out);
    json.key("statements").begin_array();
    for (const Statement& statement : side.statements) write_statement(json, statement);
    json.end_array().end_object();
  }
  json.end_array();
  if (!finding.earlier.empty()) {
    json.key("earlier").begin_array();
    for (const Statement& statement : finding.earlier) write_statement(json, statement);
    json.end_array();
  }
  json.end_object();
}

}  // namespace gainsay
