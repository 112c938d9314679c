#include "text/reader.h"

#include <algorithm>
#include <set>

#include "base/error.h"
#include "text/archive/gzip.h"
#include "text/embedded.h"
#include "text/encoding/charset.h"
#include "text/encoding/encoding.h"
#include "text/formats/feed.h"
#include "text/formats/jsonl.h"
#include "text/formats/warc.h"
#include "text/input.h"
#include "text/manifest.h"
#include "text/metadata.h"

namespace gainsay {
namespace {

constexpr std::size_t depth_limit = 64;  // folders

using ReadFormat = bool (*)(const FileInput&, Document&, MetadataFields&);
using OpenRecords = std::unique_ptr<RecordReader> (*)(const std::string& path, const MetadataFields* manifest,
                                                      const ReadOptions& options, Diagnostics& diagnostics,
                                                      const std::function<void(Document)>& take);

template <typename Reader>
std::unique_ptr<RecordReader> open_as(const std::string& path, const MetadataFields* manifest,
                                      const ReadOptions& options, Diagnostics& diagnostics,
                                      const std::function<void(Document)>& take) {
  return std::make_unique<Reader>(path, manifest, options, diagnostics, take);
}

struct Format {
  std::string_view extension;
  ReadFormat read;   // for a file that is one document
  OpenRecords open;  // for one that holds many, otherwise null
};

constexpr Format formats[] = {
    {"txt", &read_plain, nullptr},
    {"text", &read_plain, nullptr},
    {"md", &read_markdown, nullptr},
    {"markdown", &read_markdown, nullptr},
    {"html", &read_html, nullptr},
    {"htm", &read_html, nullptr},
    {"xhtml", &read_html, nullptr},
    {"jsonl", nullptr, &open_as<JsonlReader>},
    {"ndjson", nullptr, &open_as<JsonlReader>},
    {"rss", nullptr, &open_as<FeedReader>},
    {"atom", nullptr, &open_as<FeedReader>},
    {"rdf", nullptr, &open_as<FeedReader>},
    {"xml", nullptr, &open_as<FeedReader>},
    {"warc", nullptr, &open_as<WarcReader>},
};

const Format* find_format(std::string_view path) {
  const std::string wanted = extension(path);
  const auto* found = std::find_if(std::begin(formats), std::end(formats),
                                   [&](const Format& format) { return format.extension == wanted; });
  return found == std::end(formats) ? nullptr : found;
}

// A path without ".gz", for the formats whose files come compressed.
std::string_view without_gz(std::string_view path) {
  if (extension(path) != "gz") return path;
  const std::string_view inner = path.substr(0, path.size() - 3);
  const Format* format = find_format(inner);
  return format != nullptr && format->open != nullptr ? inner : path;
}

class FolderReader {
 public:
  FolderReader(const FileSystem& files, const ReadOptions& options, Diagnostics& diagnostics,
               const std::function<void(Document)>& take)
      : files_(files), options_(options), diagnostics_(diagnostics), take_(take) {}

  void read(const std::string& path, bool named) {
    if (files_.is_directory(path)) {
      read_folder(path);
      manifest_.report_missing(files_, diagnostics_);
    } else {
      manifest_.read(folder_of(path), files_, diagnostics_);
      read_file(path, named);
    }
  }

 private:
  void read_folder(const std::string& path);
  void read_file(const std::string& path, bool named);
  void report(const std::string& path, const Error& error) {
    diagnostics_.push_back({Severity::error, {path, 0, 0}, error.what(), error.remedy()});
  }

