#include "text/metadata.h"

#include "base/hash.h"
#include "text/encoding/white_space.h"

namespace gainsay {
namespace {

// The first of three that is not empty.
std::string first_of(std::string_view a, std::string_view b, std::string_view c) {
  return std::string(!trimmed(a).empty() ? trimmed(a) : !trimmed(b).empty() ? trimmed(b) : trimmed(c));
}

void refuse(Diagnostics& diagnostics, Place place, std::string problem, std::string remedy) {
  diagnostics.push_back({Severity::error, std::move(place), std::move(problem), std::move(remedy)});
}

bool settle_date(const MetadataFields& own, const MetadataFields& manifest, const ReadOptions& options,
                 Document& document, Diagnostics& diagnostics) {
  const MetadataFields& says = trimmed(manifest.published).empty() ? own : manifest;
  const std::string_view published = trimmed(says.published);
  document.metadata.published = published.empty() ? options.fallback.published : parse_day(published);
  if (document.metadata.published) return true;
  if (published.empty())
    refuse(diagnostics, {document.path, 0, 0}, "the document has no date",
           "give one: 'published: 2025-12-08' in its front matter or fields, a line in manifest.csv beside it, or "
           "--published 2025-12-08");
  else
    refuse(diagnostics, says.published_at, "'" + std::string(published.substr(0, 60)) + "' is not a valid date",
           "write the date as 2025-12-08");
  return false;
}

std::string hash_of(std::string_view bytes, const Metadata& metadata, bool dated) {
  std::string all = metadata.source + '\n' + metadata.title + '\n' + metadata.url + '\n' +
                    (dated ? to_string(*metadata.published) : "") + '\n';
  all += bytes;
  return sha256_hex(all);
}

}  // namespace

bool settle_metadata(const MetadataFields& own, const MetadataFields* manifest, const ReadOptions& options,
                     std::string_view bytes, Document& document, Diagnostics& diagnostics) {
  const MetadataFields none;
  const MetadataFields& listed = manifest != nullptr ? *manifest : none;
  Metadata& metadata = document.metadata;
  metadata.source = first_of(listed.source, own.source, options.fallback.source);
  metadata.title = first_of(listed.title, own.title, options.fallback.title);
  metadata.url = first_of(listed.url, own.url, options.fallback.url);
  const bool dated = settle_date(own, listed, options, document, diagnostics);
  if (metadata.source.empty())
    refuse(diagnostics, {document.path, 0, 0}, "the document has no source",
           "say who published it: 'source: NAME' in its front matter or fields, a line in manifest.csv beside it, or "
           "--source NAME");
  if (!dated || metadata.source.empty()) return false;
  const bool fetched = !own.published_is_content && !own.published.empty() && trimmed(listed.published).empty();
  document.content_hash = hash_of(bytes, metadata, !fetched);
  return true;
}

}  // namespace gainsay
