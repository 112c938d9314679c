#include "text/html/metadata.h"

#include <algorithm>
#include <iterator>

#include "base/date.h"
#include "text/encoding/html_entity.h"
#include "text/encoding/url.h"
#include "text/encoding/white_space.h"
#include "text/html/json_ld.h"
#include "text/html/tokenizer.h"

namespace gainsay {
namespace {

enum class Kind { source, title, url, published };

// The names of <meta> that news pages use, the most telling of a kind first; ranks in between are left to other places.
struct MetaName {
  std::string_view name;
  Kind kind;
  int rank;
};

constexpr MetaName meta_names[] = {
    {"article:published_time", Kind::published, 10},
    {"og:article:published_time", Kind::published, 11},
    {"og:published_time", Kind::published, 12},
    {"datepublished", Kind::published, 13},
    {"parsely-pub-date", Kind::published, 14},
    {"sailthru.date", Kind::published, 15},
    {"pubdate", Kind::published, 16},
    {"publishdate", Kind::published, 17},
    {"publish-date", Kind::published, 18},
    {"dc.date.issued", Kind::published, 19},
    {"dcterms.created", Kind::published, 20},
    {"dcterms.date", Kind::published, 21},
    {"dc.date", Kind::published, 22},
    {"cxenseparse:recs:publishtime", Kind::published, 23},
    {"date", Kind::published, 24},
    {"og:site_name", Kind::source, 1},
    {"publisher", Kind::source, 10},
    {"dc.publisher", Kind::source, 11},
    {"application-name", Kind::source, 12},
    {"og:title", Kind::title, 1},
    {"twitter:title", Kind::title, 10},
    {"headline", Kind::title, 11},
    {"og:url", Kind::url, 2},
};

constexpr int json_ld_rank = 5;
constexpr int page_title_rank = 50;
constexpr int time_element_rank = 60;

std::string attribute(std::string_view attributes, std::string_view name) {
  std::size_t at = 0;
  while (const auto found = next_attribute(attributes, at))
    if (same_name(found->name, name)) return decode_entities(trimmed(found->value));
  return "";
}

std::string one_line(std::string_view text) {
  std::string out;
  for (const char c : trimmed(text)) {
    if (!is_white(c))
      out += c;
    else if (out.back() != ' ')
      out += ' ';
  }
  return out;
}

}  // namespace

void HtmlMetadata::offer(Field& field, int rank, std::string value, std::size_t at) {
  value = one_line(value);
  if (!value.empty() && rank < field.rank) field = {std::move(value), rank, at};
}

void HtmlMetadata::offer_date(int rank, std::string value, std::size_t at) {
  Field& field = parse_day(trimmed(value)) ? published_ : bad_date_;
  offer(field, rank, std::move(value), at);
}

void HtmlMetadata::meta(std::string_view attributes, std::size_t at) {
  for (const char* key : {"property", "name", "itemprop"}) {
    const std::string name = attribute(attributes, key);
    if (name.empty()) continue;
    const auto* known = std::find_if(std::begin(meta_names), std::end(meta_names),
                                     [&](const MetaName& entry) { return same_name(entry.name, name); });
    if (known == std::end(meta_names)) continue;
    std::string content = attribute(attributes, "content");
    if (known->kind == Kind::published)
      offer_date(known->rank, std::move(content), at);
    else
      offer(known->kind == Kind::source  ? source_
            : known->kind == Kind::title ? title_
                                         : url_,
            known->rank, std::move(content), at);
    return;
  }
}

void HtmlMetadata::link(std::string_view attributes, std::size_t at) {
  if (same_name(attribute(attributes, "rel"), "canonical")) offer(url_, 1, attribute(attributes, "href"), at);
}

void HtmlMetadata::time(std::string_view attributes, std::size_t at) {
  const std::string when = attribute(attributes, "datetime");
  const bool published = same_name(attribute(attributes, "itemprop"), "datePublished");
  if (!when.empty()) offer_date(published ? json_ld_rank + 20 : time_element_rank, when, at);
}

void HtmlMetadata::title(std::string_view text, std::size_t at) {
  offer(title_, page_title_rank, decode_entities(text), at);
}

void HtmlMetadata::json_ld(std::string_view json, std::size_t at) {
  const auto article = find_json_ld_article(json);
  if (!article) return;
  if (!article->published.empty()) offer_date(json_ld_rank, article->published, at);
  offer(title_, json_ld_rank, article->headline, at);
  offer(source_, json_ld_rank, article->publisher, at);
  offer(url_, json_ld_rank, article->url, at);
}

MetadataFields HtmlMetadata::fields() const {
  const Field& date = published_.value.empty() ? bad_date_ : published_;
  MetadataFields fields;
  fields.source = source_.value.empty() ? host_of(url_.value) : source_.value;
  fields.title = title_.value;
  fields.url = url_.value;
  fields.published = date.value;
  if (!date.value.empty()) fields.published_at = input_.place(date.at);
  return fields;
}

}  // namespace gainsay
