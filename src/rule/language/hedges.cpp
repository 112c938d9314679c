#include "rule/language_part.h"

namespace gainsay {
namespace {

// A missing or faulty interval is reported and left unbounded.
Interval read_interval(TomlTable& table, std::string_view key) {
  const std::string text = table.required_text(key);
  const auto interval = parse_interval(text);
  if (!interval && !text.empty())
    table.error(key, "'" + text + "' is not an interval", "write it as \"[0.8, 1.2]\" or \"(1, inf)\"");
  return interval.value_or(Interval{});
}

void read_change(TomlTable& table, std::string_view key, ChangeWords& change) {
  table.table(key, [&](TomlTable& words) {
    words.append_texts("verbs", change.verbs);
    words.append_texts("transitive", change.transitive);
    words.append_texts("nouns", change.nouns);
    words.append_texts("after", change.after);
  });
}

void read_cues(TomlTable& table, NumberCues& cues) {
  table.table("cues", [&](TomlTable& words) {
    words.append_texts("labels", cues.labels);
    words.append_texts("idioms", cues.idioms);
    words.append_texts("scores", cues.scores);
    words.append_texts("not_one_after", cues.not_one_after);
    words.append_texts("not_one_before", cues.not_one_before);
    words.append_texts("whole_before", cues.whole_before);
    words.append_texts("pronouns", cues.pronouns);
    words.append_texts("every", cues.every);
    words.append_texts("ratio_in", cues.ratio_in);
    words.append_texts("definite", cues.definite);
    words.append_texts("by", cues.by);
    words.append_texts("from", cues.from);
    words.append_texts("between", cues.between);
    words.append_texts("conjunction", cues.conjunction);
    words.append_texts("alternative", cues.alternative);
    words.append_texts("dash", cues.dash);
    words.append_texts("ages", cues.ages);
    words.append_texts("nears", cues.nears);
    words.append_texts("steps", cues.steps);
    words.append_texts("streets", cues.streets);
    words.append_texts("noun_skips", cues.noun_skips);
  });
}

Bound read_bound(TomlTable& row, const Interval& hard) {
  const std::string text = row.text("bound").value_or("");
  if (text.empty()) return bound_of(hard);
  for (const Bound bound : {Bound::exact, Bound::about, Bound::over, Bound::at_least, Bound::under, Bound::at_most})
    if (text == to_string(bound)) return bound;
  row.error("bound", "'" + text + "' is not a bound", "write exact, about, over, at-least, under or at-most");
  return bound_of(hard);
}

void read_hedge(TomlTable& row, HedgeLexicon& hedges) {
  Hedge hedge;
  hedge.id = row.required_text("id");
  hedge.before = row.texts("before");
  hedge.after = row.texts("after");
  hedge.hard = read_interval(row, "hard");
  hedge.soft = read_interval(row, "soft");
  hedge.dimension = row.text("dimension").value_or("");
  hedge.preceded_by = row.texts("preceded_by");
  hedge.verbs = row.texts("verbs");
  hedge.bound = read_bound(row, hedge.hard);
  hedges.hedges.push_back(std::move(hedge));
}

void load_hedges(TomlTable& table, Language& language) {
  HedgeLexicon& hedges = language.hedges;
  hedges.fraction_hard = table.number("fraction_hard").value_or(hedges.fraction_hard);
  hedges.fraction_soft = table.number("fraction_soft").value_or(hedges.fraction_soft);
  table.tables("hedge", [&](TomlTable& row) { read_hedge(row, hedges); });
  table.tables("vague", [&](TomlTable& row) {
    hedges.vague.push_back({row.required_text("id"), row.texts("words"), read_interval(row, "hard"),
                            read_interval(row, "soft"), row.truth("alone").value_or(true),
                            row.text("dimension").value_or("")});
  });
  table.tables("portion", [&](TomlTable& row) {
    hedges.portions.push_back(
        {row.required_text("id"), row.texts("words"), read_interval(row, "hard"), read_interval(row, "soft")});
  });
  read_change(table, "rise", hedges.cues.rise);
  read_change(table, "fall", hedges.cues.fall);
  read_change(table, "move", hedges.cues.move);
  read_cues(table, hedges.cues);
}

}  // namespace

extern const LanguagePart language_part_hedges = {"hedges", load_hedges};

}  // namespace gainsay
