// See markdown_table.hpp.
#include "article/markdown_table.hpp"

#include <algorithm>
#include <utility>

#include "text/characters.hpp"

namespace stillpage {
namespace {

constexpr std::size_t kMaxColumnSpan = 50;  // columns; wider spans are layout or an attack

void append_row(const std::vector<std::string>& cells, std::size_t columns, std::string& out) {
  out += '|';
  for (std::size_t i = 0; i < std::max(columns, cells.size()); ++i) {
    out += ' ';
    if (i < cells.size()) out += cells[i];
    out += " |";
  }
}

}  // namespace

std::size_t column_span(std::string_view colspan) {
  std::size_t span = 0;
  for (const char c : colspan) {
    if (!is_ascii_digit(c)) break;
    span = std::min(span * 10 + static_cast<std::size_t>(c - '0'), kMaxColumnSpan);
  }
  return std::max<std::size_t>(span, 1);
}

void MarkdownTable::begin_row(bool in_head) {
  rows_.push_back({.cells = {}, .in_head = in_head, .all_headers = true});
}

void MarkdownTable::add_cell(std::string content, bool is_header, std::size_t columns) {
  if (rows_.empty()) begin_row(false);
  Row& row = rows_.back();
  row.all_headers = row.all_headers && is_header;
  row.cells.push_back(std::move(content));
  row.cells.resize(row.cells.size() + columns - 1);
}

std::vector<std::string> MarkdownTable::blocks() const {
  std::vector<const Row*> rows;
  std::size_t columns = 0;
  for (const Row& row : rows_) {
    const bool blank = std::all_of(row.cells.begin(), row.cells.end(),
                                   [](const std::string& cell) { return cell.empty(); });
    if (blank) continue;
    rows.push_back(&row);
    columns = std::max(columns, row.cells.size());
  }
  if (rows.empty()) return {};
  std::vector<std::string> blocks;
  const bool has_header = rows.front()->in_head || rows.front()->all_headers;
  if (columns == 1 && !has_header) {
    for (const Row* row : rows) blocks.push_back(row->cells.front());
    return blocks;
  }
  std::string& table = blocks.emplace_back();
  append_row(has_header ? rows.front()->cells : std::vector<std::string>(), columns, table);
  table += "\n|";
  for (std::size_t i = 0; i < columns; ++i) table += " --- |";
  for (std::size_t i = has_header ? 1 : 0; i < rows.size(); ++i) {
    table += '\n';
    append_row(rows[i]->cells, 0, table);  // missing cells are empty by GitHub's rules
  }
  return blocks;
}

}  // namespace stillpage
