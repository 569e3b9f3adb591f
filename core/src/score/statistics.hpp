// Sums over the subtree of every block-level element, and what follows from them: beside which
// prose a branch of the tree stands, and what is like what.
#pragma once

#include <cstdint>
#include <vector>

#include "segment/segment.hpp"
#include "text/small_count.hpp"

namespace stillpage {

// Columns by ContainerId, summed over the subtree. Counts, of which only none, one or more is
// asked, stop at 255: a large page has a hundred thousand containers.
struct SubtreeSums {
  std::vector<float> words;
  std::vector<float> link_words;
  std::vector<float> good_words;  // of blocks that read like prose
  std::vector<TinyCount> good_blocks;
  std::vector<TinyCount> headings;
  std::vector<TinyCount> sentences;
  std::vector<TinyCount> images;
  std::vector<TinyCount> entries;  // fields to write in
  std::vector<TinyCount> links;
};

struct Statistics {
  SubtreeSums sums;
  std::vector<std::uint8_t> good;   // by block: reads like prose
  std::vector<float> link_density;  // by block
  std::vector<TinyCount>
      same_siblings;  // by container: siblings (itself included) with its signature
  std::vector<ContainerId>
      flow_branch;  // by container: its ancestor (or itself) that stands beside other prose
  std::vector<std::uint8_t> copy;       // by block: an earlier one has the same text
  std::vector<ContainerId> data_table;  // by container: see find_data_tables()
};

// Linear in the page.
[[nodiscard]] Statistics compute_statistics(const Document& document, const SegmentedPage& page);

}  // namespace stillpage
