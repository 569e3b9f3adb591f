#include "standardise/backgrounds.hpp"

#include "catch.hpp"
#include "standardise/body.hpp"

namespace {

const std::string kBefore = "<p>Words before.</p>";

std::string figure(std::string_view file) {
  return R"(["figure",{},["img",{"src":"https://example.org/a/)" + std::string(file) +
         R"(","alt":""}]])";
}

}  // namespace

TEST_CASE("a background is a picture of the article where the element is there to show it") {
  for (const char* style :
       {"background-image:url(a.jpg)", "background: #fff url( \"a.jpg\" ) 0 0"}) {
    CHECK(inside(kBefore + "<div class=photo style='" + style + "'></div>") ==
          R"(["p",{},"Words before."],)" + figure("a.jpg"));
  }
  CHECK(inside(kBefore + "<div class=cover data-bg=a.jpg></div>") ==
        R"(["p",{},"Words before."],)" + figure("a.jpg"));
  CHECK(inside(kBefore + "<div class=box style='background:url(a.jpg)'></div>") ==
        R"(["p",{},"Words before."])");
  CHECK(inside(kBefore + "<div class=photo style='background:url(a.jpg)'><p>b</p></div>") ==
        R"(["p",{},"Words before."],["p",{},"b"])");
  CHECK(inside(kBefore + "<div class=photo style='background:url(javascript:x)'></div>") ==
        R"(["p",{},"Words before."])");
}

TEST_CASE("a background around the picture itself is a blurred copy of it") {
  CHECK(inside(kBefore + "<div class=photo style='background:url(b.jpg)'><img src=a.jpg></div>") ==
        R"(["p",{},"Words before."],)" + figure("a.jpg"));
}

TEST_CASE("the background that opens an article is its first picture, whatever the head names") {
  const std::string hero =
      "<header class=cover style='background-image:url(a.jpg)'><h1>T</h1></header>";
  const std::string text = "<p>One.</p><figure><img src=b.jpg></figure>";
  const auto shown = [](std::string_view markup) {
    stillpage::Metadata metadata;
    metadata.lead_image.url = "https://example.org/c.jpg";
    // The heading is shown as the title, so that no block of it is kept.
    return body_without("T", markup, metadata);
  };
  CHECK(shown(hero + text).starts_with(R"(["article",{},)" + figure("a.jpg")));
  CHECK(shown("<nav class=cover style='background:url(a.jpg)'></nav>" + text).find("a.jpg") ==
        std::string::npos);
}
