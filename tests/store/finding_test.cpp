// The life of a finding: what a run makes of what the runs before it found, and what people say of it.
#include <boost/test/unit_test.hpp>

#include "store_values.h"

namespace gainsay {
namespace {

// A night in which a group was found to hold these findings, and that came to its end.
Run night(Store& store, int day, const StatementGroup& group, const std::vector<Finding>& findings) {
  const Run run = store.begin_run(RunKind::night, make_day(2025, 12, static_cast<unsigned>(day)), "r1");
  store.record(group, findings, run, [](const Finding& gone) {
    return Resolution{"withdrawn: " + gone.sides.at(0).label, ""};
  });
  return run;
}

std::string statuses(const std::vector<Finding>& findings) {
  std::string out;
  for (const Finding& finding : findings)
    out += finding.id + " " + std::string(to_string(finding.status)) +
           (finding.resolution.empty() ? "" : " " + finding.resolution) +
           (finding.first_seen ? " since " + to_string(*finding.first_seen) : "") + ";";
  return out;
}

std::string events(const Store& store, const std::string& finding) {
  std::string out;
  for (const FindingEvent& event : store.history(finding))
    out += to_string(event.day).substr(8) + " " + event.event + (event.detail.empty() ? "" : " " + event.detail) + ";";
  return out;
}

BOOST_AUTO_TEST_CASE(findings_are_new_then_ongoing_then_resolved_then_reopened) {
  const Folder folder;
  const auto store = Store::open(folder.file());
  const Document a = document("a.txt");
  const Statement said = statement(a, "north", 18);
  store->put(a, "r1", {said});
  const StatementGroup group = group_of("north");
  const Run first = night(*store, 9, group, {finding("f1", said)});
  BOOST_TEST(store->touched_groups().empty());
  BOOST_REQUIRE(store->findings(first).size() == 1U);
  const Finding read = store->findings(first)[0];
  BOOST_TEST(statuses({read}) == "f1 new since 2025-12-09;");
  BOOST_TEST(read.message == "18% and 20%");
  BOOST_REQUIRE(read.sides.size() == 2U);
  BOOST_TEST((read.sides[0].value == said.value));
  BOOST_TEST(dump(read.sides[0].statements.at(0)) == dump(said));
  store->end_run(first);
  const Run second = night(*store, 10, group, {finding("f1", said)});
  BOOST_TEST(statuses(store->findings(second)) == "f1 ongoing since 2025-12-09;");
  store->end_run(second);
  const Run third = night(*store, 11, group, {});
  BOOST_TEST(store->findings(third).empty());
  BOOST_TEST(statuses(store->resolved(third)) == "f1 resolved withdrawn: 18% since 2025-12-09;");
  store->end_run(third);
  const Run fourth = night(*store, 12, group, {finding("f1", said)});
  BOOST_TEST(statuses(store->findings(fourth)) == "f1 reopened since 2025-12-09;");
  BOOST_TEST(store->resolved(fourth).empty());
  BOOST_TEST(events(*store, "f1") == "09 found;11 resolved withdrawn: 18%;12 reopened;");
  BOOST_TEST(store->all_groups().size() == 1U);
  BOOST_TEST(store->integrity().empty());
}

BOOST_AUTO_TEST_CASE(a_run_that_did_not_end_is_gone_on_with) {
  const Folder folder;
  const auto store = Store::open(folder.file());
  const Document a = document("a.txt"), b = document("b.txt");
  store->begin_run(RunKind::night, make_day(2025, 12, 9), "r1");
  store->put(a, "r1", {statement(a, "north", 18)});
  const Run killed = night(*store, 9, group_of("north"), {finding("f1", statement(a, "north", 18))});
  const Run again = store->begin_run(RunKind::night, make_day(2025, 12, 9), "r1");
  BOOST_TEST(again.id == killed.id);
  BOOST_TEST(statuses(store->findings(again)) == "f1 new since 2025-12-09;");
  BOOST_TEST(store->arrivals(again).added == 1U);
  store->end_run(again);
  // What a check finds between two nights is new to the second of them.
  const Run check = store->begin_run(RunKind::check, make_day(2025, 12, 10), "r1");
  store->put(b, "r1", {statement(b, "south", 18)});
  store->record(group_of("south"), {finding("f2", statement(b, "south", 18))}, check, nullptr);
  store->end_run(check);
  const Run next = store->begin_run(RunKind::night, make_day(2025, 12, 11), "r1");
  BOOST_TEST(statuses(store->findings(next)) == "f1 ongoing since 2025-12-09;f2 new since 2025-12-10;");
  BOOST_TEST(store->arrivals(next).added == 1U);
}

BOOST_AUTO_TEST_CASE(other_rules_touch_every_group_until_a_run_ends) {
  const Folder folder;
  const auto store = Store::open(folder.file());
  const Document a = document("a.txt");
  store->put(a, "r1", {statement(a, "north", 18)});
  store->end_run(night(*store, 9, group_of("north"), {}));
  BOOST_TEST(!store->begin_run(RunKind::night, make_day(2025, 12, 10), "r1").whole);
  BOOST_TEST(store->touched_groups().empty());
  BOOST_TEST(store->begin_run(RunKind::night, make_day(2025, 12, 10), "r2").whole);
  BOOST_TEST(store->touched_groups().size() == 1U);
  const Run run = store->begin_run(RunKind::night, make_day(2025, 12, 10), "r2");
  BOOST_TEST(run.whole);
  store->record(group_of("north"), {}, run, nullptr);
  store->end_run(run);
  BOOST_TEST(!store->begin_run(RunKind::night, make_day(2025, 12, 11), "r2").whole);
}

BOOST_AUTO_TEST_CASE(statements_that_join_a_finding_are_marked) {
  const Folder folder;
  const auto store = Store::open(folder.file());
  const Document a = document("a.txt"), b = document("b.txt");
  const StatementGroup group = group_of("north");
  store->end_run(night(*store, 9, group, {finding("f1", statement(a, "north", 18))}));
  Finding more = finding("f1", statement(a, "north", 18));
  more.sides[0].statements.push_back(statement(b, "north", 18));
  const Run run = night(*store, 10, group, {more});
  const std::vector<Finding> found = store->findings(run);
  BOOST_REQUIRE(found.at(0).sides.at(0).statements.size() == 2U);
  BOOST_TEST(found[0].sides[0].added == std::vector<std::size_t>{1}, boost::test_tools::per_element());
  store->end_run(run);
  // The same words a line further down are no new evidence.
  more.sides[0].statements[1].line += 1;
  const Run moved = night(*store, 11, group, {more});
  BOOST_TEST(store->findings(moved).at(0).sides.at(0).added.empty());
  BOOST_TEST(store->findings(moved)[0].sides[0].statements.at(1).line == more.sides[0].statements[1].line);
  BOOST_TEST(events(*store, "f1") == "09 found;10 evidence 1 statement;");
  BOOST_TEST(store->integrity().empty());
}

BOOST_AUTO_TEST_CASE(a_mute_holds_until_its_last_day) {
  const Folder folder;
  const auto store = Store::open(folder.file());
  const Document a = document("a.txt");
  const StatementGroup group = group_of("north");
  store->end_run(night(*store, 9, group, {finding("f1", statement(a, "north", 18))}));
  store->mute({"f1", "counted twice", "ada", make_day(2025, 12, 11)}, make_day(2025, 12, 9));
  const Run held = night(*store, 11, group, {finding("f1", statement(a, "north", 18))});
  const Finding muted = store->findings(held).at(0);
  BOOST_TEST(statuses({muted}) == "f1 muted since 2025-12-09;");
  BOOST_TEST(muted.muted_by + "|" + muted.mute_author == "counted twice|ada");
  store->end_run(held);
  const Run over = night(*store, 12, group, {finding("f1", statement(a, "north", 18))});
  BOOST_TEST(statuses(store->findings(over)) == "f1 ongoing since 2025-12-09;");
  BOOST_TEST(store->mutes().size() == 1U);
  BOOST_TEST(store->unmute("f1", make_day(2025, 12, 12)));
  BOOST_TEST(!store->unmute("f1", make_day(2025, 12, 12)));
  BOOST_TEST(events(*store, "f1") == "09 found;09 muted counted twice, by ada, until 2025-12-11;12 unmuted;");
}

BOOST_AUTO_TEST_CASE(changed_and_vanished_documents_are_told) {
  const Folder folder;
  const auto store = Store::open(folder.file());
  const Document a = document("in/a.txt", "https://p.org/a"), b = document("in/b.txt"), c = document("in2/c.txt");
  const Run first = store->begin_run(RunKind::night, make_day(2025, 12, 9), "r1");
  store->put(a, "r1", {statement(a, "north", 18), statement(a, "south", 20)});
  store->put(b, "r1", {statement(b, "north", 19)});
  store->put(c, "r1", {});
  BOOST_TEST(store->arrivals(first).added == 3U);
  store->end_run(first);
  const Run second = store->begin_run(RunKind::night, make_day(2025, 12, 10), "r1");
  Document edited = document("in/a.txt", "https://p.org/a", "h2");
  Statement kept = statement(edited, "north", 18);
  kept.line = 7;
  store->put(edited, "r1", {kept, statement(edited, "south", 25), statement(edited, "east", 4)});
  store->note_vanished("in", [](const std::string& path) { return path != "in/a.txt"; });
  const Arrivals came = store->arrivals(second);
  BOOST_TEST(came.added == 0U);
  BOOST_REQUIRE(came.changed.size() == 1U);
  BOOST_TEST(came.changed[0].path == "in/a.txt");
  BOOST_TEST(came.changed[0].withdrawn == 1U);
  BOOST_TEST(came.changed[0].stated == 2U);
  BOOST_REQUIRE(came.vanished.size() == 1U);
  BOOST_TEST(came.vanished[0].path == "in/b.txt");
  BOOST_TEST(store->statements(group_of("north")).size() == 2U);
  store->end_run(second);
  const Run third = store->begin_run(RunKind::night, make_day(2025, 12, 11), "r1");
  store->note_vanished("in", [](const std::string&) { return false; });
  BOOST_TEST(store->arrivals(third).changed.empty());
  BOOST_TEST(store->arrivals(third).vanished.empty());
  BOOST_TEST((store->put(edited, "r2", {kept}) == PutResult::reread));
  BOOST_TEST(store->arrivals(third).changed.empty());
  BOOST_TEST(store->integrity().empty());
}

BOOST_AUTO_TEST_CASE(what_is_over_can_be_forgotten) {
  const Folder folder;
  const auto store = Store::open(folder.file());
  Document a = document("a.txt");
  const StatementGroup group = group_of("north");
  store->begin_run(RunKind::night, make_day(2025, 12, 9), "r1");
  store->put(a, "r1", {statement(a, "north", 18)});
  store->end_run(
      night(*store, 9, group, {finding("f1", statement(a, "north", 18)), finding("f2", statement(a, "north", 18))}));
  store->begin_run(RunKind::night, make_day(2025, 12, 10), "r1");
  a.content_hash = "h2";
  store->put(a, "r1", {statement(a, "north", 20)});
  store->end_run(night(*store, 10, group, {finding("f2", statement(a, "north", 18))}));
  BOOST_TEST(store->forget(make_day(2025, 12, 10)).statements == 0U);
  const Store::Forgotten forgotten = store->forget(make_day(2025, 12, 11));
  BOOST_TEST(forgotten.statements == 1U);
  BOOST_TEST(forgotten.findings == 1U);
  BOOST_TEST(store->finding("f2").has_value());
  BOOST_TEST(!store->finding("f1").has_value());
  BOOST_TEST(store->statements(group).size() == 1U);
  BOOST_TEST(store->integrity().empty());
}

BOOST_AUTO_TEST_CASE(findings_keep_what_stands_around_and_what_was_said_before) {
  const Folder folder;
  const auto store = Store::open(folder.file());
  const Document a = document("a.txt");
  Statement said = statement(a, "north", 18);
  said.around = {"It rained.", "Nobody came."};
  Statement before = statement(a, "north", 12);
  before.around.after = "They left.";
  store->put(a, "r1", {before, said});
  BOOST_TEST((store->surroundings(said) == said.around));
  const StatementGroup group = group_of("north");
  Finding found = finding("f1", store->statements(group).at(1));
  found.earlier = {store->statements(group).at(0)};
  const Run first = night(*store, 9, group, {found});
  const Finding read = store->findings(first).at(0);
  BOOST_TEST((read.sides[0].statements.at(0).around == said.around));
  BOOST_REQUIRE(read.earlier.size() == 1U);
  BOOST_TEST(dump(read.earlier[0]) == dump(before));
  BOOST_TEST((read.earlier[0].around == before.around));
  store->end_run(first);
  found.earlier.clear();
  BOOST_TEST(store->findings(night(*store, 10, group, {found})).at(0).earlier.empty());
  // Another content has other places.
  store->put(document("a.txt", "", "h2"), "r1", {});
  BOOST_TEST((store->surroundings(said) == Surroundings{}));
}

BOOST_AUTO_TEST_CASE(what_grows_into_another_finding_is_not_told_as_resolved) {
  const Folder folder;
  const auto store = Store::open(folder.file());
  const Document a = document("a.txt");
  const Statement said = statement(a, "north", 18);
  store->put(a, "r1", {said});
  const StatementGroup group = group_of("north");
  const auto grows = [&](int day, const std::vector<Finding>& findings) {
    const Run run = store->begin_run(RunKind::night, make_day(2025, 12, static_cast<unsigned>(day)), "r1");
    store->record(group, findings, run, [&](const Finding&) { return Resolution{"replaced", findings.at(0).id}; });
    store->end_run(run);
    return run;
  };
  grows(9, {finding("f1", said)});
  const Run second = grows(10, {finding("f2", said)});
  BOOST_TEST(statuses(store->findings(second)) == "f2 new since 2025-12-10;");
  BOOST_TEST((store->findings(second).at(0).grown_from == std::vector<std::string>{"f1"}));
  BOOST_TEST(store->resolved(second).empty());
  BOOST_TEST(statuses({*store->finding("f1")}) == "f1 resolved replaced since 2025-12-09;");
  // What was never reported as resolved goes on.
  BOOST_TEST(statuses(store->findings(grows(11, {finding("f1", said)}))) == "f1 ongoing since 2025-12-09;");
}

}  // namespace
}  // namespace gainsay
