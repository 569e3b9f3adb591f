// Takes in what the browser saw. That something isn't shown is a hint and no verdict: closed
// accordions and tabs hold content; copies for another width, closed dialogs, menus and lines for
// screen readers don't.
#pragma once

#include <cstdint>
#include <vector>

#include "segment/segment.hpp"
#include "select/select.hpp"

namespace stillpage {

// Drops the kept text in `unseen` containers (a flag each) that isn't content put away. Linear.
void drop_unseen(const Document& document, const SegmentedPage& page,
                 const std::vector<std::uint8_t>& unseen, Selection& selection);

}  // namespace stillpage
