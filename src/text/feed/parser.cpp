#include "text/feed/parser.h"

#include <expat.h>

#include <algorithm>
#include <limits>
#include <new>
#include <string_view>

#include "text/encoding/html_entity.h"
#include "text/encoding/url.h"
#include "text/encoding/white_space.h"

namespace gainsay {
namespace {

constexpr std::size_t depth_limit = 64;
constexpr char separator = '|';  // between an element's namespace and its name

// Elements that mean the same whatever version of the formats they come from.
enum class Space { other, rss, atom, content, dublin_core };

struct Name {
  Space space = Space::other;
  std::string_view local;

  [[nodiscard]] bool core() const { return space == Space::rss || space == Space::atom; }
  [[nodiscard]] bool is(Space wanted, std::string_view name) const { return space == wanted && local == name; }
};

Space space_of(std::string_view uri) {
  struct Known {
    std::string_view uri;
    Space space;
  };
  constexpr Known known[] = {
      {"", Space::rss},
      {"http://purl.org/rss/1.0/", Space::rss},
      {"http://my.netscape.com/rdf/simple/0.9/", Space::rss},
      {"http://channel.netscape.com/rdf/simple/0.9/", Space::rss},
      {"http://backend.userland.com/rss2", Space::rss},
      {"http://www.w3.org/2005/Atom", Space::atom},
      {"http://purl.org/atom/ns#", Space::atom},
      {"http://purl.org/rss/1.0/modules/content/", Space::content},
      {"http://purl.org/dc/elements/1.1/", Space::dublin_core},
      {"http://purl.org/dc/terms/", Space::dublin_core},
  };
  const auto* found =
      std::find_if(std::begin(known), std::end(known), [&](const Known& one) { return one.uri == uri; });
  return found == std::end(known) ? Space::other : found->space;
}

Name split(const char* name) {
  const std::string_view all = name;
  const std::size_t bar = all.rfind(separator);
  if (bar == std::string_view::npos) return {Space::rss, all};
  return {space_of(all.substr(0, bar)), all.substr(bar + 1)};
}

std::string_view attribute(const char** attributes, std::string_view name) {
  for (; *attributes != nullptr; attributes += 2)
    if (name == *attributes) return attributes[1];
  return {};
}

bool is_html_type(std::string_view type) {
  return type == "html" || type == "xhtml" || type == "text/html" || type == "application/xhtml+xml";
}

// A text that no reader of words can read, as a picture in letters.
bool is_foreign(const char** attributes) {
  const std::string_view type = attribute(attributes, "type");
  const bool known = type.find('/') == std::string_view::npos || type.starts_with("text/") || is_html_type(type);
  return !known || attribute(attributes, "mode") == "base64";
}

// How full a text an element holds; 0: none.
int text_rank(const Name& name) {
  if (name.is(Space::content, "encoded") || name.is(Space::atom, "content")) return 2;
  return name.is(Space::atom, "summary") || name.is(Space::rss, "description") ? 1 : 0;
}

bool is_item(const Name& name) { return name.is(Space::atom, "entry") || name.is(Space::rss, "item"); }

// Titles are text, but many feeds put HTML into them.
std::string without_markup(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const bool tag = text[at] == '<' && at + 1 < text.size() && (is_letter(text[at + 1]) || text[at + 1] == '/');
    const std::size_t end = tag ? text.find('>', at) : std::string_view::npos;
    if (end != std::string_view::npos)
      at = end + 1;
    else
      out += text[at++];
  }
  return decode_entities(out);
}

/// What expat's events make of a feed.
struct FeedParser {
  FeedParser(const EmbeddedText& read, Feed& to) : xml(read), feed(to), parser(XML_ParserCreateNS("UTF-8", separator)) {
    if (parser == nullptr) throw std::bad_alloc();
  }
  ~FeedParser() { XML_ParserFree(parser); }
  FeedParser(const FeedParser&) = delete;
  FeedParser& operator=(const FeedParser&) = delete;

  void start(const Name& name, const char** attributes);
  void end(const Name& name);
  void characters(std::string_view text);

  // An element around the present place.
  struct Element {
    std::string name;
    std::string base;  // xml:base
  };

  const EmbeddedText& xml;
  Feed& feed;
  XML_Parser parser;
  std::string stopped;  // why, when we stopped it ourselves
  std::string address;  // of the feed's own page
  FeedItem item;
  std::string permalink;                // a guid that is an address
  std::vector<std::string> permalinks;  // of the items
  std::string updated;                  // for an item without a date of publication
  std::vector<Element> around;
  std::size_t item_depth = 0;  // 0: in no item
  // The element whose text is being collected.
  std::size_t capture_depth = 0;  // 0: none
  int capture_rank = 0;           // of a text of the item; 0: a field
  bool capture_is_html = false;
  bool capture_is_markup = false;  // elements are in it
  bool capture_is_link = false;    // by the attributes of a guid
  std::size_t capture_begin = 0;
  EmbeddedText captured;

