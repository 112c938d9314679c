#include "base/hash.h"

#include <openssl/evp.h>

#include <array>

#include "base/error.h"

namespace gainsay {

std::string sha256_hex(std::string_view bytes) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned int size = 0;
  if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), &size, EVP_sha256(), nullptr) != 1)
    throw Error("SHA-256 is not available in this build of OpenSSL");
  constexpr std::string_view hex = "0123456789abcdef";
  std::string out;
  for (unsigned int i = 0; i < size; ++i) {
    out += hex[digest[i] >> 4U];
    out += hex[digest[i] & 15U];
  }
  return out;
}

std::string fingerprint(std::string_view bytes) { return sha256_hex(bytes).substr(0, 16); }

}  // namespace gainsay
