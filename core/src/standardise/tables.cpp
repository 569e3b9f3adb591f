// Counts what each table holds, then applies a few tests in order.
#include "standardise/tables.hpp"

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

bool frames_text(const Document& document, const Containers& c, const Statistics& statistics,
                 const TableFacts& facts, float words) {
  float wide = 0;
  for (const ContainerId id : facts.wide_cells) {
    const std::string span = cell_span(document.raw_attribute(c.node[id], "colspan"), kMaxColspan);
    const bool full =
        span.size() > 2 || std::atoi(span.c_str()) >= static_cast<int>(facts.widest_row);
    if (full) wide += statistics.sums.words[id];
  }
  return wide > kMaxWideWords * words;
}

bool holds_data(const Document& document, NodeId table, const TableFacts& facts, float words) {
  const std::string_view role = document.raw_attribute(table, "role");
  if (role == "presentation" || role == "none" || facts.holds_table || facts.cells < 2)
    return false;
  if (facts.headers) return true;
  if (facts.rows < 2 || facts.widest_row < 2) return false;
  return words / static_cast<float>(facts.cells) <= kMaxWordsACell;
}

}  // namespace

std::vector<ContainerId> nearest_tables(const Document& document, const Containers& containers) {
  std::vector<ContainerId> nearest(containers.size(), 0);
  for (ContainerId id = 1; id < containers.size(); ++id) {
    nearest[id] =
        document.tag(containers.node[id]) == Tag::kTable ? id : nearest[containers.parent[id]];
  }
  return nearest;
}

std::vector<std::uint8_t> find_data_tables(const Document& document, const SegmentedPage& page,
                                           const Statistics& statistics) {
  const Containers& c = page.survey.containers;
  const std::vector<ContainerId> nearest = nearest_tables(document, c);
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
  std::vector<std::uint8_t> data(c.size(), 0);
  for (ContainerId id = 1; id < c.size(); ++id) {
    if (nearest[id] != id) continue;
    const float words = statistics.sums.words[id];
    data[id] = holds_data(document, c.node[id], facts[id], words) &&
               (facts[id].headers || !frames_text(document, c, statistics, facts[id], words));
  }
  return data;
}

}  // namespace stillpage
