#include "standardise/headings.hpp"

#include "catch.hpp"

using stillpage::normalise_heading_levels;
using Levels = std::vector<int>;

TEST_CASE("levels keep who stands under whom, from two down without a gap") {
  CHECK(normalise_heading_levels(Levels{2, 3, 3, 2}) == Levels{2, 3, 3, 2});
  CHECK(normalise_heading_levels(Levels{3, 5, 5, 3}) == Levels{2, 3, 3, 2});
  CHECK(normalise_heading_levels(Levels{4, 2, 3}) == Levels{2, 2, 3});
  CHECK(normalise_heading_levels(Levels{1, 2, 3, 4, 5, 6}) == Levels{2, 3, 4, 5, 6, 6});
  CHECK(normalise_heading_levels(Levels{}).empty());
}
