#include <sys/stat.h>
#include <unistd.h>

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>

#include "memory_files.h"
#include "reading.h"

namespace gainsay {
namespace {

ReadDocuments read_path(const std::string& path, const FileSystem& files, const ReadOptions& options = {}) {
  ReadDocuments out;
  read_documents(path, files, options, out.diagnostics,
                 [&](Document document) { out.documents.push_back(std::move(document)); });
  return out;
}

std::string listing(const ReadDocuments& read) {
  std::string out;
  for (const Document& document : read.documents)
    out += document.path + "|" + document.metadata.source + "|" + to_string(document.metadata.published.value()) + "|" +
           document.metadata.title + "\n";
  return out;
}

BOOST_AUTO_TEST_CASE(a_folder_is_read_in_the_order_of_its_paths_with_its_manifests) {
  MemoryFiles files;
  files.add("in/manifest.csv",
            "path,source,published,title,url\nb.txt,Post,2025-12-08,\"Talks, \"\"real\"\" "
            "ones\",\r\nsub/c.txt,Times,2025-12-07,,\n");
  files.add("in/b.txt", "It held.");
  files.add("in/sub/c.txt", "It fell.");
  files.add("in/sub.md", "---\nsource: Own\ndate: 2025-12-01\n---\nIt rose.");
  files.add("in/picture.png", std::string("\0\1", 2));
  files.add("in/.hidden.txt", "no");
  const ReadDocuments read = read_path("in", files);
  BOOST_TEST(read.faults() == "");
  BOOST_TEST(listing(read) ==
             "in/b.txt|Post|2025-12-08|Talks, \"real\" ones\n"
             "in/sub.md|Own|2025-12-01|\n"
             "in/sub/c.txt|Times|2025-12-07|\n");
}

BOOST_AUTO_TEST_CASE(a_named_file_finds_the_manifest_beside_it) {
  MemoryFiles files;
  files.add("in/manifest.csv", "path,source,published\nb.txt,Post,2025-12-08\nelsewhere.txt,Post,2025-12-08\n");
  files.add("in/b.txt", "It held.");
  const ReadDocuments read = read_path("in/b.txt", files);
  BOOST_TEST(read.faults() == "");
  BOOST_TEST(listing(read) == "in/b.txt|Post|2025-12-08|\n");
}

struct Case {
  const char* what;
  const char* manifest;
  const char* faults;
};

const Case manifests[] = {
    {"a file that is not there", "path,source,published\nx.txt,P,2025-12-08\nb.txt,P,2025-12-08\n",
     "in/manifest.csv:2:1: warning: there is no file 'in/x.txt'; correct the path, which starts at the folder of the "
     "manifest\n"},
    {"a bad date", "path,source,published\nb.txt,P,8.12.2025\n",
     "in/manifest.csv:2:9: error: '8.12.2025' is not a valid date; write the date as 2025-12-08\n"},
    {"an unknown column", "path,souce,source,published\nb.txt,x,P,2025-12-08\n",
     "in/manifest.csv:1:6: warning: the manifest has a column 'souce' that means nothing here; did you mean "
     "'source'?\n"},
    {"an open quotation mark", "path,source,published\nb.txt,P,2025-12-08\nc.txt,\"P,2025-12-08\n",
     "in/manifest.csv:3:7: error: a quoted field is not closed; double every quotation mark inside of a quoted field, "
     "and close "
     "it before the comma\n"},
    {"too many fields", "path,source,published\nb.txt,P,2025-12-08\nb.txt,P, Q,2025-12-08\n",
     "in/manifest.csv:3:1: error: the line has 4 fields, the header 3; put a field that holds commas in quotation "
     "marks\n"},
};

BOOST_DATA_TEST_CASE(faults_of_a_manifest_have_their_place, boost::unit_test::data::xrange(std::size(manifests)), i) {
  BOOST_TEST_CONTEXT(manifests[i].what) {
    MemoryFiles files;
    files.add("in/manifest.csv", manifests[i].manifest);
    files.add("in/b.txt", "It held.");
    BOOST_TEST(read_path("in", files).faults() == manifests[i].faults);
  }
}

const Case garbage[] = {
    {"UTF-16", "\xFF\xFEI\0t\0",
     "a.txt:1:1: error: the text is in UTF-16, not UTF-8; convert it: iconv -f UTF-16 -t UTF-8 FILE > NEW\n"},
    {"broken UTF-8", "It held.\nThe caf\xE9.",
     "a.txt:2:8: error: the byte 0xE9 is not valid UTF-8; convert the file, for example: iconv -f WINDOWS-1252 -t "
     "UTF-8 "
     "FILE > "
     "NEW\n"},
    {"controls", "\1\2\3\4\5\6\7a",
     "a.txt:1: error: this is a binary file, not text; leave it out, or give its text as .txt, .md, .html or .jsonl\n"},
    {"empty", "", "a.txt: warning: the document has no text; leave it out, or see what the file holds\n"},
    {"blank", " \n\t\r\n", "a.txt: warning: the document has no text; leave it out, or see what the file holds\n"},
};

BOOST_DATA_TEST_CASE(garbage_is_refused_with_a_remedy, boost::unit_test::data::xrange(std::size(garbage)), i) {
  BOOST_TEST_CONTEXT(garbage[i].what) {
    BOOST_TEST(reading("a.txt", garbage[i].manifest).faults() == garbage[i].faults);
  }
}

BOOST_AUTO_TEST_CASE(zeros_are_binary) {
  const ReadDocuments read = reading("a.txt", std::string("abc\0defghijklm", 14));
  BOOST_TEST(read.faults().find("binary") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_hash_follows_bytes_and_metadata) {
  ReadOptions other = reading_options();
  other.fallback.source = "Another paper";
  const std::string hash = reading("a.txt", "It held.").documents.at(0).content_hash;
  BOOST_TEST(reading("b.txt", "It held.").documents.at(0).content_hash == hash);
  BOOST_TEST(reading("a.txt", "It held!").documents.at(0).content_hash != hash);
  BOOST_TEST(reading("a.txt", "It held.", other).documents.at(0).content_hash != hash);
}

// A folder on the machine's own disk, gone with the test.
struct Folder {
  std::string path;
  Folder() {
    std::string name = (std::filesystem::temp_directory_path() / "gainsay-reader-XXXXXX").string();
    path = ::mkdtemp(name.data());
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() { std::filesystem::remove_all(path); }
  void add(const std::string& name, const std::string& bytes) const { std::ofstream(path + "/" + name) << bytes; }
};

BOOST_AUTO_TEST_CASE(one_bad_file_does_not_stop_a_folder) {
  const Folder folder;
  folder.add("a.txt", "It held.");
  folder.add("b.txt", std::string(3'000, 'a'));
  folder.add("c.jsonl", "{\"text\":\"It fell.\"}");
  std::filesystem::create_directory_symlink(folder.path, folder.path + "/loop");
  std::filesystem::create_symlink("nowhere.txt", folder.path + "/dangling.txt");
  ReadOptions options = reading_options();
  options.max_bytes = 1'000;
  const auto disk = make_disk();
  const ReadDocuments read = read_path(folder.path, *disk, options);
  BOOST_TEST(read.documents.size() == 2U);
  BOOST_TEST(read.diagnostics.size() == 3U, read.faults());
  BOOST_TEST(read.faults().find("larger than the limit") != std::string::npos);
  BOOST_TEST(read.faults().find("leads back") != std::string::npos);
  BOOST_TEST(read.faults().find("dangling.txt") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_cannot_be_read_is_named) {
  const auto disk = make_disk();
  BOOST_TEST(read_path("/nowhere/a.txt", *disk).faults().find("check the path") != std::string::npos);
  const Folder folder;
  folder.add("a.odt", "x");
  BOOST_TEST(read_path(folder.path + "/a.odt", *disk).faults().find("no reader knows the format") != std::string::npos);
  BOOST_TEST(read_path(folder.path, *disk).faults() == "");
  if (::geteuid() == 0) return;  // root may read everything
  folder.add("b.txt", "x");
  ::chmod((folder.path + "/b.txt").c_str(), 0);
  BOOST_TEST(read_path(folder.path, *disk).faults().find("check the permissions") != std::string::npos);
}

}  // namespace
}  // namespace gainsay