  const FileSystem& files_;
  const ReadOptions& options_;
  Diagnostics& diagnostics_;
  const std::function<void(Document)>& take_;
  Manifest manifest_;
  std::set<std::string> above_;  // identities of the folders around the one being read
};

// A page that names its charset need not be in UTF-8.
bool read_foreign_page(const Format& format, const FileInput& input, Document& document, MetadataFields& fields) {
  if (format.read != &read_html || declared_charset(input.bytes).empty()) return false;
  EmbeddedText page{std::string(input.bytes), {}};
  page.map.copied(0, page.text.size());
  if (!make_utf8(page).empty()) return false;
  read_embedded_html(page, input, document, fields);
  return true;
}

void read_one(const Format& format, const std::string& path, std::string_view bytes, const MetadataFields* manifest,
              const ReadOptions& options, Diagnostics& diagnostics, const std::function<void(Document)>& take) {
  if (bytes.size() > options.max_bytes)
    return diagnostics.push_back(
        {Severity::error,
         {path, 0, 0},
         "the text is larger than the limit of " + std::to_string(options.max_bytes / 1'000'000) + " MB",
         "split it, or leave it out"});
  Document document;
  document.path = path;
  document.lines = LineTable(bytes);
  MetadataFields fields;
  const FileInput input{path, bytes, byte_order_mark(bytes), options.page_words, diagnostics};
  if (auto fault = encoding_fault(path, bytes)) {
    if (!read_foreign_page(format, input, document, fields)) return diagnostics.push_back(std::move(*fault));
  } else if (!format.read(input, document, fields)) {
    return;
  }
  if (document.text.empty())
    return diagnostics.push_back(
        {Severity::warning, {path, 0, 0}, "the document has no text", "leave it out, or see what the file holds"});
  if (settle_metadata(fields, manifest, options, bytes, document, diagnostics)) take(std::move(document));
}

void FolderReader::read_file(const std::string& path, bool named) {
  const std::string_view plain = without_gz(path);
  const Format* format = find_format(plain);
  if (format == nullptr && files_.exists(path)) {
    if (named)
      diagnostics_.push_back(
          {Severity::error,
           {path, 0, 0},
           "no reader knows the format of this file",
           "give .txt, .md, .html, .jsonl, .rss, .atom, .rdf, .xml or .warc; text on standard input is read as "
           "plain text"});
    return;
  }
  try {
    const MetadataFields* listed = manifest_.find(path);
    if (format == nullptr) format = &formats[0];  // the file is not there, which reading it reports
    if (format->open != nullptr) {
      std::unique_ptr<RecordReader> records = format->open(path, listed, options_, diagnostics_, take_);
      if (plain.size() < path.size()) records = std::make_unique<GunzipReader>(path, std::move(records), diagnostics_);
      files_.stream(path, [&](std::string_view bytes) { records->add(bytes); });
      records->finish();
    } else {
      read_one(*format, path, files_.read(path, options_.max_bytes), listed, options_, diagnostics_, take_);
    }
  } catch (const Error& error) {
    report(path, error);
  }
}

void FolderReader::read_folder(const std::string& path) {
  const std::string identity = files_.identity(path);
  if (above_.size() >= depth_limit || !above_.insert(identity).second) {
    diagnostics_.push_back({Severity::warning,
                            {path, 0, 0},
                            "the folder leads back to a folder around it, or lies too deep",
                            "take the link out"});
    return;
  }
  try {
    std::vector<std::string> names = files_.list(path);
    // Paths in the order of their bytes: a folder counts with the '/' after its name.
    for (std::string& name : names)
      if (files_.is_directory(join_path(path, name))) name += '/';
    std::sort(names.begin(), names.end());
    manifest_.read(path, files_, diagnostics_);
    for (const std::string& name : names) {
      if (name.starts_with('.') || name == Manifest::name) continue;
      if (name.ends_with('/'))
        read_folder(join_path(path, name.substr(0, name.size() - 1)));
      else
        read_file(join_path(path, name), false);
    }
  } catch (const Error& error) {
    report(path, error);
  }
  above_.erase(identity);
}

}  // namespace

void read_documents(const std::string& path, const FileSystem& files, const ReadOptions& options,
                    Diagnostics& diagnostics, const std::function<void(Document)>& take, bool named) {
  FolderReader(files, options, diagnostics, take).read(path, named);
}

bool is_document_file(const std::string& path) {
  const Format* format = find_format(path);
  return format != nullptr && format->read != nullptr;
}

void read_text(const std::string& path, std::string_view bytes, const ReadOptions& options, Diagnostics& diagnostics,
               const std::function<void(Document)>& take) {
  const Format* format = find_format(path);
  if (format == nullptr) format = &formats[0];
  if (format->open == nullptr) return read_one(*format, path, bytes, nullptr, options, diagnostics, take);
  const std::unique_ptr<RecordReader> records = format->open(path, nullptr, options, diagnostics, take);
  records->add(bytes);
  records->finish();
}

}  // namespace gainsay
