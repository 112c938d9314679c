#pragma once

#include <string>
#include <vector>

#include "lang/abbreviations.h"
#include "lang/calendar.h"
#include "lang/clause_words.h"
#include "lang/cue_words.h"
#include "lang/entity_words.h"
#include "lang/fillers.h"
#include "lang/hedge.h"
#include "lang/inflection.h"
#include "lang/number.h"
#include "lang/pronoun_words.h"
#include "lang/speech_words.h"
#include "lang/stranger_words.h"
#include "lang/substance.h"
#include "lang/unit.h"
#include "text/page_words.h"

namespace gainsay {

/// All word knowledge of a language, as loaded from rules/<language>/. Each part is a plain value with a file of its
/// own; the annotators hold no words.
struct Language {
  std::string id;  ///< "en"; empty until the first part is loaded
  Inflections inflections;
  Abbreviations abbreviations;
  PageWords page_words;
  NumberLexicon numbers;
  HedgeLexicon hedges;
  UnitLexicon units;
  CalendarLexicon calendar;
  Fillers fillers;
  EntityWords entity_words;
  SubstanceWords substance;
  ClauseWords clauses;
  SpeechWords speech;
  QuoteWords quotes;
  PronounWords pronouns;
  StrangerWords strangers;
  ModalityWords modality;
};

}  // namespace gainsay
