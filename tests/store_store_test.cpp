#include "store/store.h"

#include <sqlite3.h>
#include <unistd.h>

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>
#include <random>

#include "base/error.h"
#include "store/migrations.h"
#include "store/text_codec.h"

namespace gainsay {
namespace {

struct Folder {
  std::string path;
  Folder() {
    std::string name = (std::filesystem::temp_directory_path() / "gainsay-store-XXXXXX").string();
    path = ::mkdtemp(name.data());
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() { std::filesystem::remove_all(path); }
  [[nodiscard]] std::string file() const { return path + "/store.sqlite"; }
};

Document document(const std::string& path, const std::string& url = "", const std::string& hash = "h1") {
  Document out;
  out.path = path;
  out.metadata = {"Post", "Talks", url, make_day(2025, 12, 8)};
  out.content_hash = hash;
  return out;
}

Statement statement(const Document& of, const std::string& holder, int share) {
  Statement out;
  out.document = of.path;
  out.source = of.metadata.source;
  out.url = of.metadata.url;
  out.title = of.metadata.title;
  out.published = *of.metadata.published;
  out.topic = "war/share";
  out.key = {{"holder", holder}, {"place", "ukraine"}};
  out.value = QuantityValue{std::to_string(share) + "%", "percent",           Interval::exactly(share),
                            Interval::exactly(share),    QuantityForm::level, ""};
  out.as_of = DateRange::of(out.published);
  out.said_on = out.published;
  out.span = {static_cast<std::size_t>(share), static_cast<std::size_t>(share) + 3};
  return out;
}

// Every field in one line, so that two statements are equal when their lines are.
std::string dump(const Statement& s) {
  std::string out = s.document + "|" + s.source + "|" + s.url + "|" + s.title + "|" + to_string(s.published) + "|" +
                    s.topic + "|" + encode_slots(s.key) + "|" + encode_slots(s.slots) + "|" + s.speaker + "|" +
                    s.speaker_side;
  out += std::string("|") + std::string(to_string(s.attribution)) + "|" + std::string(to_string(s.polarity)) + "|" +
         std::string(to_string(s.modality));
  out +=
      "|" + (s.as_of.first ? to_string(*s.as_of.first) : "-") + "|" + (s.as_of.last ? to_string(*s.as_of.last) : "-");
  for (const std::size_t n : {s.span.begin, s.span.end, s.line, s.column, s.in_sentence.begin, s.in_sentence.end})
    out += "|" + std::to_string(n);
  out += std::string("|") + (s.as_of_assumed ? "a" : "") + (s.announces_change ? "c" : "") + (s.corrects ? "k" : "");
  return out + "|" + to_string(s.said_on) + "|" + s.text + "|" + s.sentence;
}

StatementGroup group_of(const std::string& holder) { return {"war/share", {{"holder", holder}, {"place", "ukraine"}}}; }

BOOST_AUTO_TEST_CASE(the_same_bytes_twice_change_nothing) {
  const Folder folder;
  const auto store = Store::open(folder.file());
  const Document a = document("a.txt");
  BOOST_TEST((store->put(a, "r1", {statement(a, "north", 18)}) == PutResult::added));
  BOOST_TEST((store->put(a, "r1", {statement(a, "north", 18)}) == PutResult::unchanged));
  BOOST_TEST(store->knows("a.txt", "h1", "r1"));
  BOOST_TEST(!store->knows("a.txt", "h1", "r2"));
  BOOST_TEST(!store->knows("a.txt", "h2", "r1"));
  BOOST_TEST(store->totals().statements == 1U);
  BOOST_TEST(store->integrity().empty());
}

BOOST_AUTO_TEST_CASE(a_changed_document_supersedes_its_statements) {
  const Folder folder;
  {
    const auto store = Store::open(folder.file());
    const Document a = document("a.txt", "https://p.org/1");
    store->put(a, "r1", {statement(a, "north", 18), statement(a, "south", 20)});
    const Document moved = document("b.txt", "https://p.org/1", "h2");
    BOOST_TEST((store->put(moved, "r1", {statement(moved, "north", 19)}) == PutResult::superseded));
    BOOST_TEST(store->statements(group_of("south")).empty());
    const auto north = store->statements(group_of("north"));
    BOOST_REQUIRE(north.size() == 1U);
    BOOST_TEST(dump(north[0]) == dump(statement(moved, "north", 19)));
    BOOST_TEST(store->totals().documents == 1U);
    BOOST_TEST(store->touched_groups().size() == 2U);
    BOOST_TEST(store->integrity().empty());
  }
  const Database raw(folder.file(), Database::Mode::read_only);
  BOOST_TEST(raw.number("SELECT count(*) FROM statement_history WHERE revision = 1 AND document = 'a.txt'") == 2);
}

BOOST_AUTO_TEST_CASE(a_document_may_stand_in_the_place_of_two) {
  const Folder folder;
  const auto store = Store::open(folder.file());
  const Document a = document("a.txt"), b = document("b.txt", "https://p.org/1");
  store->put(a, "r1", {statement(a, "north", 18)});
  store->put(b, "r1", {statement(b, "north", 19)});
  const Document both = document("a.txt", "https://p.org/1", "h2");
  store->put(both, "r1", {statement(both, "north", 20)});
  BOOST_TEST(store->statements(group_of("north")).size() == 1U);
  BOOST_TEST(store->totals().documents == 1U);
  BOOST_TEST(store->integrity().empty());
  BOOST_TEST((store->put(b, "r2", {statement(b, "north", 19)}) == PutResult::superseded));
  BOOST_TEST(store->integrity().empty());
}

Finding finding(const std::string& id, const Statement& statement) {
  Finding out;
  out.id = id;
  out.check = "conflict";
  out.topic = statement.topic;
  out.key = statement.key;
  out.tier = Tier::soft;
  out.severity = Severity::warning;
  out.message = "18% and 20%";
  out.allowance = "fixed";
  out.sides = {{statement.value, "18%", {statement}}, {CategoryValue{"x"}, "other", {}}};
  return out;
}

BOOST_AUTO_TEST_CASE(findings_are_new_then_ongoing_then_resolved) {
  const Folder folder;
  const auto store = Store::open(folder.file());
  const Document a = document("a.txt");
  const Statement said = statement(a, "north", 18);
  store->put(a, "r1", {said});
  const StatementGroup group = group_of("north");
  const auto first = store->begin_run(make_day(2025, 12, 9), "r1");
  BOOST_TEST((store->record(group, {finding("f1", said)}, first).at(0).status == FindingStatus::fresh));
  store->end_run(first, 1, 1);
  BOOST_TEST(store->touched_groups().empty());
  BOOST_REQUIRE(store->findings().size() == 1U);
  const Finding read = store->findings()[0];
  BOOST_TEST((read.status == FindingStatus::fresh));
  BOOST_TEST(read.message == "18% and 20%");
  BOOST_REQUIRE(read.sides.size() == 2U);
  BOOST_TEST((read.sides[0].value == said.value));
  BOOST_TEST(dump(read.sides[0].statements.at(0)) == dump(said));
  const auto second = store->begin_run(make_day(2025, 12, 10), "r1");
  BOOST_TEST((store->findings()[0].status == FindingStatus::ongoing));
  BOOST_TEST((store->record(group, {finding("f1", said)}, second).at(0).status == FindingStatus::ongoing));
  BOOST_TEST(store->record(group, {}, second).empty());
  BOOST_TEST(store->findings().empty());
  BOOST_TEST(store->resolved_in(second).size() == 1U);
  BOOST_TEST(store->all_groups().size() == 1U);
  BOOST_TEST(store->integrity().empty());
}

BOOST_AUTO_TEST_CASE(nothing_is_half_stored_when_a_put_fails) {
  const Folder folder;
  const auto store = Store::open(folder.file());
  const Document a = document("a.txt");
  store->put(a, "r1", {statement(a, "north", 18)});
  {
    const Database raw(folder.file(), Database::Mode::read_write);
    raw.run(
        "CREATE TRIGGER stop BEFORE INSERT ON statements WHEN NEW.value = '99%' BEGIN SELECT RAISE(ABORT, 'stop'); "
        "END");
  }
  const Document changed = document("a.txt", "", "h2");
  BOOST_CHECK_THROW(store->put(changed, "r1", {statement(changed, "north", 20), statement(changed, "north", 99)}),
                    Error);
  BOOST_TEST(store->knows("a.txt", "h1", "r1"));
  const auto north = store->statements(group_of("north"));
  BOOST_REQUIRE(north.size() == 1U);
  BOOST_TEST(dump(north[0]) == dump(statement(a, "north", 18)));
  BOOST_TEST((store->put(changed, "r1", {statement(changed, "north", 21)}) == PutResult::superseded));
  BOOST_TEST(store->integrity().empty());
}

std::string opening_fails(const std::string& path, bool read_only = false) {
  try {
    Store::open(path, read_only);
  } catch (const Error& error) {
    return error.what() + std::string("; ") + error.remedy();
  }
  return "";
}

BOOST_AUTO_TEST_CASE(files_that_are_no_store_are_left_alone) {
  const Folder folder;
  for (const std::string& bytes : {std::string(4096, '\0'), std::string("not a store"), std::string("S")}) {
    std::ofstream(folder.file(), std::ios::binary | std::ios::trunc) << bytes;
    BOOST_TEST(opening_fails(folder.file()).find("is no store of gainsay") != std::string::npos);
    std::ifstream file(folder.file(), std::ios::binary);
    BOOST_TEST(std::string(std::istreambuf_iterator<char>(file), {}) == bytes);
  }
  BOOST_TEST(opening_fails(folder.path).find("is a folder") != std::string::npos);
  BOOST_TEST(opening_fails(folder.path + "/none", true).find("there is no store") != std::string::npos);
  BOOST_TEST(opening_fails(folder.path + "/no/none").find("check the path") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_damaged_store_is_refused) {
  const Folder folder;
  { Store::open(folder.file())->checkpoint(); }
  std::fstream file(folder.file(), std::ios::binary | std::ios::in | std::ios::out);
  file.seekp(100);
  file << std::string(3000, '\xAB');
  file.close();
  BOOST_TEST(opening_fails(folder.file()).find("the file is damaged") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(foreign_and_newer_databases_are_refused) {
  const Folder folder;
  { Database(folder.file(), Database::Mode::read_write).run("CREATE TABLE other (x)"); }
  BOOST_TEST(opening_fails(folder.file()).find("of another program") != std::string::npos);
  std::filesystem::remove(folder.file());
  { Store::open(folder.file()); }
  { Database(folder.file(), Database::Mode::read_write).run("PRAGMA user_version = 99"); }
  BOOST_TEST(opening_fails(folder.file()).find("schema version 99") != std::string::npos);
  BOOST_TEST(opening_fails(folder.file(), true).find("use the newer gainsay") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_store_is_copied_before_it_is_migrated) {
  const Folder folder;
  const Migration steps[] = {{"one", "CREATE TABLE a (x)"}, {"two", "CREATE TABLE b (x)"}};
  {
    const Database database(folder.file(), Database::Mode::read_write);
    migrate(database, std::span(steps, 1));
    database.run("INSERT INTO a VALUES (7)");
    BOOST_CHECK_THROW(require_current(database, steps), Error);
    migrate(database, steps);
    require_current(database, steps);
    BOOST_TEST(database.number("SELECT x FROM a") == 7);
  }
  const Database copy(folder.file() + ".v1.backup", Database::Mode::read_only);
  BOOST_TEST(copy.number("PRAGMA user_version") == 1);
  BOOST_TEST(copy.number("SELECT x FROM a") == 7);
}

std::string random_text(std::mt19937& random) {
  static const char* const pieces[] = {"a", "é", "\"", "\\", "\n", "\x01", "\x7F", "😀",
                                       "'", ",", "]",  "{",  " ",  "\t",   "%"};
  std::string out;
  for (std::size_t i = random() % 9; i > 0; --i) out += pieces[random() % std::size(pieces)];
  return out;
}

std::optional<Day> random_day(std::mt19937& random) {
  if (random() % 4 == 0) return std::nullopt;
  return make_day(1900, 1, 1) + std::chrono::days(random() % 80'000);
}

Interval random_interval(std::mt19937& random) {
  const auto bound = [&]() -> std::optional<Decimal> {
    if (random() % 4 == 0) return std::nullopt;
    return Decimal(static_cast<int>(random() % 2'000'000) - 1'000'000) / Decimal(static_cast<int>(random() % 999) + 1);
  };
  return {bound(), bound(), random() % 2 == 0, random() % 2 == 0};
}

QuantityValue random_quantity(std::mt19937& random) {
  return {random_text(random),
          random_text(random),
          random_interval(random),
          random_interval(random),
          static_cast<QuantityForm>(random() % 4),
          random_text(random)};
}

Value random_value(std::mt19937& random) {
  switch (random() % 5) {
    case 0:
      return random_quantity(random);
    case 1:
      return CategoryValue{random_text(random)};
    case 2:
      return StanceValue{random_text(random), {random_text(random), random_text(random)}};
    case 3:
      return DateValue{{random_day(random), random_day(random)}, static_cast<Granularity>(random() % 9)};
    default:
      return QuoteValue{random_text(random)};
  }
}

Statement random_statement(std::mt19937& random, const Document& of) {
  Statement out = statement(of, random_text(random), static_cast<int>(random() % 50));
  if (random() % 2 == 0) out.source = random_text(random);
  if (random() % 2 == 0) out.document = random_text(random);
  out.topic = random_text(random);
  out.slots = {{random_text(random), random_text(random)}};
  out.value = random_value(random);
  for (std::size_t i = random() % 3; i > 0; --i)
    out.quantities.emplace_back(random_text(random), random_quantity(random));
  out.speaker = random_text(random);
  out.speaker_side = random_text(random);
  out.attribution = static_cast<Attribution>(random() % 3);
  out.polarity = static_cast<Polarity>(random() % 2);
  out.modality = static_cast<Modality>(random() % 6);
  out.as_of = {random_day(random), random_day(random)};
  out.as_of_assumed = random() % 2 == 0;
  out.announces_change = random() % 2 == 0;
  out.corrects = random() % 2 == 0;
  out.line = random() % 1000;
  out.text = random_text(random);
  out.sentence = random_text(random);
  return out;
}

BOOST_AUTO_TEST_CASE(statements_come_back_as_they_were_put) {
  const Folder folder;
  const auto store = Store::open(folder.file());
  std::mt19937 random(7);
  for (int round = 0; round < 200; ++round) {
    const Document of = document(std::to_string(round));
    const Statement put = random_statement(random, of);
    store->put(of, "r1", {put});
    bool found = false;
    for (const Statement& got : store->statements({put.topic, put.key}))
      found = found || (dump(got) == dump(put) && got.value == put.value && got.quantities == put.quantities);
    BOOST_REQUIRE(found);
  }
  std::size_t visited = 0;
  store->each_statement([&](const Statement&) { ++visited; });
  BOOST_TEST(visited == 200U);
  BOOST_TEST(store->integrity().empty());
}

}  // namespace
}  // namespace gainsay
