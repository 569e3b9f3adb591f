// The flow: the container whose children carry the page's running text, if one does. What stands
// beside, inside or after it is judged differently on a page that has one than on a list of
// teasers.
#pragma once

#include "score/statistics.hpp"

namespace stillpage {

struct Flow {
  ContainerId root = 0;     // the deepest with most of the prose
  float share = 0;          // part of the page's prose that stands in the root
  BlockId first_prose = 0;  // of the root's subtree
  BlockId last_prose = 0;
};

// Linear in the page.
[[nodiscard]] Flow find_flow(const SegmentedPage& page, const Statistics& statistics);

}  // namespace stillpage
