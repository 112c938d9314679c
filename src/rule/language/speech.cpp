#include "rule/language/modality_name.h"
#include "rule/language_part.h"

namespace gainsay {
namespace {

SpeechVerbs read_verbs(TomlTable& table) {
  SpeechVerbs verbs;
  verbs.words = table.texts("words");
  verbs.modality = read_modality(table);
  verbs.denies = table.truth("denies").value_or(false);
  verbs.object = table.truth("object").value_or(false);
  verbs.infinitive = table.truth("infinitive").value_or(false);
  verbs.addressee = table.truth("addressee").value_or(false);
  verbs.agent = table.truth("agent").value_or(false);
  verbs.changes = table.truth("changes").value_or(false);
  verbs.strict = table.truth("strict").value_or(false);
  verbs.judges = table.truth("judges").value_or(false);
  verbs.remark = table.truth("remark").value_or(false);
  return verbs;
}

void load_speech(TomlTable& table, Language& language) {
  SpeechWords& words = language.speech;
  table.tables("verbs", [&](TomlTable& row) { words.verbs.push_back(read_verbs(row)); });
  table.table("nouns", [&](TomlTable& row) { row.append_texts("claims", words.nouns); });
  table.table("phrases", [&](TomlTable& row) { row.append_texts("sources", words.sources); });
  table.table("people", [&](TomlTable& row) {
    row.append_texts("attached", words.attached);
    row.append_texts("labels", words.labels);
    row.append_texts("agents", words.agents);
    row.append_texts("representatives", words.representatives);
    row.append_texts("independents", words.independents);
  });
  table.table("change", [&](TomlTable& row) { row.append_texts("adverbs", words.change_adverbs); });
}

}  // namespace

extern const LanguagePart language_part_speech = {"speech", load_speech};

}  // namespace gainsay
