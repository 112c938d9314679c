#pragma once

#include <string>
#include <vector>

#include "app/command.h"

namespace gainsay {

/// The common options as typed; empty means not given. The session gives them their meaning.
struct CommonOptions {
  std::vector<std::string> rules;
  std::string store;
  std::string config;
  std::string format;
  std::vector<std::string> outputs;  ///< "FORMAT=FILE"
  std::string fail_on;
  std::string as_of;
  std::string source;
  std::string published;
  std::string jobs;
  std::string color;
  bool quiet = false;
  bool verbose = false;
};

/// Adds the groups that a command knows, and --config, --quiet, --verbose and --color, which every command knows.
void add_common_options(Arguments arguments, const OptionGroups& groups, CommonOptions& options);

}  // namespace gainsay
