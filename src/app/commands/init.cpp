#include "app/folders/folder.h"
#include "app/folders/starter.h"
#include "app/session.h"
#include "base/error.h"

namespace gainsay {
namespace {

void refuse_to_overwrite(const std::string& folder, const FileSystem& files) {
  for (const StarterFile& file : starter_files()) {
    const std::string path = join_path(folder, file.path);
    if (files.exists(path))
      throw Error(path + " is there already, and init overwrites nothing", "name an empty folder: gainsay init DIR");
  }
}

class Init : public Action {
 public:
  void define(Arguments arguments) override {
    arguments.positional("DIR", folder_, "Where to put it (default: this folder)");
  }

  ExitCode run(Session& session) override {
    refuse_to_overwrite(folder_, session.files());
    for (const StarterFile& file : starter_files()) {
      const std::string path = join_path(folder_, file.path);
      make_folder(folder_of(path));
      session.files().write(path, file.content);
      session.out().write("wrote " + path + "\n");
    }
    session.out().write("\nTwo articles disagree about the cost of a bridge. See it:\n\n");
    if (folder_ != ".") session.out().write("  cd " + folder_ + "\n");
    session.out().write(
        "  gainsay check              the contradiction\n"
        "  gainsay rules test         the examples of the topic\n"
        "  gainsay explain project-cost\n"
        "  gainsay nightly            keep the articles in a store, and report what is new\n");
    return ExitCode::fine;
  }

 private:
  std::string folder_ = ".";
};

}  // namespace

extern const Command command_init;
const Command command_init = {
    .name = "init",
    .summary = "make a starter project: settings, a topic, two articles that disagree",
    .examples = {{"gainsay init demo", "in a new folder; nothing is ever overwritten"}},
    .options = {},
    .make = make_action<Init>,
};

}  // namespace gainsay
