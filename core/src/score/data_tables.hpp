// Tells tables that hold data from those that only lay out a page.
#pragma once

#include <vector>

#include "segment/segment.hpp"

namespace stillpage {

// By container: the <table> of data around it (or itself), 0 if there is none or the nearest table
// only lays out. `words` is by container, of its subtree. Linear.
[[nodiscard]] std::vector<ContainerId> find_data_tables(const Document& document,
                                                        const Containers& containers,
                                                        const std::vector<float>& words);

}  // namespace stillpage
