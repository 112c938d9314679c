// docs/rules.schema.json is made from the records of the loaders and of the check kinds: GAINSAY_UPDATE=1 writes it
// anew. tests/system/rule_schema_test.py holds the shipped packs against it.
#include "rule/reference/schema.h"

#include <boost/test/unit_test.hpp>

#include "check/kind.h"
#include "golden.h"

namespace gainsay {
namespace {

const std::string path = std::string(GAINSAY_SOURCE_DIR) + "/docs/rules.schema.json";

BOOST_AUTO_TEST_CASE(the_schema_says_what_the_records_say) {
  const auto kinds = check_kind_specs();
  check_golden(path, rule_schema(kinds));
}

}  // namespace
}  // namespace gainsay
