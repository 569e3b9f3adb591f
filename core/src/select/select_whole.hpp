// What is kept where somebody has said what they want to read: all that is shown.
#pragma once

#include "select/select.hpp"

namespace stillpage {

// Keeps every block but those that are hidden, and but menus where there is anything else. Linear.
[[nodiscard]] Selection select_whole(const SegmentedPage& page);

}  // namespace stillpage
