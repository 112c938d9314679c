#include "app/program.h"

int main(int count, char** arguments) {
  return static_cast<int>(gainsay::run_program(std::vector<std::string>(arguments, arguments + count)));
}
