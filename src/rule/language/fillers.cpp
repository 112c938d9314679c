#include "lang/lexicon/fillers.h"

#include <iterator>

#include "rule/language_part.h"

namespace gainsay {
namespace {

void read(TomlTable& table, std::string_view key, std::vector<std::string>& words) {
  std::vector<std::string> more = table.texts(key);
  words.insert(words.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

void load_fillers(TomlTable& table, Language& language) {
  Fillers& fillers = language.fillers;
  read(table, "adverbs", fillers.adverbs);
  read(table, "auxiliaries", fillers.auxiliaries);
  read(table, "progressive", fillers.progressive);
  read(table, "joiners", fillers.joiners);
  read(table, "openers", fillers.openers);
  read(table, "articles", fillers.articles);
  read(table, "kind_links", fillers.kind_links);
  read(table, "kind_nouns", fillers.kind_nouns);
  read(table, "clause_breaks", fillers.clause_breaks);
  read(table, "before_object", fillers.before_object);
  read(table, "corrections", fillers.corrections);
  read(table, "own_texts", fillers.own_texts);
  read(table, "earlier_texts", fillers.earlier_texts);
  read(table, "loose_texts", fillers.loose_texts);
  read(table, "own_reports", fillers.own_reports);
  read(table, "put_right", fillers.put_right);
  read(table, "amended", fillers.amended);
  read(table, "changes", fillers.changes);
  read(table, "former", fillers.former);
}

}  // namespace

extern const LanguagePart language_part_fillers = {"fillers", load_fillers};

}  // namespace gainsay
