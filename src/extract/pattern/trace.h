#pragma once

#include <string>
#include <vector>

#include "base/byte_span.h"
#include "base/diagnostic.h"
#include "model/statement.h"

namespace gainsay {

/// What became of one pattern in one sentence.
enum class MatchFate {
  matched,       ///< it gave statements
  beaten,        ///< a longer match of its topic holds the same words
  excepted,      ///< an `unless` found something
  unfilled,      ///< its words are there, but nothing fills a slot
  unmet,         ///< none of its `needs` is in the sentence
  no_subject,    ///< all is there, but the name that opens it is not a subject: "critics of Putin reject"
  out_of_order,  ///< all that it requires is in the sentence, but not in its order
  lacking,       ///< something that it requires is not in the sentence
  not_said       ///< no pattern was tried: the document does not say the sentence itself (a caption, code)
};

/// A part of a pattern that a sentence lacks, or at which it stopped.
struct PatternPart {
  std::size_t begin = 0;  ///< bytes of the pattern
  std::size_t end = 0;
  std::string wants;  ///< "a mention of type place", "a word of <controls>", "'of'"
};

/// An exception that found something.
struct ExceptionHit {
  Place place;         ///< of the exception in its file
  std::string source;  ///< the exception as written
  ByteSpan span;       ///< the words that it found, in Document::text
};

/// Why a sentence gave what it gave, for `gainsay explain FILE:LINE`, `rules test` and `rules lint`.
struct MatchTrace {
  MatchFate fate = MatchFate::lacking;
  std::string topic;
  Place pattern;                         ///< of the pattern in its file
  std::string source;                    ///< the pattern as written
  ByteSpan span;                         ///< in Document::text: its words; out_of_order: those its beginning found
  std::vector<Statement> statements;     ///< matched
  std::string slot;                      ///< unfilled
  std::vector<ExceptionHit> exceptions;  ///< all that found something, whatever the fate
  std::vector<std::string> needs;        ///< unmet: as written
  Place beaten_by;                       ///< beaten: the pattern that won
  std::string beaten_by_source;
  ByteSpan beaten_by_span;
  /// lacking: every part that the sentence lacks; out_of_order: the part at which it stopped.
  std::vector<PatternPart> parts;
  std::string block;         ///< not_said: "caption"
  std::size_t required = 0;  ///< slots, word lists and words that it cannot do without
  std::size_t found = 0;     ///< lacking: how many of those are there; out_of_order: how many are in its order
};

/// One line for people: "beaten by the longer match of the pattern at line 12", "missing a mention of type place".
[[nodiscard]] std::string outcome(const MatchTrace& trace);

}  // namespace gainsay
