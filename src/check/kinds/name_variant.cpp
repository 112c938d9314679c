#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/suggest.h"
#include "base/utf8.h"
#include "check/figures/camp.h"
#include "check/kind.h"
#include "check/wording/wording.h"

namespace gainsay {
namespace {

std::set<std::string> words_of(std::string_view name) {
  std::set<std::string> out;
  const std::string plain = fold(name);
  std::string word;
  for (const char c : plain + ' ') {
    const bool letter = c != ' ' && c != '-' && c != '.' && c != ',';
    if (letter) word += c;
    if (letter || word.empty()) continue;
    // A possessive is not a spelling of its own.
    word.erase(std::min(word.find('\''), word.size()));
    if (!word.empty()) out.insert(std::exchange(word, ""));
  }
  return out;
}

bool alike(const std::string& a, const std::string& b) {
  const std::size_t longer = std::max(a.size(), b.size());
  return longer >= 3 && edit_distance(a, b) * 3 <= longer;
}

// Two forms of one name, not a shorter and a longer one: their differing words resemble each other, or all differ.
bool variants(const std::string& a, const std::string& b) {
  const std::set<std::string> x = words_of(a), y = words_of(b);
  std::vector<std::string> only_x, only_y;
  std::set_difference(x.begin(), x.end(), y.begin(), y.end(), std::back_inserter(only_x));
  std::set_difference(y.begin(), y.end(), x.begin(), x.end(), std::back_inserter(only_y));
  if (only_x.empty() || only_y.empty()) return false;
  for (const std::string& p : only_x)
    for (const std::string& q : only_y)
      if (alike(p, q)) return true;
  return only_x.size() == x.size() && only_y.size() == y.size();
}

enum class Standing { good, disfavoured, misspelt };

bool resembles(const std::set<std::string>& known, const std::string& word) {
  return std::any_of(known.begin(), known.end(), [&](const std::string& other) { return alike(word, other); });
}

// What the packs say of an entity's spellings.
class Spellings {
 public:
  Spellings(const Entity* entity, std::string prefer) : prefer_(std::move(prefer)), preferred_(words_of(prefer_)) {
    if (entity == nullptr) return;
    take(entity->name, good_);
    take(entity->names, good_);
    take(entity->adjectives, good_);
    take(entity->descriptions, good_);
    for (const Role& role : entity->roles) {
      take(role.title, good_);
      take(role.names, good_);
    }
    take(entity->spellings, bad_);
    // Words are compared without their capitals; whole names may differ in these only.
    for (const std::string& spelling : entity->spellings)
      if (spelling != entity->name && fold(spelling) == fold(entity->name)) other_capitals_.insert(spelling);
  }
  [[nodiscard]] Standing standing(const std::string& spelling) const;

