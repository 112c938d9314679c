#include "run/report_skeleton.h"

namespace gainsay {

Report draw_up(const RuleSet& rules, Day as_of) {
  Report report;
  report.as_of = as_of;
  for (const Topic& topic : rules.topics) report.topic_titles[topic.id] = topic.title;
  for (const Entity& entity : rules.entities) report.names[entity.id] = rules.entities.display_name(entity.id);
  return report;
}

}  // namespace gainsay
