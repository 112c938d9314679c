#include "syntax/grammar_model.h"

#include <array>
#include <cstring>
#include <utility>

namespace gainsay {
namespace {

// Numbers are little-endian:
//   0  "gainsay\n"      8  version          12  number of tags       16  number of labels
//  20  transition bits  24  label bits      28  tag bits             32  checksum, 8 bytes     40  zeros
constexpr std::string_view magic = "gainsay\n";
constexpr std::uint32_t version = 1;
constexpr std::size_t header_bytes = 64;
constexpr unsigned most_bits = 24;

template <typename Number>
Number number_at(std::string_view bytes, std::size_t at) {
  Number out = 0;
  for (std::size_t i = 0; i < sizeof(Number); ++i)
    out = static_cast<Number>(out | static_cast<Number>(static_cast<unsigned char>(bytes[at + i])) << (8 * i));
  return out;
}

template <typename Number>
void put(std::string& bytes, std::size_t at, Number number) {
  for (std::size_t i = 0; i < sizeof(Number); ++i) bytes[at + i] = static_cast<char>(number >> (8 * i) & 0xFFU);
}

std::uint64_t word_at(std::string_view bytes, std::size_t at) {
  std::array<unsigned char, 8> word{};
  std::memcpy(word.data(), bytes.data() + at, word.size());
  std::uint64_t out = 0;
  for (std::size_t i = 0; i < word.size(); ++i) out |= static_cast<std::uint64_t>(word[i]) << (8 * i);
  return out;
}

// Finds damage, not forgery: four lanes of multiplications, as fast as memory.
std::uint64_t checksum_of(std::string_view bytes) {
  constexpr std::uint64_t prime = 0x9E3779B97F4A7C15U;
  std::array<std::uint64_t, 4> lanes = {1, 2, 3, 4};
  std::size_t at = 0;
  for (; at + 32 <= bytes.size(); at += 32)
    for (std::size_t lane = 0; lane < 4; ++lane) {
      lanes[lane] = (lanes[lane] ^ word_at(bytes, at + 8 * lane)) * prime;
      lanes[lane] ^= lanes[lane] >> 29U;
    }
  std::uint64_t out = bytes.size();
  for (const std::uint64_t lane : lanes) out = (out ^ lane) * prime + (out >> 31U);
  for (; at < bytes.size(); ++at) out = (out ^ static_cast<unsigned char>(bytes[at])) * prime + (out >> 31U);
  return out ^ out >> 32U;
}

bool reasonable(const ModelShape& shape) {
  const auto fits = [](unsigned bits) { return bits >= 8 && bits <= most_bits; };
  return fits(shape.transition_bits) && fits(shape.label_bits) && fits(shape.tag_bits);
}

// What is wrong with the bytes; empty when nothing is.
std::string fault_of(std::string_view bytes, ModelShape& shape) {
  if (bytes.size() < header_bytes || !bytes.starts_with(magic)) return "this is not a model of grammar";
  if (const auto found = number_at<std::uint32_t>(bytes, 8); found != version)
    return "this model of grammar has version " + std::to_string(found) + ", and this program reads version " +
           std::to_string(version);
  if (number_at<std::uint32_t>(bytes, 12) != tag_count || number_at<std::uint32_t>(bytes, 16) != label_count)
    return "this model of grammar has other tags or relations than this program";
  shape.transition_bits = number_at<std::uint32_t>(bytes, 20);
  shape.label_bits = number_at<std::uint32_t>(bytes, 24);
  shape.tag_bits = number_at<std::uint32_t>(bytes, 28);
  if (!reasonable(shape) || bytes.size() != header_bytes + shape.bytes())
    return "this model of grammar is incomplete or damaged: it has the wrong size";
  if (number_at<std::uint64_t>(bytes, 32) != checksum_of(bytes.substr(header_bytes)))
    return "this model of grammar is damaged: its checksum is wrong";
  return "";
}

}  // namespace

std::optional<GrammarModel> GrammarModel::load(std::string bytes, const std::string& path, Diagnostics& diagnostics) {
  ModelShape shape;
  if (std::string fault = fault_of(bytes, shape); !fault.empty()) {
    diagnostics.push_back({Severity::error,
                           {path, 0, 0},
                           std::move(fault),
                           "restore the file from the release or make it again with scripts/train-syntax"});
    return std::nullopt;
  }
  GrammarModel model;
  model.checksum_ = number_at<std::uint64_t>(bytes, 32);
  model.bytes_ = std::make_shared<const std::string>(std::move(bytes));
  std::size_t at = header_bytes;
  const auto table = [&](unsigned bits, std::size_t size) {
    const char* begin = model.bytes_->data() + at;
    at += size;
    // signed and plain char have the same representation
    return WeightTable{reinterpret_cast<const std::int8_t*>(begin), bits};
  };
  model.transitions_ = table(shape.transition_bits, shape.transition_bytes());
  model.labels_ = table(shape.label_bits, shape.label_bytes());
  model.tags_ = table(shape.tag_bits, shape.tag_bytes());
  return model;
}

std::string write_model(const ModelShape& shape, std::span<const std::int8_t> weights) {
  std::string bytes(header_bytes, '\0');
  bytes.replace(0, magic.size(), magic);
  put(bytes, 8, version);
  put(bytes, 12, static_cast<std::uint32_t>(tag_count));
  put(bytes, 16, static_cast<std::uint32_t>(label_count));
  put(bytes, 20, shape.transition_bits);
  put(bytes, 24, shape.label_bits);
  put(bytes, 28, shape.tag_bits);
  for (const std::int8_t weight : weights) bytes += static_cast<char>(weight);
  put(bytes, 32, checksum_of(std::string_view(bytes).substr(header_bytes)));
  return bytes;
}

}  // namespace gainsay
