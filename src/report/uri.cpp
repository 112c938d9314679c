#include "report/uri.h"

#include <algorithm>

namespace gainsay {
namespace {

bool is_unreserved(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         std::string_view("-._~").find(c) != std::string_view::npos;
}

bool stays_in_url(char c) {
  return is_unreserved(c) || std::string_view(":/?#@!$&'()*+,;=%").find(c) != std::string_view::npos;
}

// A percent sign that starts no code is a character of its own: "100%" -> "100%25".
std::string with_whole_codes(std::string_view url) {
  const auto is_hex = [&](std::size_t at) {
    return at < url.size() && std::string_view("0123456789abcdefABCDEF").find(url[at]) != std::string_view::npos;
  };
  std::string out;
  for (std::size_t at = 0; at < url.size(); ++at)
    out += url[at] == '%' && !(is_hex(at + 1) && is_hex(at + 2)) ? "%25" : std::string(1, url[at]);
  return out;
}

bool has_web_scheme(std::string_view text) { return text.rfind("http://", 0) == 0 || text.rfind("https://", 0) == 0; }

}  // namespace

std::string percent_encoded(std::string_view text, bool (*stays)(char)) {
  constexpr std::string_view hex = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    if (stays(c)) {
      out += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    out += '%';
    out += hex[byte >> 4U];
    out += hex[byte & 15U];
  }
  return out;
}

std::string uri_reference(std::string_view path_or_url) {
  if (is_web_url(path_or_url)) return percent_encoded(with_whole_codes(path_or_url), stays_in_url);
  const auto stays = [](char c) { return is_unreserved(c) || c == '/'; };
  const std::string path = percent_encoded(path_or_url, stays);
  return path.rfind('/', 0) == 0 ? "file://" + path : path;
}

bool is_web_url(std::string_view url) {
  if (!has_web_scheme(url)) return false;
  const std::size_t host = url.find("//") + 2;
  const std::string_view authority = url.substr(host, url.find_first_of("/?#", host) - host);
  const auto fits = [](char c) { return is_unreserved(c) || c == ':'; };
  return !authority.empty() && authority.front() != ':' && std::all_of(authority.begin(), authority.end(), fits);
}

}  // namespace gainsay
