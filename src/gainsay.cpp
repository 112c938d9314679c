#include "gainsay.h"

#include "base/error.h"
#include "base/suggest.h"
#include "check/kind.h"
#include "report/format.h"
#include "rule/load_rules.h"
#include "run/check_draft.h"
#include "run/engine.h"
#include "run/report_skeleton.h"
#include "text/reader.h"

namespace gainsay {

/// The engine refers to the rules, so the two have one place and never move.
struct Checker::Loaded {
  explicit Loaded(std::unique_ptr<RuleSet> from) : rules(std::move(from)), engine(*rules) {}

  std::unique_ptr<RuleSet> rules;
  Engine engine;
};

Checker::Checker(std::span<const std::string> rule_folders, Diagnostics& diagnostics)
    : loaded_(std::make_unique<Loaded>(load_rules(rule_folders, *make_disk(), check_kind_specs(), diagnostics))) {}

Checker::Checker(Checker&&) noexcept = default;
Checker& Checker::operator=(Checker&&) noexcept = default;
Checker::~Checker() = default;

std::vector<Document> Checker::read(const std::string& path, std::string_view bytes, const Metadata& fallback,
                                    Diagnostics& diagnostics) const {
  ReadOptions options;
  options.fallback = fallback;
  options.page_words = loaded_->rules->language.page_words;
  std::vector<Document> documents;
  read_text(path, bytes, options, diagnostics, [&](Document document) { documents.push_back(std::move(document)); });
  return documents;
}

std::vector<Statement> Checker::extract(const Document& document) const {
  return loaded_->engine.extractor.extract(loaded_->engine.annotator.annotate(document));
}

Report Checker::check(std::vector<Statement> statements, std::span<const Document> documents, Day as_of) const {
  Mutes mutes;
  for (const Document& document : documents) mutes.add(document.path, document.mutes);
  Report report = draw_up(*loaded_->rules, as_of);
  report.documents = documents.size();
  report.statements = statements.size();
  report.findings = check_drafts(std::move(statements), mutes, nullptr, *loaded_->rules, as_of);
  return report;
}

std::string render(const Report& report, std::string_view format) {
  if (const ReportFormat* known = find_report_format(format)) return known->render(report, {});
  std::vector<std::string> names;
  for (const ReportFormat* known : report_formats()) names.push_back(known->name);
  throw Error("there is no format '" + std::string(format) + "'", suggestion(format, names));
}

}  // namespace gainsay
