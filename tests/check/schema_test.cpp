// docs/rules.schema.json is made from the records of the loaders and of the check kinds: GAINSAY_UPDATE=1 writes it
// anew. tests/system/rule_schema_test.py holds the shipped packs against it.
#include "rule/reference/schema.h"

#include <boost/test/unit_test.hpp>
#include <cstdlib>

#include "base/file_system.h"
#include "check/kind.h"

namespace gainsay {
namespace {

const std::string path = std::string(GAINSAY_SOURCE_DIR) + "/docs/rules.schema.json";

BOOST_AUTO_TEST_CASE(the_schema_says_what_the_records_say) {
  const auto disk = make_disk();
  const auto kinds = check_kind_specs();
  const std::string schema = rule_schema(kinds);
  const char* update = std::getenv("GAINSAY_UPDATE");
  if (update != nullptr && std::string(update) == "1") disk->write(path, schema);
  BOOST_REQUIRE(disk->exists(path));
  BOOST_TEST(schema == disk->read(path, 4'000'000), "docs/rules.schema.json is old: GAINSAY_UPDATE=1 check_test");
}

}  // namespace
}  // namespace gainsay
