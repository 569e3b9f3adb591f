#include "standardise/backgrounds.hpp"

#include "catch.hpp"
#include "standardise/body.hpp"

namespace {

const std::string kText = "<p>Words before.</p>";

std::string figure(std::string_view file) {
  return R"(["figure",{},["img",{"src":"https://example.org/a/)" + std::string(file) +
         R"(","alt":""}]])";
}

}  // namespace

TEST_CASE("a background is a picture of the article where the element is there to show it") {
  for (const char* style :
       {"background-image:url(a.jpg)", "background: #fff url( \"a.jpg\" ) 0 0"}) {
    CHECK(inside(kText + "<div class=photo style='" + style + "'></div>") ==
          R"(["p",{},"Words before."],)" + figure("a.jpg"));
  }
  CHECK(inside(kText + "<div class=cover data-bg=a.jpg></div>") ==
        R"(["p",{},"Words before."],)" + figure("a.jpg"));
  CHECK(inside(kText + "<div class=box style='background:url(a.jpg)'></div>") ==
        R"(["p",{},"Words before."])");
  CHECK(inside(kText + "<div class=photo style='background:url(a.jpg)'><p>b</p></div>") ==
        R"(["p",{},"Words before."],["p",{},"b"])");
  CHECK(inside(kText + "<div class=photo style='background:url(javascript:x)'></div>") ==
        R"(["p",{},"Words before."])");
}

TEST_CASE("a background around the picture itself is a blurred copy of it") {
  CHECK(inside(kText + "<div class=photo style='background:url(b.jpg)'><img src=a.jpg></div>") ==
        R"(["p",{},"Words before."],)" + figure("a.jpg"));
}
