#include "app/folders/folder.h"

#include <filesystem>

#include "base/error.h"

namespace gainsay {

void make_folder(const std::string& folder) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error)
    throw Error("cannot make the folder " + folder + ": " + error.message(),
                "check the path and the permissions of the folder above");
}

}  // namespace gainsay
