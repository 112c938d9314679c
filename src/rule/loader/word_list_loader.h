#pragma once

#include <map>

#include "lang/lexicon/inflection.h"
#include "rule/rule_set.h"
#include "rule/toml/pack_file.h"

namespace gainsay {

/// Reads the [words.NAME] tables of a file into `lists`, every form written out; a name that is taken is reported.
void load_word_lists(PackFile& file, const Inflections& inflections, std::map<std::string, WordList>& lists);

}  // namespace gainsay
