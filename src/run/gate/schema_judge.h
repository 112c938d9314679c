#pragma once

#include <re2/re2.h>

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "check/kind.h"
#include "dataset/cell_reader.h"
#include "model/finding.h"
#include "rule/dataset/data_package.h"

namespace gainsay {

/// The cells of some fields of the rows of a table: what foreign keys refer to.
using KeySet = std::set<std::string>;

/// Judges the rows of one table by its Table Schema. A cell that is not of its type cannot be read: a fault. A row or
/// cell that breaks a constraint is a finding of the kind that has the use of it.
class SchemaReader {
 public:
  /// `references` are the key sets of the resource's foreign keys, in their order. All must outlive the reader.
  SchemaReader(std::string path, const std::string& topic, const ResourceSpec& resource, const MonthNames& months,
               Day as_of, const std::vector<const KeySet*>& references, Diagnostics& diagnostics,
               std::vector<Finding>& findings);

  void header(const std::vector<TableCell>& cells);
  void read(const TableRow& row);
  void finish();
  [[nodiscard]] std::size_t rows() const { return rows_; }

 private:
  struct Key {
    std::vector<std::string> fields;
    std::map<std::string, Statement> seen;  // the first row of each
    bool primary = false;
  };
  [[nodiscard]] const TableCell* find(const TableRow& row, const std::string& field) const;
  [[nodiscard]] bool is_missing(const TableCell& cell) const;
  /// A field with what its texts must match: by its type, and by its constraint; null: anything.
  struct Field {
    const FieldSpec* spec;
    std::unique_ptr<RE2> form, pattern;
  };
  void judge(const TableRow& row, const Field& field);
  [[nodiscard]] std::string type_fault(const std::string& text, const Field& field) const;
  /// How a text relates to a bound of the schema: below 0, 0 or above; 0 for what cannot be compared.
  [[nodiscard]] int compare(const std::string& text, const std::string& bound, const FieldSpec& field) const;
  void judge_keys(const TableRow& row);
  [[nodiscard]] Statement statement(const TableCell& cell, const std::string& field) const;
  void add(KindUse constraint, std::string message, std::string sum, std::vector<Statement> sides);
  void fault(const TableCell& cell, std::string problem);

  std::string path_;
  std::string topic_;
  const ResourceSpec& resource_;
  const MonthNames& months_;
  Day as_of_;
  const std::vector<const KeySet*>& references_;
  Diagnostics& diagnostics_;
  std::vector<Finding>& findings_;
  std::vector<Field> fields_;
  std::vector<Key> keys_;
  std::map<std::string, int> ids_;  // how often a finding was the same but for its row
  std::string row_name_;            // the primary key of the row at hand
  std::size_t rows_ = 0, faults_ = 0;
};

/// The cells of some fields of a row as one text; empty when one of them is missing.
[[nodiscard]] std::string key_text(const TableRow& row, const std::vector<std::string>& fields,
                                   const std::vector<std::string>& missing);

}  // namespace gainsay
