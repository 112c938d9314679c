#include "rule/language.h"
#include "rule/language/modality_name.h"

namespace gainsay {
namespace {

void append(std::vector<std::string>& to, std::vector<std::string> more) {
  to.insert(to.end(), more.begin(), more.end());
}

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
  table.table("nouns", [&](TomlTable& row) { append(words.nouns, row.texts("claims")); });
  table.table("phrases", [&](TomlTable& row) { append(words.sources, row.texts("sources")); });
  table.table("people", [&](TomlTable& row) {
    append(words.attached, row.texts("attached"));
    append(words.labels, row.texts("labels"));
    append(words.agents, row.texts("agents"));
    append(words.representatives, row.texts("representatives"));
    append(words.independents, row.texts("independents"));
  });
  table.table("change", [&](TomlTable& row) { append(words.change_adverbs, row.texts("adverbs")); });
}

}  // namespace

extern const LanguagePart language_part_speech = {"speech", load_speech};

}  // namespace gainsay
