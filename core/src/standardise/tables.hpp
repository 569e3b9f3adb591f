// Tells tables that hold data from those that only lay out a page.
#pragma once

#include <cstdint>
#include <vector>

#include "score/statistics.hpp"

namespace stillpage {

// By container: 1 for a <table> that holds data. Linear.
[[nodiscard]] std::vector<std::uint8_t> find_data_tables(const Document& document,
                                                         const SegmentedPage& page,
                                                         const Statistics& statistics);

// By container: the nearest <table> around it (or itself), 0 if there is none.
[[nodiscard]] std::vector<ContainerId> nearest_tables(const Document& document,
                                                      const Containers& containers);

}  // namespace stillpage
