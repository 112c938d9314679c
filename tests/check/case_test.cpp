#include <algorithm>
#include <boost/json.hpp>
#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <sstream>

#include "base/error.h"
#include "base/file_system.h"
#include "base/json_writer.h"
#include "check/run_checks.h"
#include "golden.h"
#include "rule/load_rules.h"

namespace gainsay {
namespace {

namespace json = boost::json;

const std::string root = std::string(GAINSAY_SOURCE_DIR) + "/fixtures/check";
const std::string shared_entities = std::string(GAINSAY_SOURCE_DIR) + "/fixtures/check-entities";
constexpr std::size_t limit = 1'000'000;

std::string text_of(const json::object& line, const char* key, const std::string& fallback = "") {
  const json::value* value = line.if_contains(key);
  return value == nullptr ? fallback : std::string(value->as_string());
}

// "[18, 20)", "(-inf, 5]" or one number.
Interval read_interval(const std::string& text) {
  if (const auto number = Decimal::parse(text)) return Interval::exactly(*number);
  const std::size_t comma = text.find(',');
  std::string low = text.substr(1, comma - 1), high = text.substr(comma + 1, text.size() - comma - 2);
  high.erase(0, high.find_first_not_of(' '));
  return {Decimal::parse(low), Decimal::parse(high), text.front() == '(', text.back() == ')'};
}

Value read_figure(const json::object& line, const Topic& topic, const std::string& value) {
  QuantityValue figure;
  figure.hard = read_interval(value);
  figure.soft = read_interval(text_of(line, "soft", value));
  figure.unit = text_of(line, "unit", topic.value.unit);
  figure.text = text_of(line, "words");
  figure.hedge = text_of(line, "hedge");
  const std::string form = text_of(line, "form", "level");
  for (const auto f : {QuantityForm::increase, QuantityForm::decrease, QuantityForm::ordinal})
    if (form == to_string(f)) figure.form = f;
  return figure;
}

DateRange read_range(const std::string& text) {
  if (text.size() == 10) return {parse_day(text), parse_day(text)};
  return {parse_day(text.substr(0, text.find('/'))), parse_day(text.substr(text.find('/') + 1))};
}

Value read_value(const json::object& line, const Topic& topic) {
  const std::string value = text_of(line, "value");
  switch (topic.value.type) {
    case ValueType::quantity:
      return read_figure(line, topic, value);
    case ValueType::category:
      return CategoryValue{value};
    case ValueType::stance:
      return StanceValue{value, topic.value.scale};
    case ValueType::date:
      return DateValue{read_range(value), Granularity::day};
    case ValueType::quote:
      return QuoteValue{value};
  }
  return QuoteValue{value};
}

void read_voice(const json::object& line, const EntityTable& entities, Statement& statement) {
  statement.speaker = text_of(line, "speaker");
  statement.speaker_side =
      text_of(line, "speaker_side", statement.speaker.empty() ? "" : entities.side_of(statement.speaker));
  const std::string how = text_of(line, "attribution", statement.speaker.empty() ? "outlet" : "reported");
  for (const auto a : {Attribution::quote, Attribution::reported, Attribution::outlet})
    if (how == to_string(a)) statement.attribution = a;
  if (text_of(line, "polarity") == "denied") statement.polarity = Polarity::denied;
  for (int m = 0; m <= static_cast<int>(Modality::asked); ++m)
    if (text_of(line, "modality") == to_string(static_cast<Modality>(m))) statement.modality = static_cast<Modality>(m);
  statement.announces_change = line.contains("announces_change");
  statement.corrects = line.contains("corrects");
  statement.draft = line.contains("draft");
  if (const json::value* qualifiers = line.if_contains("qualifiers"))
    for (const auto& [kind, words] : qualifiers->as_object())
      statement.qualifiers.emplace_back(std::string(kind), std::string(words.as_string()));
  if (text_of(line, "reading") == "relaxed") statement.reading = Reading::relaxed;
}

SlotQuantities read_quantities(const json::object& line, const Topic& topic) {
  SlotQuantities out;
  const json::value* quantities = line.if_contains("quantities");
  if (quantities == nullptr) return out;
  for (const auto& [slot, value] : quantities->as_object())
    out.emplace_back(std::string(slot), std::get<QuantityValue>(read_figure(value.as_object(), topic,
                                                                            text_of(value.as_object(), "value"))));
  return out;
}

Statement read_statement(const json::object& line, const Topic& topic, const EntityTable& entities, std::size_t at) {
  Statement statement;
  statement.source = text_of(line, "source", "Daily");
  statement.published = parse_day(text_of(line, "date", "2025-06-01")).value();
  statement.document = text_of(line, "document", statement.source + ' ' + to_string(statement.published));
  statement.said_on = parse_day(text_of(line, "said", to_string(statement.published))).value();
  statement.as_of_assumed = !line.contains("as_of");
  statement.as_of = read_range(text_of(line, "as_of", to_string(statement.published)));
  statement.topic = topic.id;
  for (const std::string& name : topic.key) statement.key.emplace_back(name, text_of(line, name.c_str(), "x"));
  for (const SlotSpec& slot : topic.slots)
    if (line.contains(slot.name) && std::find(topic.key.begin(), topic.key.end(), slot.name) == topic.key.end())
      statement.slots.emplace_back(slot.name, text_of(line, slot.name.c_str()));
  statement.value = read_value(line, topic);
  read_voice(line, entities, statement);
  statement.quantities = read_quantities(line, topic);
  statement.line = line.contains("row") ? static_cast<std::size_t>(line.at("row").as_int64()) : at;
  const auto span = line.contains("at") ? static_cast<std::size_t>(line.at("at").as_int64()) : at * 100;
  statement.span = {span, span + 10};
  statement.text = text_of(line, "words", display(statement.value));
  statement.sentence = text_of(line, "sentence", statement.text);
  const std::size_t place = statement.sentence.find(statement.text);
  if (place != std::string::npos) statement.in_sentence = {place, place + statement.text.size()};
  return statement;
}

std::string render(const std::vector<Finding>& findings) {
  JsonWriter out(1);
  out.begin_array();
  for (const Finding& finding : findings) {
    out.begin_object().member("check", finding.check).member("tier", to_string(finding.tier));
    out.member("severity", to_string(finding.severity)).member("message", finding.message);
    out.member("allowance", finding.allowance).key("sides").begin_object();
    for (const Side& side : finding.sides) {
      std::string lines;
      for (const Statement& statement : side.statements)
        lines += (lines.empty() ? "" : " ") + std::to_string(statement.line);
      out.member(side.label, lines);
    }
    out.end_object().end_object();
  }
  out.end_array();
  return out.text() + '\n';
}

std::unique_ptr<RuleSet> load_case(const std::string& folder, const FileSystem& disk) {
  Diagnostics diagnostics;
  std::vector<std::string> folders = {std::string(GAINSAY_SOURCE_DIR) + "/rules/en", folder};
  if (!disk.exists(folder + "/entities.toml")) folders.push_back(shared_entities);
  auto rules = load_rules(folders, disk, check_kind_specs(), diagnostics);
  for (const Diagnostic& diagnostic : diagnostics)
    if (diagnostic.severity == Severity::error) throw Error(to_string(diagnostic));
  if (rules->topics.size() != 1) throw Error(folder + " needs one topic");
  return rules;
}

std::vector<Statement> read_statements(const std::string& folder, const FileSystem& disk, const RuleSet& rules) {
  std::istringstream lines(disk.read(folder + "/statements.jsonl", limit));
  std::vector<Statement> statements;
  std::size_t at = 0;
  for (std::string line; std::getline(lines, line);)
    if (!line.empty())
      statements.push_back(read_statement(json::parse(line).as_object(), rules.topics.front(), rules.entities, ++at));
  return statements;
}

// Runs one case, fixtures/check/<kind>/<case>/: topic.toml says what is checked, statements.jsonl what was
// said, one statement a line with everything usual left out. The people and places are those of
// fixtures/check-entities, unless the case has its own entities.toml.
std::string run_check_case(const std::string& folder) {
  const auto disk = make_disk();
  const auto rules = load_case(folder, *disk);
  return render(run_all_checks(read_statements(folder, *disk, *rules),
                               {rules->topics.front(), rules->entities, make_day(2025, 12, 31), &rules->language}));
}

std::vector<std::string> check_case_folders(const std::string& folder) {
  const auto disk = make_disk();
  std::vector<std::string> out;
  for (const std::string& kind : disk->list(folder))
    for (const std::string& name : disk->list(folder + '/' + kind)) out.push_back(kind + '/' + name);
  return out;
}

BOOST_DATA_TEST_CASE(a_case_finds_what_it_should, boost::unit_test::data::make(check_case_folders(root)), name) {
  const std::string folder = root + '/' + name;
  const std::string found = run_check_case(folder);
  check_golden(folder + "/expected.json", found);
  // The name says what the case is for, so that a careless update shows.
  const bool silent = name.find("silent") != std::string::npos;
  BOOST_TEST((found == "[]\n") == silent);
}

// A rule set without a language pack still knows the weekdays of English.
BOOST_AUTO_TEST_CASE(weekdays_need_no_language) {
  const auto disk = make_disk();
  for (const std::string name : {"wrong_days", "silent_right_days"}) {
    const std::string folder = root + "/weekday/" + name;
    const auto rules = load_case(folder, *disk);
    const std::vector<Finding> found = run_all_checks(read_statements(folder, *disk, *rules),
                                                      {rules->topics.front(), rules->entities, make_day(2025, 12, 31)});
    BOOST_TEST(render(found) == disk->read(folder + "/expected.json", limit));
  }
}

BOOST_AUTO_TEST_CASE(every_kind_has_a_case_that_fires_and_one_that_is_silent) {
  const std::vector<std::string> folders = check_case_folders(root);
  for (const CheckKind* kind : check_kinds()) {
    const auto count = [&](bool silent) {
      return std::count_if(folders.begin(), folders.end(), [&](const std::string& folder) {
        const bool mine = folder.rfind(kind->spec.name + '/', 0) == 0;
        return mine && (folder.find("silent") != std::string::npos) == silent;
      });
    };
    BOOST_TEST(count(true) > 0, kind->spec.name << " has no silent case");
    BOOST_TEST(count(false) > 0, kind->spec.name << " has no firing case");
  }
}

}  // namespace
}  // namespace gainsay
