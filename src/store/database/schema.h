#pragma once

#include <string>

namespace gainsay {

/// The SQL that leads from each version of the schema to the next; docs/schema.md explains what is at the end. A
/// change is a new version, never an edit of these: stores in use have seen them.

/// Version 1: documents, statements, findings.
[[nodiscard]] std::string schema_1();
/// Version 2: the mutes that the documents hold themselves.
[[nodiscard]] std::string schema_2();
/// Version 3: the quantities of slots, for checks of arithmetic.
[[nodiscard]] std::string schema_3();
/// Version 4: what each run brought, and the life of a finding.
[[nodiscard]] std::string schema_4();
/// Version 5: the sentences beside those of statements, and what the speakers of findings said earlier.
[[nodiscard]] std::string schema_5();
/// Version 6: the qualifiers of statements and how they were read.
[[nodiscard]] std::string schema_6();

}  // namespace gainsay
