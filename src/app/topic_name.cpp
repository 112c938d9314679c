#include "app/topic_name.h"

#include <filesystem>

#include "base/error.h"
#include "base/file_system.h"
#include "base/suggest.h"

namespace gainsay {

const Topic* topic_named(const std::string& name, const RuleSet& rules) {
  if (const Topic* topic = rules.find_topic(name)) return topic;
  const Topic* found = nullptr;
  for (const Topic& topic : rules.topics) {
    std::error_code error;
    if (topic.path == name || std::filesystem::equivalent(topic.path, name, error)) return &topic;
    if (base_name(topic.id) != name) continue;
    if (found != nullptr) return nullptr;
    found = &topic;
  }
  return found;
}

std::string topic_id(const std::string& name, const RuleSet& rules) {
  if (name.empty()) return "";
  if (const Topic* topic = topic_named(name, rules)) return topic->id;
  std::vector<std::string> names;
  for (const Topic& topic : rules.topics) {
    names.push_back(topic.id);
    names.emplace_back(base_name(topic.id));
  }
  const std::string near = nearest(name, names);
  throw Error("there is no topic '" + name + "'",
              near.empty() ? "gainsay rules list prints the topics" : "did you mean " + near + "?");
}

}  // namespace gainsay
