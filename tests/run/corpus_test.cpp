// What the packs find in the corpora that come with them.
#include <boost/test/unit_test.hpp>
#include <set>

#include "check/kind.h"
#include "rule/load_rules.h"
#include "run/check_draft.h"
#include "run/engine.h"
#include "text/reader.h"

namespace gainsay {
namespace {

const std::string root = GAINSAY_SOURCE_DIR;

std::vector<Finding> findings_in(const std::string& corpus, const std::vector<std::string>& packs) {
  const auto disk = make_disk();
  std::vector<std::string> folders;
  for (const std::string& pack : packs) folders.push_back(root + "/rules/" + pack);
  Diagnostics diagnostics;
  const auto kinds = check_kind_specs();
  const auto rules = load_rules(folders, *disk, kinds, diagnostics);
  const Engine engine(*rules);
  std::vector<Statement> statements;
  ReadOptions options;
  options.page_words = rules->language.page_words;
  read_documents(root + "/fixtures/" + corpus, *disk, options, diagnostics, [&](Document document) {
    document.path = std::string(base_name(document.path));
    for (Statement& statement : engine.extractor.extract(engine.annotator.annotate(document)))
      statements.push_back(std::move(statement));
  });
  for (const Diagnostic& diagnostic : diagnostics)
    BOOST_TEST((diagnostic.severity != Severity::error), to_string(diagnostic));
  Mutes mutes;
  return check_drafts(std::move(statements), mutes, nullptr, *rules, make_day(2025, 6, 30));
}

BOOST_AUTO_TEST_CASE(the_bridge_pack_covers_ten_kinds_on_its_own_articles) {
  const std::vector<Finding> findings = findings_in("corpus-bridge", {"en", "general", "harbour-bridge"});
  std::set<std::string> kinds;
  for (const Finding& finding : findings) kinds.insert(finding.check);
  BOOST_TEST(kinds.size() >= 10U);
}

}  // namespace
}  // namespace gainsay
