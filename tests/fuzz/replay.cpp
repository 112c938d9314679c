// Feeds every file of a folder to a fuzz target: as it is, and repeated up to a size in bytes, so that a file of one
// bracket is a nest of brackets and a file of one comma a sentence of nothing else.
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size);

namespace {

void feed(const std::string& bytes) {
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  const std::size_t stretched_size = std::stoul(argv[2]);
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(argv[1])) {
    std::ifstream file(entry.path(), std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    std::cout << entry.path().filename().string() << std::endl;  // flushed: the last one told is the one that fails
    feed(bytes);
    std::string stretched;
    while (!bytes.empty() && stretched.size() < stretched_size) stretched += bytes;
    feed(stretched);
    ++files;
  }
  return files == 0 ? 1 : 0;
}