  [[nodiscard]] std::size_t depth() const { return around.size(); }
  [[nodiscard]] std::size_t here() const { return static_cast<std::size_t>(XML_GetCurrentByteIndex(parser)); }
  [[nodiscard]] std::size_t width() const { return static_cast<std::size_t>(XML_GetCurrentByteCount(parser)); }
  [[nodiscard]] std::string_view parent() const {
    return depth() < 2 ? std::string_view() : std::string_view(around[depth() - 2].name);
  }
  /// What a reference represents here, as far as xml:base says.
  [[nodiscard]] std::string resolved(std::string_view reference) const {
    std::string base;
    for (const Element& element : around)
      if (!element.base.empty()) base = resolve_url(base, element.base);
    return resolve_url(base, reference);
  }
  void stop(const std::string& why) {
    stopped = why;
    XML_StopParser(parser, XML_FALSE);
  }
  void capture(int rank, const Name& name, const char** attributes) {
    capture_depth = depth();
    capture_rank = rank;
    capture_is_html = is_html_type(attribute(attributes, "type")) || (rank == 0 && name.space == Space::rss);
    capture_is_link = attribute(attributes, "isPermaLink") != "false";
    capture_is_markup = false;
    capture_begin = here() + width();
    captured = {};
  }
  void begin_item(const char** attributes);
  void end_item();
  void start_in_item(const Name& name, const char** attributes);
  void start_in_feed(const Name& name, const char** attributes);
  void take_link(const char** attributes, std::string& to) const;
  void take_feed_field(const std::string& text);
  void take_item_field(const Name& name, const std::string& text);
  void take_text();
  void settle();
};

void FeedParser::begin_item(const char** attributes) {
  item = {};
  item.span.begin = here();
  item_depth = depth();
  permalink = attribute(attributes, "http://www.w3.org/1999/02/22-rdf-syntax-ns#|about");
  updated.clear();
}

// Of several links the first one in the feed's own language that leads to a page.
void FeedParser::take_link(const char** attributes, std::string& to) const {
  const std::string_view rel = attribute(attributes, "rel");
  const std::string_view type = attribute(attributes, "type");
  const bool page = (rel.empty() || rel == "alternate") && (type.empty() || is_html_type(type));
  if (to.empty() && page && attribute(attributes, "hreflang").empty()) to = resolved(attribute(attributes, "href"));
}

void FeedParser::start_in_item(const Name& name, const char** attributes) {
  if (name.core() && name.local == "link" && !attribute(attributes, "href").empty())
    return take_link(attributes, item.fields.url);
  // The elements of a feed that an Atom entry was taken from are looked at one by one.
  if (name.is(Space::atom, "source")) return;
  const int rank = text_rank(name);
  if (rank == 0 || !is_foreign(attributes)) capture(rank, name, attributes);
}

void FeedParser::start_in_feed(const Name& name, const char** attributes) {
  if (depth() == 1) feed.is_feed = name.local == "rss" || name.local == "RDF" || name.local == "feed";
  const bool own = name.core() && (parent() == "channel" || parent() == "feed");
  if (!own) return;
  if (name.local == "link" && !attribute(attributes, "href").empty()) {
    take_link(attributes, address);
    if (address.empty() && attribute(attributes, "rel") == "self") address = attribute(attributes, "href");
  } else if (name.local == "title" || name.local == "link") {
    capture(0, name, attributes);
  }
}

void FeedParser::start(const Name& name, const char** attributes) {
  around.push_back(
      {std::string(name.local), std::string(attribute(attributes, "http://www.w3.org/XML/1998/namespace|base"))});
  if (depth() > depth_limit) return stop("elements nest more than " + std::to_string(depth_limit) + " deep");
  if (capture_depth > 0) {
    capture_is_markup = true;
  } else if (item_depth == 0) {
    if (is_item(name)) return begin_item(attributes);
    start_in_feed(name, attributes);
  } else if (depth() == item_depth + 1) {
    start_in_item(name, attributes);
  } else if (depth() == item_depth + 2 && parent() == "source" && name.is(Space::atom, "title")) {
    capture(0, name, attributes);
  }
}

void FeedParser::characters(std::string_view text) {
  if (capture_depth == 0) return;
  const ByteSpan from{here(), here() + width()};
  if (width() == text.size())
    captured.map.append(xml.map, from);
  else
    captured.map.replaced(xml.map.to_source(from), text.size());
  captured.text += text;
}

void FeedParser::take_text() {
  if (capture_is_markup) {
    // Elements that nobody escaped: the bytes themselves are the markup.
    const ByteSpan markup{capture_begin, here()};
    captured = {xml.text.substr(markup.begin, markup.size()), {}};
    captured.map.append(xml.map, markup);
  }
  if (trimmed(captured.text).empty()) return;
  item.texts.push_back({std::move(captured), capture_is_html || capture_is_markup, capture_rank});
}

void FeedParser::take_feed_field(const std::string& text) {
  std::string& field = around.back().name == "link" ? address : feed.title;
  if (field.empty()) field = text;
}

void FeedParser::take_item_field(const Name& name, const std::string& text) {
  MetadataFields& fields = item.fields;
  const auto first = [&](std::string& field) {
    if (field.empty()) field = text;
  };
  if (name.space == Space::dublin_core) {
    if (name.local == "date" || name.local == "created" || name.local == "issued") first(fields.published);
  } else if (!name.core()) {
    return;
  } else if (depth() == item_depth + 2 || name.local == "source") {
    fields.source = text;
  } else if (name.local == "title") {
    first(fields.title);
  } else if (name.local == "link") {
    if (fields.url.empty()) fields.url = resolved(text);
  } else if (name.local == "guid" || name.local == "id") {
    item.id = text;
    if (capture_is_link && is_web_address(text)) permalink = text;
  } else if (name.local == "pubDate" || name.local == "published" || name.local == "issued") {
    fields.published = text;
  } else if (name.local == "updated" || name.local == "modified") {
    updated = text;
  }
}

void FeedParser::end_item() {
  item.span = xml.map.to_source({item.span.begin, here() + width()});
  permalinks.push_back(permalink);
  if (item.fields.published.empty()) item.fields.published = updated;
  std::stable_sort(item.texts.begin(), item.texts.end(),
                   [](const FeedText& a, const FeedText& b) { return a.rank > b.rank; });
  item_depth = 0;
  feed.items.push_back(std::move(item));
}

void FeedParser::end(const Name& name) {
  if (capture_depth == depth()) {
    const bool title = name.local == "title" && (capture_is_html || item_depth == 0) && !capture_is_markup;
    const std::string text(trimmed(title ? without_markup(captured.text) : captured.text));
    if (capture_rank > 0)
      take_text();
    else if (!text.empty() && item_depth == 0)
      take_feed_field(text);
    else if (!text.empty())
      take_item_field(name, text);
    capture_depth = 0;
  } else if (item_depth == depth() && capture_depth == 0) {
    end_item();
  }
  around.pop_back();
}

// What only the whole feed shows: it may name itself after its items.
void FeedParser::settle() {
  for (std::size_t i = 0; i < feed.items.size(); ++i) {
    MetadataFields& fields = feed.items[i].fields;
    if (!fields.url.empty()) fields.url = resolve_url(address, fields.url);
    if (!is_web_address(fields.url)) fields.url = is_web_address(permalinks[i]) ? permalinks[i] : "";
    for (const std::string& source : {feed.title, host_of(address), host_of(fields.url)})
      if (fields.source.empty()) fields.source = source;
  }
}

void listen(FeedParser& to) {
  const XML_Parser parser = to.parser;
  XML_SetUserData(parser, &to);
  XML_SetElementHandler(
      parser,
      [](void* data, const char* name, const char** attributes) {
        static_cast<FeedParser*>(data)->start(split(name), attributes);
      },
      [](void* data, const char* name) { static_cast<FeedParser*>(data)->end(split(name)); });
  XML_SetCharacterDataHandler(parser, [](void* data, const char* text, int size) {
    static_cast<FeedParser*>(data)->characters({text, static_cast<std::size_t>(size)});
  });
  XML_SetEntityDeclHandler(
      parser, [](void* data, const char*, int, const char*, int, const char*, const char*, const char*, const char*) {
        static_cast<FeedParser*>(data)->stop("it declares entities, which a feed has no need of");
      });
}

}  // namespace

bool parse_feed(const EmbeddedText& xml, const FileInput& input, Feed& feed) {
  FeedParser parser(xml, feed);
  listen(parser);
  constexpr std::size_t most = std::numeric_limits<int>::max();
  const std::string_view bytes = xml.text;
  if (bytes.size() > most) parser.stopped = "it is larger than 2 GB";
  const bool whole = parser.stopped.empty() &&
                     XML_Parse(parser.parser, bytes.data(), static_cast<int>(bytes.size()), XML_TRUE) == XML_STATUS_OK;
  parser.settle();
  if (whole) return true;
  const std::string why = parser.stopped.empty() ? XML_ErrorString(XML_GetErrorCode(parser.parser)) : parser.stopped;
  const std::size_t at = std::min(parser.here(), bytes.size());
  input.error(xml.map.to_source({at, at}).begin, "the feed cannot be read on from here: " + why,
              "correct the file; the items before this place are read");
  return false;
}

}  // namespace gainsay
