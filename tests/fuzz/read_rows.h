#pragma once

#include "dataset/row_reader.h"
#include "fuzz/read_bytes.h"
#include "memory_files.h"
#include "rule/loader/mapping_loader.h"

namespace gainsay {

constexpr const char* rows_mapping = R"(
[topic.stock]
title = "Stock of {what}"
value = { type = "quantity", unit = "count" }
slots = { what = "text", place = "text" }
statement = { key = ["what", "place"] }

[[dataset]]
topic = "stock"
date = { column = "date", format = "D.M.YYYY" }
series = { columns = ["*"], except = ["place"], slot = "what" }
key = { place = "place" }
hedge = "{column}*"
missing = ["-"]
)";

/// Reads a dataset as the gate does: every cell lies in the file, every fault says what it is and where.
inline void read_rows(const std::string& path, const std::string& bytes) {
  MemoryFiles files({{"m.toml", rows_mapping}, {path, bytes}});
  const RuleSet rules;
  Mapping mapping;
  Diagnostics diagnostics;
  read_mapping("m.toml", files, rules, {}, diagnostics, mapping);
  demand(diagnostics.empty() && mapping.datasets.size() == 1, "the mapping is right");
  CellReader cells(rules.language);
  DataTables tables;
  const RowReader::Take take = [&](DataCell cell) {
    demand(cell.begin + cell.length <= bytes.size(), "a cell lies in the file");
    demand(cell.line > 0 && cell.column > 0, "a cell has a place");
    const Statement statement = make_statement(cell, tables, cells);
    demand(statement.document == path, "a statement names its file");
  };
  RowReader rows(path, mapping.datasets.front(), mapping.topics.front(), {}, cells, tables, diagnostics, take);
  read_table(
      path, files, mapping.datasets.front().table, diagnostics,
      [&](const std::vector<TableCell>& header) { rows.header(header); }, [&](const TableRow& row) { rows.read(row); });
  rows.finish();
  for (const Diagnostic& diagnostic : diagnostics) demand(!diagnostic.problem.empty(), "a fault says what it is");
}

}  // namespace gainsay
