#include "report/annotation_json.h"

#include <algorithm>
#include <tuple>

#include "base/json_writer.h"

namespace gainsay {
namespace {

/// One line to be, with what it is sorted by.
struct Line {
  ByteSpan span;  // in the file
  std::string kind;
  std::string json;
};

class Lines {
 public:
  Lines(const Annotation& annotation, const EntityTable& entities, const UnitLexicon& units)
      : annotation_(annotation), document_(*annotation.document), entities_(entities), units_(units) {}

  std::string text() {
    for (const Mention& mention : annotation_.mentions)
      std::visit([&](const auto& body) { add(mention.span, body); }, mention.body);
    for (const Speech& speech : annotation_.speeches) add(speech);
    for (const Cue& cue : annotation_.cues) add(cue);
    std::stable_sort(lines_.begin(), lines_.end(), [](const Line& a, const Line& b) {
      return std::tie(a.span.begin, a.span.end, a.kind) < std::tie(b.span.begin, b.span.end, b.kind);
    });
    std::string out;
    for (const Line& line : lines_) out += line.json + "\n";
    return out;
  }

 private:
  template <typename Members>
  void add_line(ByteSpan span, const char* kind, const Members& members) {
    JsonWriter json;
    const ByteSpan source = document_.map.to_source(span);
    json.begin_object().member("document", document_.path).member("start", source.begin).member("end", source.end);
    json.member("kind", kind).member("text", words(span));
    members(json);
    json.end_object();
    lines_.push_back({source, kind, json.text()});
  }

  void add(ByteSpan span, const QuantityMention& quantity) {
    add_line(span, "quantity", [&](JsonWriter& json) {
      json.member("value", quantity.stated);
      if (quantity.stated_high != quantity.stated) json.member("high", quantity.stated_high);
      json.member("unit", quantity.value.unit);
      write_if(json, "dimension", dimension(quantity.value.unit));
      json.member("bound", to_string(quantity.bound));
      write(json, "hard", quantity.value.hard);
      write(json, "soft", quantity.value.soft);
      write_if(json, "hedge", quantity.value.hedge);
      json.member("form", to_string(quantity.value.form));
      write_if(json, "counted", quantity.counted);
    });
  }

  void add(ByteSpan span, const DateMention& date) {
    add_line(span, "date", [&](JsonWriter& json) {
      json.key("range");
      if (!date.range.first && !date.range.last)
        json.null();
      else
        write(json, date.range);
      json.member("granularity", to_string(date.granularity));
      if (date.relation != DateRelation::during) json.member("relation", name(date.relation));
      if (date.clock) {
        json.key("clock").begin_array().value(time_of_day(date.clock->first));
        json.value(time_of_day(date.clock->last)).end_array();
      }
      if (date.weekday_mismatch) json.member("weekday_mismatch", true);
    });
  }

  void add(ByteSpan span, const EntityMention& entity) {
    add_line(span, "entity", [&](JsonWriter& json) {
      if (entity.readings.empty()) return;
      json.member("entity", entities_[entity.readings.front()].id).key("types").begin_array();
      for (const std::string& type : entities_[entity.readings.front()].types) json.value(type);
      json.end_array().member("reference", name(entity.reference));
      if (entity.readings.size() < 2) return;
      json.key("readings").begin_array();
      for (const EntityIndex reading : entity.readings) json.value(entities_[reading].id);
      json.end_array();
    });
  }

  void add(ByteSpan span, const QuoteMention& quote) {
    add_line(span, "quote", [&](JsonWriter& json) {
      const Speech* speech = speech_of(quote.content);
      json.key("speaker");
      if (speech == nullptr || speech->speaker.empty())
        json.null();
      else
        json.value(speech->speaker);
      json.member("attribution", to_string(speech == nullptr ? Attribution::outlet : speech->attribution));
      json.member("speech", quote.speech);
      write_span(json, "content", quote.content);
    });
  }

  void add(const Speech& speech) {
    const ByteSpan span = speech.speaker_span.empty() ? speech.content : speech.speaker_span;
    add_line(span, "speaker", [&](JsonWriter& json) {
      json.member("speaker", speech.speaker).member("attribution", to_string(speech.attribution));
      write_span(json, "content", speech.content);
      if (speech.speaker_span.empty()) json.member("carried_over", true);
      if (speech.denied) json.member("denied", true);
      write_if(json, "denied_by", speech.denied_by);
      if (speech.said.first || speech.said.last) write(json.key("said"), speech.said);
    });
  }

  void add(const Cue& cue) {
    add_line(cue.span, "cue", [&](JsonWriter& json) {
      json.member("negates", cue.negates).member("modality", to_string(cue.modality));
      write_span(json, "scope", cue.scope);
    });
  }

  /// Of a rate, that of what is above the line.
  [[nodiscard]] std::string dimension(std::string_view unit) const {
    const Unit* found = units_.find(unit.substr(0, unit.find("-per-")));
    if (found == nullptr) found = units_.find(unit);
    if (found == nullptr) return {};
    return found->currency ? "money" : found->dimension;
  }

  [[nodiscard]] std::string_view words(ByteSpan span) const {
    return std::string_view(document_.text).substr(span.begin, span.size());
  }

  /// The quotation that the words between two marks are, whoever's it is.
  [[nodiscard]] const Speech* speech_of(ByteSpan content) const {
    for (const Speech& speech : annotation_.speeches)
      if (speech.attribution == Attribution::quote && speech.content.overlaps(content)) return &speech;
    return nullptr;
  }

  static const char* name(DateRelation relation) {
    switch (relation) {
      case DateRelation::during:
        return "during";
      case DateRelation::since:
        return "since";
      case DateRelation::until:
        return "until";
      case DateRelation::by:
        return "by";
      case DateRelation::before:
        return "before";
      case DateRelation::after:
        return "after";
    }
    return "during";
  }

  // "09:15"
  static std::string time_of_day(int minutes) {
    std::string out;
    for (const int part : {minutes / 60, minutes % 60}) {
      if (!out.empty()) out += ':';
      out += static_cast<char>('0' + part / 10);
      out += static_cast<char>('0' + part % 10);
    }
    return out;
  }

  static const char* name(Reference reference) {
    switch (reference) {
      case Reference::name:
        return "name";
      case Reference::role:
        return "role";
      case Reference::short_name:
        return "short_name";
      case Reference::pronoun:
        return "pronoun";
      case Reference::misspelling:
        return "misspelling";
    }
    return "name";
  }

  static void write(JsonWriter& json, const char* key, const Interval& interval) {
    json.key(key).begin_array().value(interval.low).value(interval.high).end_array();
  }

  static void write(JsonWriter& json, const DateRange& range) {
    json.begin_array();
    for (const auto& day : {range.first, range.last})
      if (day)
        json.value(to_string(*day));
      else
        json.null();
    json.end_array();
  }

  static void write_if(JsonWriter& json, const char* key, const std::string& text) {
    if (!text.empty()) json.member(key, text);
  }

  void write_span(JsonWriter& json, const char* key, ByteSpan span) const {
    const ByteSpan source = document_.map.to_source(span);
    json.key(key).begin_object().member("start", source.begin).member("end", source.end);
    json.member("text", words(span)).end_object();
  }

  const Annotation& annotation_;
  const Document& document_;
  const EntityTable& entities_;
  const UnitLexicon& units_;
  std::vector<Line> lines_;
};

}  // namespace

std::string annotate(const Annotation& annotation, const EntityTable& entities, const UnitLexicon& units) {
  return Lines(annotation, entities, units).text();
}

}  // namespace gainsay
