# Every library comes from Debian 12; docs/decisions/ says why each is here.
include(Libraries)
find_package(spdlog REQUIRED)
find_package(CLI11 REQUIRED)
find_package(Boost 1.81 REQUIRED COMPONENTS unit_test_framework)

# What each module may link besides the modules below it.
set(GAINSAY_LIBRARIES_base OpenSSL::Crypto ICU::uc)
set(GAINSAY_LIBRARIES_text ICU::uc ICU::i18n PkgConfig::MD4C yaml-cpp tomlplusplus::tomlplusplus Boost::json
  EXPAT::EXPAT ZLIB::ZLIB)
set(GAINSAY_LIBRARIES_lang ICU::uc ICU::i18n)
set(GAINSAY_LIBRARIES_rule tomlplusplus::tomlplusplus PkgConfig::RE2 Boost::json)
set(GAINSAY_LIBRARIES_extract PkgConfig::RE2 Threads::Threads Boost::json)
set(GAINSAY_LIBRARIES_dataset PkgConfig::RE2 Boost::json)
set(GAINSAY_LIBRARIES_store SQLite::SQLite3)
set(GAINSAY_LIBRARIES_report ICU::uc)
set(GAINSAY_LIBRARIES_run Threads::Threads PkgConfig::RE2 Boost::json)
set(GAINSAY_LIBRARIES_app spdlog::spdlog CLI11::CLI11 tomlplusplus::tomlplusplus)
