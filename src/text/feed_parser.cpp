#include "text/feed_parser.h"

#include <expat.h>

#include <algorithm>
#include <limits>
#include <new>
#include <string_view>

#include "text/white_space.h"

namespace gainsay {
namespace {

constexpr std::size_t depth_limit = 64;
constexpr char separator = '|';  // between an element's namespace and its name
constexpr std::string_view atom = "http://www.w3.org/2005/Atom";
constexpr std::string_view content_module = "http://purl.org/rss/1.0/modules/content/";
constexpr std::string_view dublin_core = "http://purl.org/dc/elements/1.1/";
constexpr std::string_view rss_1 = "http://purl.org/rss/1.0/";

struct Name {
  std::string_view space;
  std::string_view local;
};

Name split(const char* name) {
  const std::string_view all = name;
  const std::size_t bar = all.rfind(separator);
  if (bar == std::string_view::npos) return {"", all};
  return {all.substr(0, bar), all.substr(bar + 1)};
}

std::string_view attribute(const char** attributes, std::string_view name) {
  for (; *attributes != nullptr; attributes += 2)
    if (name == *attributes) return attributes[1];
  return {};
}

// How full a text an element holds; 0: none.
int text_rank(const Name& name) {
  if (name.space == content_module && name.local == "encoded") return 3;
  if (name.space == atom) return name.local == "content" ? 3 : name.local == "summary" ? 1 : 0;
  const bool plain = name.space.empty() || name.space == rss_1;
  return plain && name.local == "description" ? 1 : 0;
}

bool is_item(const Name& name) {
  return (name.space == atom && name.local == "entry") ||
         ((name.space.empty() || name.space == rss_1) && name.local == "item");
}

/// What expat's events make of a feed.
struct FeedParser {
  FeedParser(const FileInput& file, std::vector<FeedItem>& to)
      : input(file), items(to), parser(XML_ParserCreateNS(nullptr, separator)) {
    if (parser == nullptr) throw std::bad_alloc();
  }
  ~FeedParser() { XML_ParserFree(parser); }
  FeedParser(const FeedParser&) = delete;
  FeedParser& operator=(const FeedParser&) = delete;

  void start(const Name& name, const char** attributes);
  void end(const Name& name);
  void characters(std::string_view text);

  const FileInput& input;
  std::vector<FeedItem>& items;
  XML_Parser parser;
  std::string stopped;  // why, when we stopped it ourselves
  std::string feed_title;
  FeedItem item;
  std::string permalink;  // a guid that is an address
  std::size_t depth = 0;
  std::size_t item_depth = 0;  // 0: in no item
  int body_rank = 0;           // of the item's body
  // The element whose text is being collected.
  std::size_t capture_depth = 0;  // 0: none
  int capture_rank = 0;           // of a body; 0: a field
  bool capture_is_html = false;
  bool capture_is_markup = false;  // elements stand in it
  std::size_t capture_begin = 0;
  EmbeddedText captured;

