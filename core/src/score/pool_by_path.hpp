// Blocks that a template puts in the same kind of place judge one another.
#pragma once

#include <vector>

#include "segment/segment.hpp"

namespace stillpage {

// Brings the log-odds of blocks of one kind nearer to their mean (partial pooling): of one
// paragraph among many, or of the prices of all items, the model knows less by itself than of all
// together. Of one kind are blocks under the same path of tags and first classes, links and other
// text apart. Where there are fewer than three, nothing changes; nor does a block that is far below
// its kind, or a link below it; and what was likelier text than not stays at even odds at least.
// `log_odds` is by block. n log n in the blocks.
void pool_by_path(const SegmentedPage& page, std::vector<float>& log_odds);

}  // namespace stillpage
