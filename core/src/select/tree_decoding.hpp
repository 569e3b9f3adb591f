// Exact two-state labelling of a tree: kept or dropped for each container and block, changes along
// edges paid for.
#pragma once

#include <cstdint>
#include <vector>

#include "segment/segment.hpp"

namespace stillpage {

// gain: by block, what keeping it is worth (negative: costs). edge_cost: by container, the price of
// a container or a block of its own being labelled unlike it; edge_cost[c] is paid on the edge from
// c to its parent and on those from c to its blocks. Gives keep by block. Minimises cost by dynamic
// programming, one pass up and one down. Linear.
[[nodiscard]] std::vector<std::uint8_t> label_tree(const SegmentedPage& page,
                                                   const std::vector<float>& gain,
                                                   const std::vector<float>& edge_cost);

}  // namespace stillpage
