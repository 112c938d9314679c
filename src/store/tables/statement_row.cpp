#include "store/tables/statement_row.h"

#include "base/hash.h"
#include "store/database/text_codec.h"

namespace gainsay {
namespace {

// Positions of the columns, in the order of statement_columns().
enum Column : int {
  document,
  source,
  url,
  title,
  published,
  slots,
  value_type,
  value_text,
  unit,
  hard,
  soft,
  form,
  hedge,
  scale,
  date_first,
  date_last,
  granularity,
  speaker,
  speaker_side,
  attribution,
  polarity,
  modality,
  as_of_first_day,
  as_of_last_day,
  as_of_assumed,
  said_on,
  announces_change,
  corrects,
  span_begin,
  span_end,
  line,
  column,
  text,
  sentence,
  text_begin,
  text_end,
  quantities,
  qualifiers,
  reading,
};

static_assert(reading + 1 == statement_column_count);
static_assert(granularity - value_type + 1 == value_column_count);

std::int64_t as_number(std::size_t number) { return static_cast<std::int64_t>(number); }
std::size_t as_size(std::int64_t number) { return static_cast<std::size_t>(number); }

// A text that a statement may share with its document, whose columns start at `origin`.
std::string shared_text(const Query& query, int first, Column column, int origin) {
  if (origin >= 0 && query.is_null(first + column)) return query.text(origin + column - document);
  return query.text(first + column);
}

QuantityValue read_quantity(const Query& query, int first) {
  QuantityValue value;
  const auto at = [&](Column column) { return first + column - value_type; };
  value.text = query.text(at(value_text));
  value.unit = query.text(at(unit));
  value.hard = decode_interval(query.text(at(hard)));
  value.soft = decode_interval(query.text(at(soft)));
  value.form = decode_enum(query.text(at(form)), QuantityForm::ordinal);
  value.hedge = query.text(at(hedge));
  return value;
}

}  // namespace

const std::string& value_columns() {
  static const std::string columns =
      "value_type, value, unit, hard, soft, form, hedge, scale, date_first, date_last, granularity";
  return columns;
}

const std::string& statement_columns() {
  static const std::string columns =
      "document, source, url, title, published, slots, " + value_columns() +
      ", speaker, speaker_side, attribution, polarity, modality, as_of_first, "
      "as_of_last, as_of_assumed, said_on, announces_change, corrects, span_begin, span_end, line, \"column\", text, "
      "sentence, text_begin, text_end, quantities, qualifiers, reading";
  return columns;
}

const std::string& statement_parameters() {
  static const std::string parameters = [] {
    std::string out = "?";
    for (int i = 1; i < statement_column_count; ++i) out += ", ?";
    return out;
  }();
  return parameters;
}

std::string recorded_value(const Value& value) {
  if (const auto* quantity = std::get_if<QuantityValue>(&value)) return quantity->text;
  if (const auto* category = std::get_if<CategoryValue>(&value)) return category->value;
  if (const auto* stance = std::get_if<StanceValue>(&value)) return stance->value;
  if (const auto* quote = std::get_if<QuoteValue>(&value)) return quote->text;
  return "";
}

namespace {

std::string range_text(const DateRange& range) {
  return (range.first ? to_string(*range.first) : "") + "/" + (range.last ? to_string(*range.last) : "");
}

// What a value says besides `recorded_value`.
std::string rest_of(const Value& value) {
  if (const auto* quantity = std::get_if<QuantityValue>(&value)) return encode_quantities({{"value", *quantity}});
  if (const auto* stance = std::get_if<StanceValue>(&value)) return encode_list(stance->scale);
  if (const auto* date = std::get_if<DateValue>(&value))
    return range_text(date->range) + std::string(to_string(date->granularity));
  return "";
}

}  // namespace

std::string digest_of(const Statement& statement) {
  const Statement& s = statement;
  std::string all;
  for (const std::string& text : {s.document, s.source, s.url, s.title, to_string(s.published), s.topic,
                                  encode_slots(s.key), encode_slots(s.slots), std::string(type_name(s.value)),
                                  recorded_value(s.value), rest_of(s.value), encode_quantities(s.quantities), s.speaker,
                                  s.speaker_side, range_text(s.as_of), to_string(s.said_on), s.text, s.sentence})
    all += text + '\x1f';
  for (const std::size_t number :
       {static_cast<std::size_t>(s.attribution), static_cast<std::size_t>(s.polarity),
        static_cast<std::size_t>(s.modality), std::size_t{s.as_of_assumed}, std::size_t{s.announces_change},
        std::size_t{s.corrects}, s.span.begin, s.span.end, s.line, s.column, s.in_sentence.begin, s.in_sentence.end})
    all += std::to_string(number) + '\x1f';
  if (!s.qualifiers.empty()) all += encode_slots(s.qualifiers) + '\x1f';
  if (s.reading != Reading::exact) all += to_string(s.reading);
  return fingerprint(all);
}

void StatementBinder::bind_value(Query& query, int first_value, const Value& value) {
  const int first = first_value - value_type;
  for (int column = value_type; column <= granularity; ++column) query.bind_null(first + column);
  query.bind(first + value_type, type_name(value));
  if (const auto* quantity = std::get_if<QuantityValue>(&value)) {
    query.bind(first + value_text, quantity->text).bind(first + unit, quantity->unit);
    query.bind(first + hard, keep(encode_interval(quantity->hard)));
    query.bind(first + soft, keep(encode_interval(quantity->soft)));
    query.bind(first + form, to_string(quantity->form)).bind_unless_empty(first + hedge, quantity->hedge);
  } else if (const auto* category = std::get_if<CategoryValue>(&value)) {
    query.bind(first + value_text, category->value);
  } else if (const auto* stance = std::get_if<StanceValue>(&value)) {
    query.bind(first + value_text, stance->value).bind(first + scale, keep(encode_list(stance->scale)));
  } else if (const auto* date = std::get_if<DateValue>(&value)) {
    if (date->range.first) query.bind(first + date_first, keep(to_string(*date->range.first)));
    if (date->range.last) query.bind(first + date_last, keep(to_string(*date->range.last)));
    query.bind(first + granularity, to_string(date->granularity));
  } else if (const auto* quote = std::get_if<QuoteValue>(&value)) {
    query.bind(first + value_text, quote->text);
  }
}

void StatementBinder::bind(Query& query, int first, const Statement& statement, const Origin* origin) {
  texts_.clear();
  const auto bind_own = [&](Column column, std::string_view own, std::string_view shared) {
    if (origin != nullptr && own == shared)
      query.bind_null(first + column);
    else
      query.bind(first + column, own);
  };
  const Origin none;
  const Origin& shared = origin != nullptr ? *origin : none;
  bind_own(document, statement.document, shared.document);
  bind_own(source, statement.source, shared.source);
  bind_own(url, statement.url, shared.url);
  bind_own(title, statement.title, shared.title);
  bind_own(published, keep(to_string(statement.published)), shared.published);
  query.bind(first + slots, keep(encode_slots(statement.slots)));
  bind_value(query, first + value_type, statement.value);
  query.bind(first + speaker, statement.speaker).bind(first + speaker_side, statement.speaker_side);
  query.bind(first + attribution, to_string(statement.attribution));
  query.bind(first + polarity, to_string(statement.polarity)).bind(first + modality, to_string(statement.modality));
  query.bind_null(first + as_of_first_day).bind_null(first + as_of_last_day);
  if (statement.as_of.first) query.bind(first + as_of_first_day, keep(to_string(*statement.as_of.first)));
  if (statement.as_of.last) query.bind(first + as_of_last_day, keep(to_string(*statement.as_of.last)));
  query.bind(first + as_of_assumed, statement.as_of_assumed ? std::int64_t{1} : std::int64_t{0});
  query.bind(first + said_on, keep(to_string(statement.said_on)));
  query.bind(first + announces_change, statement.announces_change ? std::int64_t{1} : std::int64_t{0});
  query.bind(first + corrects, statement.corrects ? std::int64_t{1} : std::int64_t{0});
  query.bind(first + span_begin, as_number(statement.span.begin)).bind(first + span_end, as_number(statement.span.end));
  query.bind(first + line, as_number(statement.line)).bind(first + column, as_number(statement.column));
  query.bind(first + text, statement.text).bind(first + sentence, statement.sentence);
  query.bind(first + text_begin, as_number(statement.in_sentence.begin));
  query.bind(first + text_end, as_number(statement.in_sentence.end));
  query.bind_null(first + quantities);
  if (!statement.quantities.empty()) query.bind(first + quantities, keep(encode_quantities(statement.quantities)));
  query.bind_null(first + qualifiers).bind_null(first + reading);
  if (!statement.qualifiers.empty()) query.bind(first + qualifiers, keep(encode_slots(statement.qualifiers)));
  if (statement.reading != Reading::exact) query.bind(first + reading, to_string(statement.reading));
}

Value read_value(const Query& query, int first) {
  const auto at = [&](Column column) { return first + column - value_type; };
  const std::string type = query.text(first);
  if (type == "quantity") return read_quantity(query, first);
  if (type == "category") return CategoryValue{query.text(at(value_text))};
  if (type == "stance") return StanceValue{query.text(at(value_text)), decode_list(query.text(at(scale)))};
  if (type == "date")
    return DateValue{{query.day(at(date_first)), query.day(at(date_last))},
                     decode_enum(query.text(at(granularity)), Granularity::unknown)};
  return QuoteValue{query.text(at(value_text))};
}

Statement read_statement(const Query& query, int first, int origin) {
  Statement out;
  out.document = shared_text(query, first, document, origin);
  out.source = shared_text(query, first, source, origin);
  out.url = shared_text(query, first, url, origin);
  out.title = shared_text(query, first, title, origin);
  out.published = parse_day(shared_text(query, first, published, origin)).value_or(Day{});
  out.slots = decode_slots(query.text(first + slots));
  out.value = read_value(query, first + value_type);
  out.speaker = query.text(first + speaker);
  out.speaker_side = query.text(first + speaker_side);
  out.attribution = decode_enum(query.text(first + attribution), Attribution::outlet);
  out.polarity = decode_enum(query.text(first + polarity), Polarity::denied);
  out.modality = decode_enum(query.text(first + modality), Modality::asked);
  out.as_of = {query.day(first + as_of_first_day), query.day(first + as_of_last_day)};
  out.as_of_assumed = query.number(first + as_of_assumed) != 0;
  out.said_on = query.day(first + said_on).value_or(Day{});
  out.announces_change = query.number(first + announces_change) != 0;
  out.corrects = query.number(first + corrects) != 0;
  out.span = {as_size(query.number(first + span_begin)), as_size(query.number(first + span_end))};
  out.line = as_size(query.number(first + line));
  out.column = as_size(query.number(first + column));
  out.text = query.text(first + text);
  out.sentence = query.text(first + sentence);
  out.in_sentence = {as_size(query.number(first + text_begin)), as_size(query.number(first + text_end))};
  if (!query.is_null(first + quantities)) out.quantities = decode_quantities(query.text(first + quantities));
  if (!query.is_null(first + qualifiers)) out.qualifiers = decode_slots(query.text(first + qualifiers));
  if (!query.is_null(first + reading)) out.reading = decode_enum(query.text(first + reading), Reading::relaxed);
  return out;
}

}  // namespace gainsay
