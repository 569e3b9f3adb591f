// Counts what each table holds, then applies a few tests in order.
#include "score/data_tables.hpp"

#include <algorithm>
#include <cstdlib>
#include <string>

#include "standardise/cell_span.hpp"

namespace stillpage {
namespace {

constexpr float kMaxWordsACell =
    60;  // on average; a table with longer cells and no headers lays out columns

// Of a table's words, in cells as wide as the table: more, and it frames a text, as old forums
// frame each post.
constexpr float kMaxWideWords = 0.6F;

struct TableFacts {
  std::uint32_t rows = 0;
  std::uint32_t cells = 0;
  std::uint32_t widest_row = 0;
  std::vector<ContainerId> wide_cells;  // that say they span columns
  bool headers = false;
  bool holds_table = false;
};

bool is_cell(Tag tag) noexcept { return tag == Tag::kTd || tag == Tag::kTh; }

bool frames_text(const Document& document, const Containers& c, const std::vector<float>& words,
                 const TableFacts& facts, float table_words) {
  float wide = 0;
  for (const ContainerId id : facts.wide_cells) {
    const std::string span = cell_span(document.raw_attribute(c.node[id], "colspan"), kMaxColspan);
    const bool full =
        span.size() > 2 || std::atoi(span.c_str()) >= static_cast<int>(facts.widest_row);
    if (full) wide += words[id];
  }
  return wide > kMaxWideWords * table_words;
}

bool holds_data(const Document& document, NodeId table, const TableFacts& facts, float words) {
  const std::string_view role = document.raw_attribute(table, "role");
  if (role == "presentation" || role == "none" || facts.holds_table || facts.cells < 2)
    return false;
  if (facts.headers) return true;
  if (facts.rows < 2 || facts.widest_row < 2) return false;
  return words / static_cast<float>(facts.cells) <= kMaxWordsACell;
}

std::vector<TableFacts> count_tables(const Document& document, const Containers& c,
                                     const std::vector<ContainerId>& nearest) {
  std::vector<TableFacts> facts(c.size());
  std::vector<std::uint32_t> cells_in_row(c.size(), 0);
  for (ContainerId id = 1; id < c.size(); ++id) {
    const Tag tag = document.tag(c.node[id]);
    const ContainerId table = nearest[c.parent[id]];
    if (table == 0) continue;
    TableFacts& f = facts[table];
    if (tag == Tag::kTable) f.holds_table = true;
    if (tag == Tag::kTr) ++f.rows;
    if (tag == Tag::kTh || tag == Tag::kCaption || tag == Tag::kThead) f.headers = true;
    if (!is_cell(tag)) continue;
    if (document.attribute(c.node[id], "colspan") != nullptr) f.wide_cells.push_back(id);
    ++f.cells;
    f.widest_row = std::max(f.widest_row, ++cells_in_row[c.parent[id]]);
  }
  return facts;
}

}  // namespace

std::vector<ContainerId> find_data_tables(const Document& document, const Containers& containers,
                                          const std::vector<float>& words) {
  const Containers& c = containers;
  std::vector<ContainerId> tables(c.size(), 0);
  bool any = false;
  for (ContainerId id = 1; id < c.size(); ++id) {
    const bool table = document.tag(c.node[id]) == Tag::kTable;
    any = any || table;
    tables[id] = table ? id : tables[c.parent[id]];
  }
  if (!any) return tables;
  const std::vector<TableFacts> facts = count_tables(document, c, tables);
  for (ContainerId id = 1; id < c.size(); ++id) {
    if (tables[id] != id) {
      tables[id] = tables[tables[id]];
      continue;
    }
    const bool data = holds_data(document, c.node[id], facts[id], words[id]) &&
                      (facts[id].headers || !frames_text(document, c, words, facts[id], words[id]));
    if (!data) tables[id] = 0;
  }
  return tables;
}

}  // namespace stillpage
