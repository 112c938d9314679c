#include "app/session.h"
#include "run/authoring/review_references.h"

namespace gainsay {
namespace {

constexpr std::size_t size_limit = 256'000'000;

class Import : public Action {
 public:
  void define(Arguments arguments) override {
    arguments.positional("FILE", files_, "JSON-LD with schema.org ClaimReviews, or the page that holds it").required();
  }

  ExitCode run(Session& session) override {
    const Engine engine(session.rules());
    Diagnostics diagnostics;
    std::vector<PublishedReview> reviews;
    for (const std::string& file : files_)
      for (PublishedReview& review : read_reviews(file, session.files().read(file, size_limit), diagnostics))
        reviews.push_back(std::move(review));
    session.report(diagnostics);
    session.out().write(review_references(reviews, engine, session.as_of()));
    return ExitCode::fine;
  }

 private:
  std::vector<std::string> files_;
};

}  // namespace

extern const Command command_import;
const Command command_import = {
    .name = "import",
    .summary = "turn published ClaimReviews into reference values for topics",
    .examples = {{"gainsay import reviews.json", "prints [[reference]] tables of the claims that were rated true"}},
    .options = {.rules = true, .day = true},
    .make = make_action<Import>,
};

}  // namespace gainsay
