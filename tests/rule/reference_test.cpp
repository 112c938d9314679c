// The records of rule/reference/key_record.h are what the loaders ask for, and docs/rules.md shows them:
// GAINSAY_UPDATE=1 writes its tables anew.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <set>

#include "golden.h"
#include "memory_files.h"
#include "rule/load_rules.h"
#include "rule/reference/key_record.h"

namespace gainsay {
namespace {

const std::string page_path = std::string(GAINSAY_SOURCE_DIR) + "/docs/rules.md";
const std::string stranger = "zzzzzzzzzzzzzzzzzzzzzzzzzz";  // near to no key

// A file with a key in one table that nobody knows; "@" is where it goes.
const std::string topic_start = "title = \"T\"\nwhy = \"W\"\n";
const std::string topic_end =
    "\n[words.w]\nwords = [\"x\"]\n[[entity]]\nid = \"a\"\ntypes = [\"place\"]\nname = \"A\"\n";
const std::string value = "[value]\ntype = \"quantity\"\nunit = \"percent\"\n";

struct Case {
  std::string table;
  std::string file;
};

const std::vector<Case> cases = {
    {"file", "@" + topic_start + value + topic_end},
    {"value", topic_start + value + "@" + topic_end},
    {"slot", topic_start + value + "[slots]\na = { type = \"text\", @ }" + topic_end},
    {"statement", topic_start + value + "[statement]\n@" + topic_end},
    {"frame", topic_start + value + "[[frame]]\nsays = \"Fog lifts\"\n@" + topic_end},
    {"proposal", topic_start + value + "[[proposal]]\nsays = \"Fog lifts\"\n@" + topic_end},
    {"pattern", topic_start + value + "[[pattern]]\nmatch = \"{value} x\"\n@" + topic_end},
    {"check", topic_start + value + "[[check]]\nkind = \"conflict\"\n@" + topic_end},
    {"reference", topic_start + value + "[[reference]]\nvalue = \"5 %\"\nsource = \"A\"\n@" + topic_end},
    {"example", topic_start + value + "[[example]]\ntext = \"t\"\ngives = []\n@" + topic_end},
    {"said", topic_start + value +
                 "[[example]]\nfinds = []\nsaid = [{ source = \"A\", date = 2025-01-01, text = \"t\", @ }]" +
                 topic_end},
    {"entity", topic_start + value + topic_end + "@"},
    {"role", topic_start + value + topic_end + "roles = [{ title = \"R\", @ }]"},
    {"words", topic_start + value + "[words.v]\nwords = [\"y\"]\n@" + topic_end},
};

std::set<std::string> keys_the_loader_knows(const Case& c) {
  std::string text = c.file;
  text.replace(text.find('@'), 1, stranger + " = 1" + (c.file.find("@ }") == std::string::npos ? "\n" : ""));
  MemoryFiles files;
  files.add("pack/topic.toml", text);
  const std::string folders[] = {"pack"};
  const std::vector<KindSpec> kinds = {{"conflict", {}, {}}};
  Diagnostics diagnostics;
  (void)load_rules(folders, files, kinds, diagnostics);
  std::set<std::string> known;
  for (const Diagnostic& diagnostic : diagnostics) {
    if (diagnostic.problem != "unknown key '" + stranger + "'") continue;
    const std::string start = "known are ";
    BOOST_REQUIRE(diagnostic.remedy.starts_with(start));
    std::string rest = diagnostic.remedy.substr(start.size());
    for (std::size_t comma = rest.find(", "); comma != std::string::npos; comma = rest.find(", ")) {
      known.insert(rest.substr(0, comma));
      rest.erase(0, comma + 2);
    }
    known.insert(rest);
  }
  return known;
}

BOOST_DATA_TEST_CASE(the_records_are_what_the_loaders_ask_for, boost::unit_test::data::xrange(cases.size()), i) {
  const TableRecord& table = rule_table(cases[i].table);
  std::set<std::string> recorded;
  for (const KeyRecord& key : table.keys) {
    recorded.insert(key.name);
    BOOST_TEST(key.meaning != "", key.name << " says nothing");
  }
  const std::set<std::string> known = keys_the_loader_knows(cases[i]);
  BOOST_TEST_CONTEXT(cases[i].table) { BOOST_TEST(known == recorded, boost::test_tools::per_element()); }
}

BOOST_AUTO_TEST_CASE(every_table_is_tried_here) {
  std::set<std::string> tried = {"gives"};  // its keys are the slots of the topic
  for (const Case& c : cases) tried.insert(c.table);
  for (const TableRecord& table : rule_tables()) BOOST_TEST(tried.contains(table.name), table.name);
}

// The page with the table after every "<!-- keys of NAME -->" made anew.
std::string with_tables(const std::string& page) {
  const std::string open = "<!-- keys of ", close = "<!-- end -->";
  std::string out;
  std::size_t at = 0;
  for (std::size_t mark = page.find(open); mark != std::string::npos; mark = page.find(open, at)) {
    const std::size_t name = mark + open.size();
    const std::size_t name_end = page.find(" -->", name);
    const std::size_t end = page.find(close, name_end);
    BOOST_REQUIRE(end != std::string::npos);
    out += page.substr(at, name_end + 4 - at) + "\n\n";
    out += key_table(rule_table(page.substr(name, name_end - name))) + "\n";
    at = end;
  }
  return out + page.substr(at);
}

BOOST_AUTO_TEST_CASE(the_reference_shows_the_records) {
  const std::string now = with_tables(make_disk()->read(page_path, 4'000'000));
  check_golden(page_path, now);
  for (const TableRecord& table : rule_tables())
    if (!table.keys.empty())
      BOOST_TEST(now.find("<!-- keys of " + table.name + " -->") != std::string::npos,
                 "docs/rules.md lacks the table of " << table.name);
}

}  // namespace
}  // namespace gainsay
