#include "store/finding_life.h"

namespace gainsay {

FindingLife::FindingLife(const Database& database)
    : database_(database),
      add_(database,
           "INSERT INTO finding_events (finding_id, ordinal, run_id, day, event, detail) VALUES (?1, "
           "(SELECT coalesce(max(ordinal), 0) + 1 FROM finding_events WHERE finding_id = ?1), ?2, ?3, ?4, ?5)"),
      remove_mute_(database, "DELETE FROM mutes WHERE finding = ?"),
      judgements_(database,
                  "SELECT side, verdict, author, url, note, day FROM judgements WHERE finding_id = ? ORDER BY side") {}

void FindingLife::add(const std::string& finding, std::int64_t run, Day day, const char* event,
                      const std::string& detail) {
  const std::string on = to_string(day);
  add_.bind(1, finding).bind(3, on).bind(4, event).bind(5, detail);
  if (run > 0)
    add_.bind(2, run);
  else
    add_.bind_null(2);
  add_.run();
}

std::vector<FindingEvent> FindingLife::history(const std::string& finding) const {
  Query query(database_, "SELECT day, event, detail FROM finding_events WHERE finding_id = ? ORDER BY ordinal");
  query.bind(1, finding);
  std::vector<FindingEvent> out;
  while (query.step()) out.push_back({query.day(0).value_or(Day{}), query.text(1), query.text(2)});
  return out;
}

void FindingLife::mute(const StoredMute& mute, Day on) {
  remove_mute_.bind(1, mute.finding).run();
  const std::string until = mute.expires ? to_string(*mute.expires) : "";
  Query(database_, "INSERT INTO mutes (finding, reason, author, expires) VALUES (?, ?, ?, ?)")
      .bind(1, mute.finding)
      .bind(2, mute.reason)
      .bind(3, mute.author)
      .bind_unless_empty(4, until)
      .run();
  add(mute.finding, 0, on, "muted",
      mute.reason + (mute.author.empty() ? "" : ", by " + mute.author) + (until.empty() ? "" : ", until " + until));
}

bool FindingLife::unmute(const std::string& finding, Day on) {
  remove_mute_.bind(1, finding).run();
  if (database_.changes() == 0) return false;
  add(finding, 0, on, "unmuted", "");
  return true;
}

void FindingLife::contradict(const std::string& finding, std::int64_t run, Day on, const std::string& values) {
  add(finding, run, on, "reopened", values + " is new");
  remove_mute_.bind(1, finding).run();
  if (database_.changes() > 0) add(finding, run, on, "unmuted", values + " contradicts what was muted");
}

std::map<std::string, StoredMute> FindingLife::mutes() const {
  Query query(database_, "SELECT finding, reason, author, expires FROM mutes WHERE finding IS NOT NULL");
  std::map<std::string, StoredMute> out;
  while (query.step()) out[query.text(0)] = {query.text(0), query.text(1), query.text(2), query.day(3)};
  return out;
}

void FindingLife::judge(const std::string& finding, const Judgement& judgement) {
  const std::string day = to_string(judgement.on);
  Query(database_,
        "INSERT OR REPLACE INTO judgements (finding_id, side, verdict, author, url, note, day) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)")
      .bind(1, finding)
      .bind(2, judgement.side)
      .bind(3, judgement.verdict)
      .bind(4, judgement.author)
      .bind(5, judgement.url)
      .bind(6, judgement.note)
      .bind(7, day)
      .run();
  add(finding, 0, judgement.on, "judged", judgement.side + ": " + judgement.verdict + ", by " + judgement.author);
}

std::vector<Judgement> FindingLife::judgements(const std::string& finding) const {
  judgements_.bind(1, finding);
  std::vector<Judgement> out;
  while (judgements_.step())
    out.push_back({judgements_.text(0), judgements_.text(1), judgements_.text(2), judgements_.text(3),
                   judgements_.text(4), judgements_.day(5).value_or(Day{})});
  return out;
}

}  // namespace gainsay
