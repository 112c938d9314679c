#include "store/database/integrity.h"

#include "store/database/query.h"

namespace gainsay {
namespace {

// A count that must be zero, and what it means when it is not.
struct Invariant {
  const char* problem;
  const char* count;
};

constexpr Invariant invariants[] = {
    {"statements of superseded documents are still current",
     "SELECT count(*) FROM statements s JOIN documents d ON d.id = s.document_id WHERE d.superseded_by IS NOT NULL"},
    {"statements are in groups that their document does not list",
     "SELECT count(*) FROM statements s WHERE NOT EXISTS (SELECT 1 FROM document_statements p "
     "WHERE p.document_id = s.document_id AND p.group_id = s.group_id AND p.as_of = s.as_of)"},
    {"documents list groups in which they have no statement",
     "SELECT count(*) FROM document_statements p WHERE NOT EXISTS (SELECT 1 FROM statements s "
     "WHERE s.group_id = p.group_id AND s.as_of = p.as_of AND s.document_id = p.document_id)"},
    {"documents are not as many as were counted",
     "SELECT abs((SELECT count(*) FROM documents WHERE superseded_by IS NULL) - (SELECT documents FROM totals))"},
    {"statements are not as many as were counted",
     "SELECT abs((SELECT count(*) FROM statements) - (SELECT statements FROM totals))"},
    {"statements of findings belong to no run", "SELECT count(*) FROM side_statements WHERE first_run IS NULL"},
    {"findings have no side", "SELECT count(*) FROM findings WHERE id NOT IN (SELECT finding_id FROM sides)"},
    {"findings were resolved before they were found", "SELECT count(*) FROM findings WHERE resolved_run < first_run"},
    {"revisions in the history are not older than their document",
     "SELECT count(*) FROM statement_history h JOIN documents d ON d.id = h.document_id "
     "WHERE h.revision > d.revision OR (h.revision = d.revision AND d.superseded_by IS NULL)"},
};

}  // namespace

std::vector<std::string> integrity_problems(const Database& database) {
  std::vector<std::string> problems;
  Query pages(database, "PRAGMA integrity_check");
  while (pages.step())
    if (pages.text(0) != "ok") problems.push_back(pages.text(0));
  Query references(database, "PRAGMA foreign_key_check");
  while (references.step())
    problems.push_back("a row of " + references.text(0) + " refers to a row of " + references.text(2) +
                       " that is not there");
  for (const Invariant& invariant : invariants)
    if (const std::int64_t count = database.number(invariant.count); count > 0)
      problems.push_back(std::string(invariant.problem) + " (" + std::to_string(count) + ")");
  return problems;
}

}  // namespace gainsay
