// Checks two articles against each other with gainsay as a library:
//   check_text RULES...
// RULES are folders of packs, one of which must hold the language: rules/en of the source tree, or the folder
// share/gainsay/rules of an installation.
#include <iostream>

#include "base/error.h"
#include "gainsay.h"

namespace {

int run(const std::vector<std::string>& rules) {
  gainsay::Diagnostics faults;
  const gainsay::Checker checker(rules, faults);

  const gainsay::Day today = gainsay::make_day(2026, 2, 1);
  const gainsay::Metadata herald = {.source = "City Herald", .title = "", .url = "", .published = today};
  const gainsay::Metadata post = {.source = "Valley Post", .title = "", .url = "", .published = today};

  std::vector<gainsay::Document> documents = checker.read(
      "herald.txt", "The Sound Bridge cost 420 million euros, the council said.\n", herald, faults);
  for (gainsay::Document& document :
       checker.read("post.txt", "The Sound Bridge's price tag has reached 505 million euros.\n", post, faults))
    documents.push_back(std::move(document));

  std::vector<gainsay::Statement> statements;
  for (const gainsay::Document& document : documents)
    for (gainsay::Statement& statement : checker.extract(document)) statements.push_back(std::move(statement));

  const gainsay::Report report = checker.check(std::move(statements), documents, today);
  std::cout << gainsay::render(report, "text");

  for (const gainsay::Diagnostic& fault : faults) std::cerr << to_string(fault) << '\n';
  return report.findings.empty() ? 0 : 1;
}

}  // namespace

int main(int count, char** arguments) {
  try {
    return run({arguments + 1, arguments + count});
  } catch (const gainsay::Error& error) {
    std::cerr << error.what() << "; " << error.remedy() << '\n';
    return 2;
  }
}
