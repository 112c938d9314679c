#include "app/finding_name.h"

#include "base/error.h"

namespace gainsay {

Finding finding_named(const std::string& beginning, const Store& store) {
  const std::vector<std::string> ids = store.finding_ids(beginning);
  if (ids.empty() || beginning.empty())
    throw Error("no finding of the store has the id '" + beginning + "'", "gainsay findings list shows the ids");
  if (ids.size() > 1)
    throw Error(std::to_string(ids.size()) + " findings begin with '" + beginning + "'",
                "give more of the id, for example " + ids.front());
  return store.finding(ids.front()).value();
}

}  // namespace gainsay
