# The libraries that gainsay as a library is built with; every one comes from Debian 12. Installed too, since programs
# that link a static library need what it needs.
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(Boost 1.81 REQUIRED COMPONENTS json)
find_package(ICU REQUIRED COMPONENTS uc i18n)
find_package(tomlplusplus REQUIRED)
find_package(yaml-cpp REQUIRED)
find_package(EXPAT REQUIRED)
find_package(ZLIB REQUIRED)
find_package(OpenSSL REQUIRED COMPONENTS Crypto)
find_package(SQLite3 REQUIRED)
pkg_check_modules(RE2 REQUIRED IMPORTED_TARGET re2)
pkg_check_modules(MD4C REQUIRED IMPORTED_TARGET md4c)
