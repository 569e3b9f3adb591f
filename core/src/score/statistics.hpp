// Sums over the subtree of every block-level element, and what follows from them: beside which
// prose a branch of the tree stands, and what is like what.
#pragma once

#include <cstdint>
#include <vector>

#include "segment/segment.hpp"

namespace stillpage {

// Columns by ContainerId, summed over the subtree. Counts, of which only none, one or more is
// asked, stop at 255: a large page has a hundred thousand containers.
struct SubtreeSums {
  std::vector<float> words;
  std::vector<float> link_words;
  std::vector<float> good_words;  // of blocks that read like prose
  std::vector<std::uint8_t> good_blocks;
  std::vector<std::uint8_t> headings;
  std::vector<std::uint8_t> sentences;
  std::vector<std::uint8_t> images;
  std::vector<std::uint8_t> entries;  // fields to write in
  std::vector<std::uint8_t> links;
};

struct Statistics {
  SubtreeSums sums;
  std::vector<std::uint8_t> good;   // by block: reads like prose
  std::vector<float> link_density;  // by block
  std::vector<std::uint8_t>
      same_siblings;  // by container: siblings (itself included) with its signature; 255 at most
  std::vector<ContainerId>
      flow_branch;  // by container: its ancestor (or itself) that stands beside other prose
  std::vector<float>
      signature_share;  // by block: part of the page's prose that has its tag and class
  std::vector<std::uint32_t> copies;    // by block: earlier blocks with the same text
  std::vector<ContainerId> data_table;  // by container: see find_data_tables()
};

// Linear in the page.
[[nodiscard]] Statistics compute_statistics(const Document& document, const SegmentedPage& page);

}  // namespace stillpage