  [[nodiscard]] std::size_t here() const { return static_cast<std::size_t>(XML_GetCurrentByteIndex(parser)); }
  [[nodiscard]] std::size_t width() const { return static_cast<std::size_t>(XML_GetCurrentByteCount(parser)); }
  void stop(const std::string& why) {
    stopped = why;
    XML_StopParser(parser, XML_FALSE);
  }
  void capture(int rank, bool html) {
    capture_depth = depth;
    capture_rank = rank;
    capture_is_html = html;
    capture_is_markup = false;
    capture_begin = here() + width();
    captured = {};
  }
  void begin_item() {
    item = {};
    item.span.begin = here();
    item_depth = depth;
    body_rank = 0;
    permalink.clear();
  }
  void end_item();
  void take_field(const Name& name);
  void take_body();
};

void FeedParser::start(const Name& name, const char** attributes) {
  if (++depth > depth_limit) return stop("elements nest more than " + std::to_string(depth_limit) + " deep");
  if (capture_depth > 0) {
    capture_is_markup = true;
    return;
  }
  if (item_depth == 0 && is_item(name)) return begin_item();
  if (item_depth > 0 && depth == item_depth + 1) {
    const std::string_view rel = attribute(attributes, "rel");
    const std::string_view href = attribute(attributes, "href");
    if (name.local == "link" && !href.empty()) {
      if (rel.empty() || rel == "alternate") item.fields.url = href;
      return;
    }
    const std::string_view type = attribute(attributes, "type");
    return capture(text_rank(name), type == "html" || type == "xhtml");
  }
  // The feed's own title, and that of the feed which an Atom entry was taken from.
  if (name.local == "title" && (item_depth == 0 || depth == item_depth + 2)) capture(0, false);
}

void FeedParser::characters(std::string_view text) {
  if (capture_depth == 0) return;
  const std::size_t at = here();
  if (width() == text.size())
    captured.map.copied(at, text.size());
  else
    captured.map.replaced({at, at + width()}, text.size());
  captured.text += text;
}

void FeedParser::take_body() {
  if (capture_rank <= body_rank) return;
  if (capture_is_markup) {
    // Elements that nobody escaped: the bytes themselves are the markup.
    const std::size_t end = here();
    captured = {std::string(input.bytes.substr(capture_begin, end - capture_begin)), {}};
    captured.map.copied(capture_begin, end - capture_begin);
  }
  if (trimmed(captured.text).empty()) return;
  body_rank = capture_rank;
  item.is_html = capture_is_html || capture_is_markup;
  item.body = std::move(captured);
}

void FeedParser::take_field(const Name& name) {
  const std::string text(trimmed(captured.text));
  if (text.empty()) return;
  MetadataFields& fields = item.fields;
  if (item_depth == 0) {
    if (feed_title.empty()) feed_title = text;
  } else if (depth == item_depth + 2) {
    if (name.local == "title") fields.source = text;
  } else if (name.local == "title") {
    fields.title = text;
  } else if (name.local == "link") {
    fields.url = text;
  } else if (name.local == "source") {
    fields.source = text;
  } else if ((name.local == "guid" || name.local == "id") && text.starts_with("http")) {
    permalink = text;
  } else if (name.local == "pubDate" || name.local == "published" ||
             (name.space == dublin_core && name.local == "date")) {
    fields.published = text;
  } else if (name.local == "updated" && fields.published.empty()) {
    fields.published = text;
  }
}

void FeedParser::end_item() {
  item.span.end = here() + width();
  if (item.fields.url.empty()) item.fields.url = permalink;
  if (item.fields.source.empty()) item.fields.source = feed_title;
  item_depth = 0;
  items.push_back(std::move(item));
}

void FeedParser::end(const Name& name) {
  if (capture_depth == depth) {
    if (capture_rank > 0)
      take_body();
    else
      take_field(name);
    capture_depth = 0;
  } else if (item_depth == depth && capture_depth == 0) {
    end_item();
  }
  --depth;
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

bool parse_feed(const FileInput& input, std::vector<FeedItem>& items) {
  FeedParser feed(input, items);
  listen(feed);
  constexpr std::size_t most = std::numeric_limits<int>::max();
  const std::string_view bytes = input.bytes;
  if (bytes.size() > most) feed.stopped = "it is larger than 2 GB";
  if (feed.stopped.empty() &&
      XML_Parse(feed.parser, bytes.data(), static_cast<int>(bytes.size()), XML_TRUE) == XML_STATUS_OK)
    return true;
  const std::string why = feed.stopped.empty() ? XML_ErrorString(XML_GetErrorCode(feed.parser)) : feed.stopped;
  input.error(std::min(feed.here(), bytes.size()), "the feed cannot be read on from here: " + why,
              "correct the file; the items before this place are read");
  return false;
}

}  // namespace gainsay
