// Guessing the depth of a page from its tags.
#include "html5/nesting.hpp"

#include <string>

#include "catch.hpp"

namespace stillpage {
namespace {

TEST_CASE("the depth is that of elements whose end tags HTML requires") {
  CHECK(estimate_depth("") == 0);
  CHECK(estimate_depth("<div><b>x</b></div><div></div>") == 2);
  CHECK(estimate_depth("<DIV><DIV><DIV>") == 3);
  CHECK(estimate_depth("<x-y><svg><g>") == 3);
}

TEST_CASE("void elements and those that close by themselves don't add up") {
  CHECK(estimate_depth("<p><p><p><li><li><td><td><tr><option><br><img><dd>") == 0);
}

TEST_CASE("end tags that match nothing don't hide depth") {
  CHECK(estimate_depth("</b></b></b><div><div></b></b></p>") == 2);
  CHECK(estimate_depth("<div></i><div></i><div></i>") == 3);
}

TEST_CASE("what is no tag is no depth") { CHECK(estimate_depth("<<< 1<2 </ <!-- <? <") == 0); }

}  // namespace
}  // namespace stillpage
