#include "store/store.h"

#include <sqlite3.h>

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>
#include <random>

#include "base/error.h"
#include "store/database/migrations.h"
#include "store/database/text_codec.h"
#include "store_values.h"

namespace gainsay {
namespace {

BOOST_AUTO_TEST_CASE(the_same_bytes_twice_change_nothing) {
  const Folder folder;
  const auto store = Store::open(folder.file());
  const Document a = document("a.txt");
  BOOST_TEST((store->put(a, "r1", {statement(a, "north", 18)}) == PutResult::added));
  BOOST_TEST((store->put(a, "r1", {statement(a, "north", 18)}) == PutResult::unchanged));
  BOOST_TEST((store->knows(a, "r1").standing == Standing::current));
  BOOST_TEST((store->knows(a, "r2").standing == Standing::unknown));
  BOOST_TEST((store->knows(document("a.txt", "", "h2"), "r1").standing == Standing::unknown));
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

BOOST_AUTO_TEST_CASE(a_content_of_the_past_is_known_as_one) {
  const Folder folder;
  const auto store = Store::open(folder.file());
  const Document first = document("a.txt", "https://p.org/1"), second = document("b.txt", "https://p.org/1", "h2");
  store->put(first, "r1", {});
  store->put(second, "r1", {});
  BOOST_TEST((store->knows(first, "r1").standing == Standing::outlived));
  Document back = document("b.txt", "https://p.org/1", "h1");
  BOOST_TEST((store->knows(back, "r1").standing == Standing::earlier));
  BOOST_TEST((store->knows(second, "r1").standing == Standing::current));
  BOOST_TEST(store->knows(first, "r1").identity == store->knows(second, "r1").identity);
}

std::string dump_of(const Store& store) {
  std::string out;
  store.dump([&](const std::string& line) { out += line; });
  return out;
}

BOOST_AUTO_TEST_CASE(a_dump_does_not_tell_in_which_order_documents_came) {
  const Folder one, other;
  const Document a = document("a.txt"), b = document("b.txt");
  const auto forward = Store::open(one.file()), backward = Store::open(other.file());
  forward->put(a, "r1", {statement(a, "north", 18)});
  forward->put(b, "r1", {statement(b, "south", 18), statement(b, "north", 19)});
  backward->put(b, "r1", {statement(b, "south", 18), statement(b, "north", 19)});
  BOOST_TEST(dump_of(*forward) != dump_of(*backward));
  backward->put(a, "r1", {statement(a, "north", 18)});
  BOOST_TEST(dump_of(*forward) == dump_of(*backward));
}

BOOST_AUTO_TEST_CASE(a_copy_is_whole_while_the_store_is_written) {
  const Folder folder;
  const auto store = Store::open(folder.file());
  for (int i = 0; i < 50; ++i) {
    const Document of = document(std::to_string(i));
    store->put(of, "r1", {statement(of, "north", i)});
    if (i != 25) continue;
    const Database writer(folder.file(), Database::Mode::read_write);
    Transaction open(writer);
    writer.run("UPDATE totals SET documents = 0");
    store->back_up(folder.path + "/copy.sqlite");
  }
  const auto copy = Store::open(folder.path + "/copy.sqlite", true);
  BOOST_TEST(copy->totals().documents == 26U);
  BOOST_TEST(copy->integrity().empty());
  BOOST_CHECK_THROW(store->back_up(folder.path + "/no/copy.sqlite"), Error);
}

BOOST_AUTO_TEST_CASE(a_store_of_the_first_version_is_brought_up_to_date) {
  const Folder folder;
  {
    const Database database(folder.file(), Database::Mode::read_write);
    migrate(database, std::span(migrations()).first(3));
    database.run(
        "INSERT INTO documents VALUES (1, 'a.txt', '', 'Post', '', '2025-12-08', 'h1', 'r1', 1, NULL);"
        "INSERT INTO groups VALUES (1, 'war/share', '{}');"
        "INSERT INTO document_groups VALUES (1, 1);"
        "INSERT INTO statements (group_id, as_of, document_id, ordinal, slots, value_type, speaker, speaker_side, "
        "attribution, polarity, modality, as_of_assumed, said_on, announces_change, corrects, span_begin, span_end, "
        "line, "
        "\"column\", text, sentence, text_begin, text_end) VALUES (1, '2025-12-08', 1, 0, '{}', 'quote', '', '', "
        "'quote', 'affirmed', 'asserted', 0, '2025-12-08', 0, 0, 0, 1, 1, 1, 'x', 'x', 0, 1);"
        "INSERT INTO runs VALUES (1, '2025-12-08', 'r1', 1, 0, 1)");
  }
  const auto store = Store::open(folder.file());
  BOOST_TEST(store->totals().statements == 1U);
  BOOST_TEST(store->integrity().empty());
  BOOST_TEST(!store->begin_run(RunKind::night, make_day(2025, 12, 9), "r1").whole);
  const Database copy(folder.file() + ".v3.backup", Database::Mode::read_only);
  BOOST_TEST(copy.number("SELECT count(*) FROM document_groups") == 1);
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
  BOOST_TEST((store->knows(a, "r1").standing == Standing::current));
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
    BOOST_TEST(opening_fails(folder.file()).find("is not a gainsay store") != std::string::npos);
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

// Findings of before are known, as someone has read them.
BOOST_AUTO_TEST_CASE(what_an_older_version_reported_is_not_new_again) {
  const Folder folder;
  {
    const Database database(folder.file(), Database::Mode::read_write);
    migrate(database, std::span(migrations()).first(3));
    database.run(
        "INSERT INTO runs (id, as_of, rules, ended) VALUES (1, '2026-02-01', 'rules', 1);"
        "INSERT INTO groups (id, topic, key) VALUES (1, 'town/cost', '[]');"
        "INSERT INTO findings (id, group_id, \"check\", topic, key, severity, tier, message, allowance, first_run, "
        "last_run) VALUES ('f1', 1, 'conflict', 'town/cost', '[]', 'error', 'hard', 'm', 'a', 1, 1)");
  }
  const auto store = Store::open(folder.file());
  const Run run = store->begin_run(RunKind::night, *parse_day("2026-02-02"), "rules");
  const std::vector<Finding> findings = store->findings(run);
  BOOST_TEST(findings.size() == 1U);
  BOOST_TEST(to_string(findings.front().status) == "ongoing");
  BOOST_TEST(store->history("f1").size() == 1U);
  BOOST_TEST(store->finding_ids("f").size() == 1U);
  BOOST_TEST(store->finding_ids("f2").empty());
}

BOOST_AUTO_TEST_CASE(a_copy_replaces_copies_only) {
  const Folder folder;
  const auto store = Store::open(folder.file());
  const std::string notes = folder.file() + ".txt";
  std::ofstream(notes) << "what somebody wrote";
  BOOST_CHECK_THROW(store->back_up(notes), Error);
  BOOST_CHECK_THROW(store->back_up(folder.file()), Error);
  std::filesystem::create_symlink(folder.file(), folder.file() + ".link");
  BOOST_CHECK_THROW(store->back_up(folder.file() + ".link"), Error);
  const std::string copy = folder.file() + ".copy";
  for (int i = 0; i < 2; ++i) BOOST_CHECK_NO_THROW(store->back_up(copy));
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
  if (random() % 2 == 0) out.qualifiers = {{"place", "at the ford"}, {"rate", "a \"day\""}};
  out.reading = random() % 2 == 0 ? Reading::exact : Reading::relaxed;
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
