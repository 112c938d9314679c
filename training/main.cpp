// Makes and tests the model of grammar: scripts/train-syntax runs it.
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <string>
#include <vector>

#include "base/file_system.h"
#include "rule/load_rules.h"
#include "training/commands.h"
#include "training/train.h"

namespace {

using namespace gainsay;

constexpr unsigned varied = 80;  // of 1000 sentences
constexpr std::size_t model_limit = 100'000'000;

int usage() {
  std::fprintf(stderr,
               "usage: syntax_trainer words RULES DOCUMENTS.jsonl > WORDS\n"
               "       syntax_trainer train LABELLED MODEL [WORDS [ROUNDS]]\n"
               "       syntax_trainer test LABELLED MODEL\n");
  return 2;
}

int print_diagnostics(const Diagnostics& diagnostics) {
  for (const Diagnostic& diagnostic : diagnostics) std::fprintf(stderr, "%s\n", to_string(diagnostic).c_str());
  return has_errors(diagnostics) ? 2 : 0;
}

int words_command(const std::string& rules_folder, const std::string& documents) {
  const auto files = make_disk();
  Diagnostics diagnostics;
  const std::vector<std::string> folders = {rules_folder};
  const auto rules = load_rules(folders, *files, {}, diagnostics);
  if (const int code = print_diagnostics(diagnostics); code != 0) return code;
  return write_words(*rules, documents);
}

int train_command(const std::vector<std::string>& arguments) {
  const auto number = [&](std::size_t i, unsigned long otherwise) {
    return arguments.size() > i ? std::strtoul(arguments[i].c_str(), nullptr, 10) : otherwise;
  };
  TrainingOptions options;
  options.parser_rounds = static_cast<unsigned>(number(4, options.parser_rounds));
  LabelledText text = read_labelled(arguments[1], number(3, 1'000'000'000));
  vary(text.train, varied, options.seed);
  const auto disk = make_disk();
  train(text.train, options, [&](const std::string& model) { disk->write(arguments[2], model); });
  return 0;
}

int test_command(const std::string& labelled, const std::string& path) {
  Diagnostics diagnostics;
  const auto model = GrammarModel::load(make_disk()->read(path, model_limit), path, diagnostics);
  if (const int code = print_diagnostics(diagnostics); code != 0) return code;
  print_accuracy(*model, read_labelled(labelled, 0).test);
  return 0;
}

}  // namespace

int main(int argc, char** argv) try {
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  if (arguments.size() == 3 && arguments[0] == "words") return words_command(arguments[1], arguments[2]);
  if (arguments.size() >= 3 && arguments[0] == "train") return train_command(arguments);
  if (arguments.size() == 3 && arguments[0] == "test") return test_command(arguments[1], arguments[2]);
  return usage();
} catch (const std::exception& error) {
  std::fprintf(stderr, "syntax_trainer: %s\n", error.what());
  return 1;
}