 private:
  static void take(const std::string& name, std::set<std::string>& words) { words.merge(words_of(name)); }
  static void take(const std::vector<std::string>& names, std::set<std::string>& words) {
    for (const std::string& name : names) words.merge(words_of(name));
  }
  std::string prefer_;
  std::set<std::string> preferred_;   // words
  std::set<std::string> good_, bad_;  // words
  std::set<std::string> other_capitals_;
};

Standing Spellings::standing(const std::string& spelling) const {
  if (!prefer_.empty() && variants(spelling, prefer_)) return Standing::disfavoured;
  const std::set<std::string> mine = words_of(spelling);
  if (!prefer_.empty() && std::includes(preferred_.begin(), preferred_.end(), mine.begin(), mine.end()))
    return Standing::good;
  if (other_capitals_.contains(spelling)) return Standing::disfavoured;
  bool unknown = false;
  for (const std::string& word : mine) {
    if (good_.count(word) > 0) continue;
    if (bad_.count(word) > 0) return Standing::disfavoured;
    // Titles and other words beside a name are nobody's spelling; a slip resembles the name.
    unknown = unknown || resembles(good_, word) || resembles(bad_, word);
  }
  return unknown ? Standing::misspelt : Standing::good;
}

using Uses = std::map<std::string, std::vector<std::size_t>>;  // by spelling

// The spellings of one outlet that deserve a word, with the accepted ones beside them. What it always writes, in
// more than one document, is its style.
std::set<std::string> deviating(const Uses& uses, std::span<const Statement> statements, const Spellings& spellings,
                                bool always) {
  std::set<std::string> out;
  for (const auto& [spelling, members] : uses) {
    const Standing standing = spellings.standing(spelling);
    if (standing == Standing::good) continue;
    bool varies = false;
    for (const auto& [other, others] : uses)
      if (variants(spelling, other)) {
        varies = true;
        out.insert({spelling, other});
      }
    const std::string& first = statements[members.front()].document;
    const bool style = !varies && std::any_of(members.begin(), members.end(),
                                              [&](std::size_t member) { return statements[member].document != first; });
    if ((standing == Standing::misspelt && !style) || (always && standing == Standing::disfavoured))
      out.insert(spelling);
  }
  return out;
}

const std::string* spelling_of(const Statement& statement) {
  const auto* category = std::get_if<CategoryValue>(&statement.value);
  return category == nullptr ? nullptr : &category->value;
}

// What `preferred` says of an entity; else `prefer`.
std::string wanted_spelling(const std::string& id, const CheckContext& context) {
  for (const std::string& entry : context.spec.settings.texts("preferred"))
    if (entry.starts_with(id + " = ")) return entry.substr(id.size() + 3);
  return context.spec.settings.text("prefer", "");
}

Finding make_finding(const Uses& found, const std::string& outlet, std::span<const Statement> statements,
                     const std::string& name, const std::string& wanted, const CheckContext& context) {
  Finding finding;
  finding.tier = Tier::soft;
  finding.id = outlet;
  for (const auto& [spelling, members] : found) {
    finding.sides.push_back(make_side(statements, members, context.entities));
    finding.sides.back().label = spelling;
  }
  std::vector<std::string> parts;
  for (const Side& side : finding.sides)
    parts.push_back(side.label + " (" + citations(side.statements, context.entities) + ")");
  finding.message = name + " is spelled " + listed(parts);
  finding.allowance = wanted.empty() ? "the packs prefer " + name : "the wanted spelling is " + wanted;
  return finding;
}

std::vector<Finding> run(std::span<const Statement> statements, const CheckContext& context) {
  if (statements.empty()) return {};
  const std::string id(slot(statements.front().key, "entity"));
  const auto index = context.entities.find(id);
  const Entity* entity = index ? &context.entities[*index] : nullptr;
  const std::string wanted = wanted_spelling(id, context);
  const Spellings spellings(entity, wanted);
  const bool always = !wanted.empty() || context.spec.settings.text("when", "varies") == "not_preferred";
  std::map<std::string, Uses> outlets;
  for (std::size_t i = 0; i < statements.size(); ++i)
    if (const std::string* spelling = spelling_of(statements[i])) outlets[statements[i].source][*spelling].push_back(i);
  std::vector<Finding> out;
  for (const auto& [outlet, uses] : outlets) {
    Uses found;
    for (const std::string& spelling : deviating(uses, statements, spellings, always))
      found[spelling] = uses.at(spelling);
    if (!found.empty())
      out.push_back(make_finding(found, outlet, statements, context.entities.display_name(id), wanted, context));
  }
  return out;
}

}  // namespace

extern const CheckKind kind_name_variant;
const CheckKind kind_name_variant = {
    .spec = {.name = "name_variant",
             .settings = {{"when",
                           SettingType::choice,
                           "varies",
                           "where a document varies or misspells, or at any unwanted spelling too",
                           {"varies", "not_preferred"}},
                          {"prefer", SettingType::text, "", "the wanted spelling, if not the packs'", {}},
                          {"preferred",
                           SettingType::texts,
                           "",
                           "wanted spellings by entity, as \"kyiv = Kyiv\", which are then named wherever they differ; "
                           "[spellings] of gainsay.toml adds them",
                           {}}},
             .values = {"category"}},
    .summary = "one name spelled in more than one way",
    .explanation = paragraph(R"(
        An outlet spells one entity's name in two ways of which the packs disfavour one, within a document or
        from one to the next, or in a way that no pack knows. What it always writes, in more than one document,
        is its style, and other outlets' styles are nobody's fault. With when = "not_preferred" a disfavoured
        spelling is named wherever it is. Short and long forms of one spelling, and accepted spellings, are never
        reported.)"),
    .hard_severity = Severity::notice,
    .soft_severity = Severity::notice,
    .dated = false,
    .any_modality = true,
    .fires = {{"2025-06-03", "President Anton Mirovskiy spoke first. Mirovsky then left."}},
    .silent = {{"2025-06-03", "President Anton Mirov spoke first. Mirov then left."}},
    .run = run,
    .needs = {.article = true},
    .uses = {KindUse::spellings},
};

}  // namespace gainsay
