#include "run/gate/baseline.h"

#include <boost/json.hpp>

#include "base/error.h"
#include "base/json_writer.h"

namespace gainsay {
namespace {

constexpr const char* schema = "gainsay.baseline/1";

}  // namespace

Baseline Baseline::parse(const std::string& path, std::string_view text) {
  namespace json = boost::json;
  Baseline baseline;
  boost::system::error_code error;
  const json::value root = json::parse(json::string_view(text.data(), text.size()), error);
  const json::object* object = error ? nullptr : root.if_object();
  const json::value* name = object == nullptr ? nullptr : object->if_contains("schema");
  if (name == nullptr || !name->is_string() || name->as_string() != schema)
    throw Error(path + " is not a gainsay baseline", "write it with gainsay gate --write-baseline --baseline " + path);
  const json::value* findings = object->if_contains("findings");
  if (findings == nullptr || !findings->is_array()) return baseline;
  for (const json::value& finding : findings->as_array()) {
    const json::value* id = finding.is_object() ? finding.as_object().if_contains("id") : nullptr;
    if (id != nullptr && id->is_string()) baseline.ids.emplace(id->as_string().data(), id->as_string().size());
  }
  return baseline;
}

std::size_t Baseline::apply(std::vector<Finding>& findings) const {
  std::set<std::string> gone = ids;
  for (Finding& finding : findings) {
    gone.erase(finding.id);
    if (finding.status == FindingStatus::fresh && ids.contains(finding.id)) finding.status = FindingStatus::ongoing;
  }
  return gone.size();
}

std::string baseline_text(const std::vector<Finding>& findings) {
  JsonWriter json(1);
  json.begin_object().member("schema", schema).key("findings").begin_array();
  for (const Finding& finding : findings) {
    if (finding.status == FindingStatus::muted || finding.status == FindingStatus::resolved) continue;
    json.begin_object().member("id", finding.id).member("check", finding.check).member("topic", finding.topic);
    json.member("message", finding.message).end_object();
  }
  json.end_array().end_object();
  return json.text() + '\n';
}

}  // namespace gainsay
