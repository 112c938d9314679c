#pragma once

#include <string>
#include <vector>

#include "lang/lexicon/abbreviations.h"
#include "lang/lexicon/attitude.h"
#include "lang/lexicon/base_forms.h"
#include "lang/lexicon/calendar.h"
#include "lang/lexicon/clause_words.h"
#include "lang/lexicon/clitics.h"
#include "lang/lexicon/construction_words.h"
#include "lang/lexicon/cue_words.h"
#include "lang/lexicon/entity_words.h"
#include "lang/lexicon/figure_words.h"
#include "lang/lexicon/fillers.h"
#include "lang/lexicon/frame.h"
#include "lang/lexicon/inflection.h"
#include "lang/lexicon/pronoun_words.h"
#include "lang/lexicon/speech_words.h"
#include "lang/lexicon/stranger_words.h"
#include "lang/lexicon/substance.h"
#include "lang/number/number.h"
#include "lang/quantity/hedge.h"
#include "lang/quantity/unit.h"
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
  FigureWords figures;
  UnitLexicon units;
  CalendarLexicon calendar;
  Fillers fillers;
  EntityWords entity_words;
  SubstanceWords substance;
  ClauseWords clauses;
  ConstructionWords constructions;
  BaseForms bases;
  Clitics clitics;
  SpeechWords speech;
  QuoteWords quotes;
  PronounWords pronouns;
  StrangerWords strangers;
  ModalityWords modality;
  NounClasses noun_classes;
  FrameLexicon frames;
  AttitudeLexicon attitudes;
};

}  // namespace gainsay
