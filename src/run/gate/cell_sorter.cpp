#include "run/gate/cell_sorter.h"

#include <algorithm>
#include <tuple>

#include "base/error.h"

namespace gainsay {
namespace {

using Item = CellSorter::Item;

constexpr std::size_t buffer_size = 1 << 18;  // of the file of a run

bool before(const Item& a, const Item& b) {
  const auto order = [](const Item& item) {
    return std::tuple(item.group, item.cell.first, item.cell.last, item.cell.origin, item.cell.begin);
  };
  return order(a) < order(b);
}

[[noreturn]] void fail() {
  throw Error("cannot sort the cells of the datasets on disk",
              "is there room in the folder for temporary files (TMPDIR)?");
}

void write_bytes(std::FILE* file, const void* bytes, std::size_t size) {
  if (size > 0 && std::fwrite(bytes, 1, size, file) != size) fail();
}

template <typename Number>
void write_number(std::FILE* file, Number number) {
  write_bytes(file, &number, sizeof number);
}

void write_text(std::FILE* file, const std::string& text) {
  write_number(file, static_cast<std::uint32_t>(text.size()));
  write_bytes(file, text.data(), text.size());
}

void read_bytes(std::FILE* file, void* bytes, std::size_t size) {
  if (size > 0 && std::fread(bytes, 1, size, file) != size) fail();
}

template <typename Number>
void read_number(std::FILE* file, Number& number) {
  read_bytes(file, &number, sizeof number);
}

void read_text(std::FILE* file, std::string& text) {
  std::uint32_t size = 0;
  read_number(file, size);
  text.resize(size);
  read_bytes(file, text.data(), size);
}

void write_item(std::FILE* file, const Item& item) {
  const DataCell& cell = item.cell;
  for (const std::uint32_t number : {item.group, cell.series, cell.origin, cell.length, cell.line, cell.column})
    write_number(file, number);
  write_number(file, cell.first);
  write_number(file, cell.last);
  write_number(file, cell.begin);
  write_text(file, cell.text);
  write_number(file, static_cast<std::uint32_t>(cell.slots.size()));
  for (const auto& [name, filler] : cell.slots) {
    write_text(file, name);
    write_text(file, filler);
  }
}

Item read_item(std::FILE* file) {
  Item item;
  DataCell& cell = item.cell;
  for (std::uint32_t* number : {&item.group, &cell.series, &cell.origin, &cell.length, &cell.line, &cell.column})
    read_number(file, *number);
  read_number(file, cell.first);
  read_number(file, cell.last);
  read_number(file, cell.begin);
  read_text(file, cell.text);
  std::uint32_t slots = 0;
  read_number(file, slots);
  cell.slots.resize(slots);
  for (auto& [name, filler] : cell.slots) {
    read_text(file, name);
    read_text(file, filler);
  }
  return item;
}

struct Head {
  Item item;
  std::size_t run = 0;
  std::size_t left = 0;  // items after it
};

bool later(const Head& a, const Head& b) { return before(b.item, a.item); }

}  // namespace

void CellSorter::add(std::uint32_t group, DataCell cell) {
  held_.push_back({group, std::move(cell)});
  if (held_.size() >= limit_) write_run();
}

void CellSorter::write_run() {
  std::sort(held_.begin(), held_.end(), before);
  File file(std::tmpfile());
  if (!file || std::setvbuf(file.get(), nullptr, _IOFBF, buffer_size) != 0) fail();
  write_number(file.get(), static_cast<std::uint64_t>(held_.size()));
  for (const Item& item : held_) write_item(file.get(), item);
  if (std::fflush(file.get()) != 0) fail();
  runs_.push_back(std::move(file));
  held_.clear();
}

void CellSorter::drain(const std::function<void(DataCell)>& take) {
  if (runs_.empty()) {
    std::sort(held_.begin(), held_.end(), before);
    for (Item& item : held_) take(std::move(item.cell));
    held_.clear();
    return;
  }
  if (!held_.empty()) write_run();
  held_ = {};
  std::vector<Head> heads;
  for (std::size_t run = 0; run < runs_.size(); ++run) {
    std::rewind(runs_[run].get());
    std::uint64_t size = 0;
    read_number(runs_[run].get(), size);
    if (size > 0) heads.push_back({read_item(runs_[run].get()), run, static_cast<std::size_t>(size) - 1});
  }
  std::make_heap(heads.begin(), heads.end(), later);
  while (!heads.empty()) {
    std::pop_heap(heads.begin(), heads.end(), later);
    Head& head = heads.back();
    take(std::move(head.item.cell));
    if (head.left == 0) {
      heads.pop_back();
      continue;
    }
    head.item = read_item(runs_[head.run].get());
    --head.left;
    std::push_heap(heads.begin(), heads.end(), later);
  }
  runs_.clear();
}

}  // namespace gainsay
