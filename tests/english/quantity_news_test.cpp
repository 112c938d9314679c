// Walks fixtures/annotate/quantities: a sentence, then one line for each quantity that is to be read in it, as
//   ~14000..16000 count up civilian
// bound (~ about, > over, >= at least, < under, <= at most), value, unit, direction of a change, counted noun.
// GAINSAY_UPDATE=1 writes what is read; look at the difference.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <fstream>

#include "annotated.h"
#include "golden.h"

namespace gainsay {
namespace {

const char* sign(Bound bound) {
  switch (bound) {
    case Bound::exact:
      return "";
    case Bound::about:
      return "~";
    case Bound::over:
      return ">";
    case Bound::at_least:
      return ">=";
    case Bound::under:
      return "<";
    case Bound::at_most:
      return "<=";
  }
  return "";
}

const char* direction(QuantityForm form) {
  switch (form) {
    case QuantityForm::level:
      return "";
    case QuantityForm::increase:
      return " up";
    case QuantityForm::decrease:
      return " down";
    case QuantityForm::change:
      return " moved";
    case QuantityForm::ordinal:
      return " ordinal";
  }
  return "";
}

std::string line_of(const QuantityMention& quantity) {
  std::string out = "  " + std::string(sign(quantity.bound)) + quantity.stated.to_string();
  if (quantity.stated_high != quantity.stated) out += ".." + quantity.stated_high.to_string();
  out += " " + quantity.value.unit + direction(quantity.value.form);
  if (!quantity.counted.empty()) out += " " + quantity.counted;
  return out + "\n";
}

std::string read_again(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::string out, line;
  while (std::getline(in, line)) {
    if (line.empty() || line[0] == ' ') continue;
    if (!out.empty()) out += "\n";
    out += line + "\n";
    const Annotated read(line);
    for (const Mention& mention : read.annotation->mentions)
      if (const auto* quantity = std::get_if<QuantityMention>(&mention.body)) out += line_of(*quantity);
  }
  return out;
}

const char* const files[] = {"finance", "health",    "homes", "near_misses", "politics", "reports",
                             "science", "sentences", "sport", "transport",   "war",      "weather"};

BOOST_DATA_TEST_CASE(quantities_of_news_are_read_as_a_reader_would, boost::unit_test::data::make(files), name) {
  const std::string path = GAINSAY_SOURCE_DIR "/fixtures/annotate/quantities/" + std::string(name) + ".txt";
  check_golden(path, read_again(path));
}

}  // namespace
}  // namespace gainsay
