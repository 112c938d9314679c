#include "check/figures/camp.h"
#include "check/kind.h"
#include "check/wording/place.h"
#include "check/wording/wording.h"

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
  for (std::size_t i = 0; i < statements.size(); ++i) {
    std::vector<std::string> missing;
    for (const std::string& field : fields)
      if (lacks(statements[i], field)) missing.push_back(field);
    if (missing.empty()) continue;
    Finding finding;
    finding.sides.push_back(make_side(statements, {i}, context.entities));
    Side& side = finding.sides.front();
    const std::string without = "without a " + listed(missing, " and a ");
    finding.message = capitalised(heading_text(context.topic, statements[i].key, context.entities)) + ": " +
                      side.label + " (" + places(side.statements) + ") is given " + without;
    side.label += ", " + without;
    finding.allowance = "required: " + joined(missing, ", ");
    out.push_back(std::move(finding));
  }
  return out;
}

}  // namespace

extern const CheckKind kind_required;
const CheckKind kind_required = {
    .spec = {.name = "required",
             .settings = {{"fields",
                           SettingType::texts,
                           "source",
                           "what must be there: source, date, unit, speaker or a slot",
                           {}}},
             .values = {"quantity", "category", "stance", "date", "quote"}},
    .summary = "a statement or row lacks its source, date, unit or speaker",
    .explanation = paragraph(R"(
        One finding for each statement or row that lacks something, with all that it lacks. A date is missing
        when only the publication date is known, a speaker when the outlet speaks for itself, a unit when a
        number of a dataset has none. Any other name in `fields` is a slot that must be filled.)"),
    .dated = false,
    .any_modality = true,
    .fires = {{"2025-06-03", "The front is 1,200 km long."}},
    .silent = {{"2025-06-03", "Eva Hale said that the front is 1,200 km long."}},
    .run = run,
    .uses = {KindUse::required_values},
};

}  // namespace gainsay
