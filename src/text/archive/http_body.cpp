#include "text/archive/http_body.h"

#include <algorithm>
#include <charconv>

#include "text/archive/gzip.h"
#include "text/encoding/encoding.h"
#include "text/encoding/white_space.h"

namespace gainsay {
namespace {

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return out;
}

std::string find(const std::map<std::string, std::string>& headers, const std::string& name) {
  const auto at = headers.find(name);
  return at == headers.end() ? "" : lower(at->second);
}

// RFC 9112, 7.1: the size in hexadecimal digits, perhaps an extension, a line end, the bytes, a line end; 0 is the end.
std::string join_chunks(std::string_view body, std::size_t offset, EmbeddedText& out) {
  std::size_t at = 0;
  while (at < body.size()) {
    std::size_t size = 0;
    const auto [end, error] = std::from_chars(body.data() + at, body.data() + body.size(), size, 16);
    // Many archives keep the header of a body whose chunks they joined.
    if (error != std::errc() && at == 0) break;
    if (error != std::errc()) return "a chunk does not say its size";
    const std::size_t line = body.find('\n', static_cast<std::size_t>(end - body.data()));
    if (line == std::string_view::npos || size > body.size() - line - 1) return "its last chunk is not whole";
    if (size == 0) return "";
    out.text += body.substr(line + 1, size);
    out.map.copied(offset + line + 1, size);
    at = line + 1 + size;
    while (at < body.size() && (body[at] == '\r' || body[at] == '\n')) ++at;
  }
  if (!out.text.empty()) return "";
  out.text = body;
  out.map.copied(offset, body.size());
  return "";
}

}  // namespace

void add_header_line(std::string_view line, std::map<std::string, std::string>& headers) {
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos) return;
  headers.emplace(lower(trimmed(line.substr(0, colon))), trimmed(line.substr(colon + 1)));
}

bool split_http(std::string_view response, std::map<std::string, std::string>& headers, std::string_view& body) {
  headers.clear();
  std::size_t at = response.find('\n');
  const std::string_view status = response.substr(0, at);
  if (at == std::string_view::npos || !status.starts_with("HTTP/") || status.find(" 200") == std::string_view::npos)
    return false;
  for (++at; at < response.size();) {
    const std::size_t end = response.find('\n', at);
    if (end == std::string_view::npos) return false;
    const std::string_view line = trimmed(response.substr(at, end - at));
    at = end + 1;
    if (line.empty()) {
      body = response.substr(at);
      return true;
    }
    add_header_line(line, headers);
  }
  return false;
}

std::string media_type(std::string_view content_type) {
  return lower(trimmed(content_type.substr(0, content_type.find(';'))));
}

std::string decode_http_body(std::string_view body, std::size_t offset,
                             const std::map<std::string, std::string>& headers, std::size_t limit, EmbeddedText& out) {
  if (find(headers, "transfer-encoding").find("chunked") != std::string::npos) {
    if (std::string fault = join_chunks(body, offset, out); !fault.empty()) return fault;
  } else {
    out.text = body;
    out.map.copied(offset, body.size());
  }
  const std::string encoding = find(headers, "content-encoding");
  if (encoding.empty() || encoding == "identity") return "";
  // Many archives keep the header of a body that they unpacked.
  if (!is_compressed(out.text)) return is_binary(out.text) ? "nobody here unpacks '" + encoding + "'" : "";
  std::string text;
  if (std::string fault = inflate_all(out.text, limit, text); !fault.empty()) return fault;
  out = {std::move(text), {}};
  out.map.replaced({offset, offset + body.size()}, out.text.size());
  return "";
}

}  // namespace gainsay
