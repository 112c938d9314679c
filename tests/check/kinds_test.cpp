#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <map>

#include "check/kind.h"

namespace gainsay {

BOOST_AUTO_TEST_SUITE(kinds)

// Those who ask for a kind by its use must get one, and always the same.
BOOST_AUTO_TEST_CASE(each_use_has_exactly_one_kind) {
  std::map<KindUse, int> kinds_of;
  for (const CheckKind* kind : check_kinds())
    for (const KindUse use : kind->uses) ++kinds_of[use];
  for (int use = 0; use <= static_cast<int>(KindUse::foreign_keys); ++use)
    BOOST_TEST(kinds_of[static_cast<KindUse>(use)] == 1);
}

BOOST_AUTO_TEST_CASE(no_two_kinds_have_the_same_precedence) {
  std::map<int, int> of_drafts, of_archives;
  for (const CheckKind* kind : check_kinds()) {
    if (kind->precedence.draft) ++of_drafts[*kind->precedence.draft];
    if (kind->precedence.archive) ++of_archives[*kind->precedence.archive];
  }
  for (const auto* order : {&of_drafts, &of_archives})
    for (const auto& [place, kinds] : *order) BOOST_TEST(kinds == 1, "place " << place);
}

BOOST_AUTO_TEST_CASE(a_paragraph_has_single_spaces) {
  BOOST_TEST(paragraph("\n    Two figures\n    of one day.\n  ") == "Two figures of one day.");
  BOOST_TEST(paragraph("") == "");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace gainsay
