#include <string>
#include <vector>

#include "catch.hpp"
#include "clean/clean.hpp"
#include "clean/cleaned.hpp"

using namespace stillpage;

TEST_CASE("boxes of links that the page is made of stay") {
  const std::string box = "<div><h3><a href=/t>A pair of pliers</a></h3></div>";
  const auto left = [&](int boxes) {
    std::string page;
    for (int i = 0; i < boxes; ++i) page += prose("Day " + std::to_string(i)) + box;
    return kept_after(drop_link_boxes, page + prose("So"));
  };
  CHECK(left(3).find("A pair of") == std::string::npos);
  CHECK(left(11).find("A pair of") != std::string::npos);
}
