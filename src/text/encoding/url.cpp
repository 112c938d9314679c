#include "text/encoding/url.h"

#include <algorithm>

#include "text/encoding/white_space.h"

namespace gainsay {
namespace {

// Bytes of the scheme with its colon: 6 of "https://h.example"; 0 for a relative reference.
std::size_t scheme_size(std::string_view url) {
  if (url.empty() || !is_letter(url.front())) return 0;
  const std::size_t end = url.find_first_of(":/?#");
  return end == std::string_view::npos || url[end] != ':' ? 0 : end + 1;
}

// "/a/c" of "/a/./b/../c".
std::string without_dots(std::string_view path) {
  std::string out;
  for (std::size_t at = 0; at < path.size();) {
    const std::size_t end = std::min(path.find('/', at + 1), path.size());
    const std::string_view part = path.substr(at, end - at);
    const bool last = end == path.size();
    if (part == "/..") {
      const std::size_t slash = out.rfind('/');
      out.resize(slash == std::string::npos ? 0 : slash);
    } else if (part != "/.") {
      out += part;
    }
    if (last && (part == "/.." || part == "/.")) out += '/';
    at = end;
  }
  return out;
}

}  // namespace

bool is_web_address(std::string_view url) { return url.starts_with("http://") || url.starts_with("https://"); }

std::string host_of(std::string_view url) {
  const std::size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) return "";
  std::string_view host = url.substr(scheme + 3);
  host = host.substr(0, host.find_first_of("/?#"));
  if (const std::size_t user = host.rfind('@'); user != std::string_view::npos) host.remove_prefix(user + 1);
  host = host.substr(0, host.find(':'));
  if (host.starts_with("www.")) host.remove_prefix(4);
  return std::string(host);
}

std::string resolve_url(std::string_view base, std::string_view reference) {
  reference = trimmed(reference);
  base = trimmed(base);
  const std::size_t scheme = scheme_size(base);
  if (scheme_size(reference) > 0 || base.substr(scheme, 2) != "//" || scheme == 0) return std::string(reference);
  if (reference.starts_with("//")) return std::string(base.substr(0, scheme)).append(reference);
  const std::size_t path = std::min(base.find_first_of("/?#", scheme + 2), base.size());
  const std::size_t query = std::min(base.find_first_of("?#", path), base.size());
  const std::string site(base.substr(0, path));
  if (reference.empty() || reference.front() == '#')
    return std::string(base.substr(0, std::min(base.find('#'), base.size()))).append(reference);
  if (reference.front() == '?') return std::string(base.substr(0, query)).append(reference);
  const std::size_t end = std::min(reference.find_first_of("?#"), reference.size());
  std::string full(reference.substr(0, end));
  if (full.front() != '/') {
    const std::string_view folder = base.substr(path, query - path);
    full = std::string(folder.substr(0, folder.rfind('/') + 1)).append(full);
    if (full.front() != '/') full.insert(0, 1, '/');
  }
  return site + without_dots(full).append(reference.substr(end));
}

}  // namespace gainsay
