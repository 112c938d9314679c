// Reads CSV texts as the gate does and prints their records, for tests/system/csv_differential_test.py: one JSON object
// a line in, {"text", "delimiter", "quote", "piece"}, one out, {"records", "faults"}.
#include <algorithm>
#include <boost/json.hpp>
#include <iostream>
#include <string>

#include "text/table/csv.h"

namespace {

using namespace gainsay;
namespace json = boost::json;

json::object dump(const json::object& order) {
  const std::string text(order.at("text").as_string());
  const auto piece = static_cast<std::size_t>(order.at("piece").as_int64());
  const CsvDialect dialect{order.at("delimiter").as_string()[0], order.at("quote").as_string()[0], '\0'};
  json::array records;
  Diagnostics faults;
  const std::function<void(const CsvRecord&)> take = [&](const CsvRecord& record) {
    json::array fields;
    for (const CsvField& field : record.fields) fields.emplace_back(field.text);
    records.push_back(std::move(fields));
  };
  CsvReader reader("t.csv", dialect, {}, faults, take);
  for (std::size_t at = 0; at < text.size(); at += piece) reader.add(std::string_view(text).substr(at, piece));
  reader.finish();
  return {{"records", std::move(records)}, {"faults", faults.size()}};
}

}  // namespace

int main() {
  for (std::string line; std::getline(std::cin, line);)
    std::cout << json::serialize(dump(json::parse(line).as_object())) << '\n';
}
