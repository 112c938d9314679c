#include "run/store_lock.h"

#include <unistd.h>

#include <boost/test/unit_test.hpp>
#include <filesystem>

#include "base/error.h"

namespace gainsay {
namespace {

std::string scratch_store() {
  return (std::filesystem::temp_directory_path() / ("gainsay-lock-" + std::to_string(::getpid()))).string();
}

BOOST_AUTO_TEST_CASE(a_second_holder_is_told_who_is_first) {
  const std::string store = scratch_store();
  const StoreLock first(store, "gainsay nightly");
  try {
    const StoreLock second(store, "gainsay ingest");
    BOOST_ERROR("the second lock was given");
  } catch (const Error& error) {
    const std::string told =
        store + " is being written by gainsay nightly (process " + std::to_string(::getpid()) + ") since 20";
    BOOST_TEST(std::string(error.what()).substr(0, told.size()) == told);
  }
  std::filesystem::remove(store + ".lock");
}

BOOST_AUTO_TEST_CASE(a_lock_that_was_given_back_can_be_had_again) {
  const std::string store = scratch_store();
  { const StoreLock first(store, "gainsay nightly"); }
  BOOST_CHECK_NO_THROW(StoreLock(store, "gainsay ingest"));
  std::filesystem::remove(store + ".lock");
}

BOOST_AUTO_TEST_CASE(a_folder_that_is_not_there_is_an_error) {
  BOOST_CHECK_THROW(StoreLock("/nowhere/at/all", "gainsay ingest"), Error);
}

}  // namespace
}  // namespace gainsay
