#include "check/camp.h"
#include "check/kind.h"
#include "check/row.h"
#include "check/wording.h"

namespace gainsay {
namespace {

// "source", "date", "unit", "speaker", or a slot of the topic.
bool lacks(const Statement& statement, const std::string& field) {
  if (field == "source") return statement.source.empty();
  if (field == "date") return statement.as_of_assumed || (!statement.as_of.first && !statement.as_of.last);
  if (field == "speaker") return statement.speaker.empty();
  if (field == "unit") {
    const auto* quantity = std::get_if<QuantityValue>(&statement.value);
    return quantity != nullptr && quantity->unit.empty();
  }
  return slot(statement, field).empty();
}

std::vector<Finding> run(std::span<const Statement> statements, const CheckContext& context) {
  std::vector<std::string> fields = context.spec.settings.texts("fields");
  if (fields.empty()) fields = {"source"};
  std::vector<Finding> out;
  for (const std::string& field : fields) {
    std::vector<std::size_t> members;
    for (std::size_t i = 0; i < statements.size(); ++i)
      if (lacks(statements[i], field)) members.push_back(i);
    if (members.empty()) continue;
    Finding finding;
    finding.sides.push_back(make_side(statements, members, context.entities));
    Side& side = finding.sides.front();
    finding.message = capitalised(heading_text(context.topic, side.statements.front().key, context.entities)) + ": " +
                      side.label + " (" + places(side.statements) + ") is given without a " + field;
    side.label += ", without a " + field;
    finding.allowance = "required: " + field;
    out.push_back(std::move(finding));
  }
  return out;
}

}  // namespace

extern const CheckKind kind_required;
const CheckKind kind_required = {
    {"required",
     {{"fields", SettingType::texts, "source", "what must be there: source, date, unit, speaker or a slot", {}}},
     {"quantity", "category", "stance", "date", "quote"}},
    "a statement or row lacks its source, date, unit or speaker",
    "One finding for each field that is missing, with all statements of the key that lack it. A date is missing when "
    "only the publication date is known, a speaker when the outlet speaks for itself, a unit when a number of a "
    "dataset "
    "has none. Any other name in `fields` is a slot that must be filled.",
    Severity::error,
    Severity::warning,
    false,
    true,
    "A row of losses whose source column is empty.",
    "A row with a value, a date and a source.",
    run};

}  // namespace gainsay
