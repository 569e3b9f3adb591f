// A table on its way to Markdown: cells of inline Markdown, gathered by row, written in GitHub's
// form.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace stillpage {

class MarkdownTable {
 public:
  void begin_row(bool in_head);
  // `columns` is how many the cell spans; all but the first are written empty.
  void add_cell(std::string content, bool is_header, std::size_t columns);

  // The blocks to write: one table, or, where every row has one cell and none is a header, a
  // paragraph a row, or nothing if all is empty. A table without a header row gets an empty one,
  // for GitHub's form must have one.
  [[nodiscard]] std::vector<std::string> blocks() const;

 private:
  struct Row {
    std::vector<std::string> cells;
    bool in_head = false;
    bool all_headers = true;  // until a cell says otherwise
  };

  std::vector<Row> rows_;
};

// The number of columns an attribute colspan stands for, bounded.
[[nodiscard]] std::size_t column_span(std::string_view colspan);

}  // namespace stillpage
