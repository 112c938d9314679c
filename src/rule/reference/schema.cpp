#include "rule/reference/schema.h"

#include "base/json_writer.h"
#include "rule/language_part.h"
#include "rule/reference/key_record.h"

namespace gainsay {
namespace {

const std::vector<std::string> severities = {"notice", "warning", "error"};

class SchemaWriter {
 public:
  explicit SchemaWriter(std::span<const KindSpec> kinds) : kinds_(kinds), out_(2) {}
  std::string write();

 private:
  void type(const char* name) { out_.member("type", name); }
  void choices(const std::vector<std::string>& words);
  void texts();
  void choice_or_list(const std::vector<std::string>& words);
  void severity();
  void reference(const std::string& table);
  void list_of(const std::string& table);
  void shape(const KeyRecord& key);
  void property(const KeyRecord& key);
  void definition(const TableRecord& table);
  void table_body(const TableRecord& table);
  void setting(const SettingSpec& spec);
  void check_definition(const TableRecord& table);
  void language_file();
  void required(const TableRecord& table);

  std::span<const KindSpec> kinds_;
  JsonWriter out_;
};

void SchemaWriter::choices(const std::vector<std::string>& words) {
  out_.key("enum").begin_array();
  for (const std::string& word : words) out_.value(word);
  out_.end_array();
}

// A string, or a list of strings.
void SchemaWriter::texts() {
  out_.key("oneOf").begin_array();
  out_.begin_object().member("type", "string").end_object();
  out_.begin_object().member("type", "array").key("items").begin_object().member("type", "string").end_object();
  out_.end_object().end_array();
}

void SchemaWriter::choice_or_list(const std::vector<std::string>& words) {
  out_.key("oneOf").begin_array();
  out_.begin_object();
  choices(words);
  out_.end_object();
  out_.begin_object().member("type", "array").key("items").begin_object();
  choices(words);
  out_.end_object().end_object().end_array();
}

void SchemaWriter::severity() {
  out_.key("oneOf").begin_array().begin_object();
  choices(severities);
  out_.end_object().begin_object().member("type", "object").key("properties").begin_object();
  for (const char* tier : {"hard", "soft"}) {
    out_.key(tier).begin_object();
    choices(severities);
    out_.end_object();
  }
  out_.end_object().member("additionalProperties", false).end_object().end_array();
}

void SchemaWriter::reference(const std::string& table) { out_.member("$ref", "#/definitions/" + table); }

void SchemaWriter::list_of(const std::string& table) {
  type("array");
  out_.key("items").begin_object();
  reference(table);
  out_.end_object();
}

void SchemaWriter::shape(const KeyRecord& key) {
  switch (key.shape) {
    case KeyShape::text:
      return type("string");
    case KeyShape::texts:
      return texts();
    case KeyShape::number:
      return type("number");
    case KeyShape::truth:
      return type("boolean");
    case KeyShape::day:
      return type("string");
    case KeyShape::choice:
      type("string");
      if (!key.choices.empty()) choices(key.choices);
      return;
    case KeyShape::choices:
      return choice_or_list(key.choices);
    case KeyShape::table:
      out_.key("allOf").begin_array().begin_object();
      reference(key.table);
      out_.end_object().end_array();
      return;
    case KeyShape::tables:
      return list_of(key.table);
    case KeyShape::named:
      type("object");
      out_.key("additionalProperties").begin_object();
      reference(key.table);
      out_.end_object();
      return;
    case KeyShape::fillers:
      type("object");
      out_.key("additionalProperties").begin_object().member("type", "string").end_object();
      return;
    case KeyShape::severity:
      return severity();
  }
}

void SchemaWriter::property(const KeyRecord& key) {
  out_.key(key.name).begin_object();
  out_.member("description", key.meaning);
  shape(key);
  out_.end_object();
}

void SchemaWriter::required(const TableRecord& table) {
  bool any = false;
  for (const KeyRecord& key : table.keys) any = any || key.required;
  if (!any) return;
  out_.key("required").begin_array();
  for (const KeyRecord& key : table.keys)
    if (key.required) out_.value(key.name);
  out_.end_array();
}

void SchemaWriter::table_body(const TableRecord& table) {
  type("object");
  if (table.keys.empty()) {  // what a statement of an example is: strings, numbers and dates under names of slots
    out_.key("additionalProperties").begin_object().key("type").begin_array();
    out_.value("string").value("number").end_array().end_object();
    return;
  }
  required(table);
  out_.key("properties").begin_object();
  for (const KeyRecord& key : table.keys) property(key);
  out_.end_object().member("additionalProperties", false);
}

void SchemaWriter::setting(const SettingSpec& spec) {
  out_.key(spec.name).begin_object();
  out_.member("description",
              spec.fallback.empty() ? spec.meaning : spec.meaning + " (by default " + spec.fallback + ")");
  switch (spec.type) {
    case SettingType::text:
    case SettingType::day:
    case SettingType::duration:
    case SettingType::rate:
      type("string");
      break;
    case SettingType::tolerance:
      out_.key("type").begin_array().value("string").value("number").end_array();
      break;
    case SettingType::texts:
      texts();
      break;
    case SettingType::number:
      type("number");
      break;
    case SettingType::truth:
      type("boolean");
      break;
    case SettingType::severity:
      choices(severities);
      break;
    case SettingType::choice:
      choices(spec.choices);
      break;
  }
  out_.end_object();
}

// One alternative a kind: its own settings beside those of every kind.
void SchemaWriter::check_definition(const TableRecord& table) {
  type("object");
  required(table);
  out_.key("properties").begin_object().key("kind").begin_object();
  std::vector<std::string> names;
  for (const KindSpec& kind : kinds_) names.push_back(kind.name);
  choices(names);
  out_.end_object().end_object();
  out_.key("allOf").begin_array();
  for (const KindSpec& kind : kinds_) {
    out_.begin_object().key("if").begin_object().key("properties").begin_object().key("kind").begin_object();
    out_.member("const", kind.name).end_object().end_object().end_object();
    out_.key("then").begin_object().key("properties").begin_object();
    for (const KeyRecord& key : table.keys) property(key);
    for (const SettingSpec& spec : kind.settings) setting(spec);
    out_.end_object().member("additionalProperties", false).end_object().end_object();
  }
  out_.end_array();
}

void SchemaWriter::definition(const TableRecord& table) {
  out_.key(table.name).begin_object();
  if (table.name == "check") {
    check_definition(table);
  } else if (table.or_text) {
    out_.key("oneOf").begin_array().begin_object().member("type", "string").end_object().begin_object();
    table_body(table);
    out_.end_object().end_array();
  } else {
    table_body(table);
  }
  out_.end_object();
}

// A part of a language is known by its name only: what it holds differs from part to part.
void SchemaWriter::language_file() {
  type("object");
  out_.key("required").begin_array().value("language").value("part").end_array();
  out_.key("properties").begin_object();
  out_.key("language").begin_object().member("type", "string").end_object();
  out_.key("part").begin_object();
  std::vector<std::string> parts;
  for (const LanguagePart* part : language_parts()) parts.emplace_back(part->name);
  choices(parts);
  out_.end_object().end_object();
}

std::string SchemaWriter::write() {
  out_.begin_object().member("$schema", "http://json-schema.org/draft-07/schema#");
  out_.member("title", "A rule file of gainsay");
  out_.member("description", "A topic, entities, word lists, or a part of a language; see docs/rules.md");
  out_.key("if").begin_object().key("required").begin_array().value("part").end_array().end_object();
  out_.key("then").begin_object();
  language_file();
  out_.end_object().key("else").begin_object();
  reference("file");
  out_.end_object().key("definitions").begin_object();
  for (const TableRecord& table : rule_tables()) definition(table);
  out_.end_object().end_object();
  return out_.text() + "\n";
}

}  // namespace

std::string rule_schema(std::span<const KindSpec> kinds) { return SchemaWriter(kinds).write(); }

}  // namespace gainsay
