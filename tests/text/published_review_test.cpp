#include "text/feed/published_review.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

namespace gainsay {
namespace {

struct Case {
  const char* rating;
  bool best;
};

const Case cases[] = {
    {R"("ratingValue": 5, "bestRating": 5, "worstRating": 1)", true},
    {R"("ratingValue": "5.0", "bestRating": "5", "worstRating": "1")", true},
    {R"("ratingValue": 5)", true},
    {R"("ratingValue": 4)", false},
    {R"("ratingValue": 1, "bestRating": 1, "worstRating": 6)", true},
    {R"("ratingValue": 2, "bestRating": 1, "worstRating": 6)", false},
    {R"("ratingValue": 6, "bestRating": 1, "worstRating": 6)", false},
    {R"("ratingValue": -1, "bestRating": -1, "worstRating": -1)", false},
    {R"("alternateName": "True")", false},
};

BOOST_DATA_TEST_CASE(the_best_rating_is_that_of_its_scale, boost::unit_test::data::xrange(std::size(cases)), i) {
  const std::string page = R"({"@type": "ClaimReview", "claimReviewed": "It is long.", "reviewRating": {)" +
                           std::string(cases[i].rating) + "}}";
  Diagnostics diagnostics;
  const auto reviews = read_reviews("a.json", page, diagnostics);
  BOOST_TEST_CONTEXT(cases[i].rating) {
    BOOST_REQUIRE(reviews.size() == 1U);
    BOOST_TEST(reviews[0].holds == cases[i].best);
  }
}

}  // namespace
}  // namespace gainsay
