#include "segment/landmarks.hpp"

#include "catch.hpp"
#include "segment/segmented.hpp"

using namespace stillpage;

TEST_CASE("display:none and visibility:hidden hide, in any spacing, and nothing else does") {
  CHECK(style_hides("display:none"));
  CHECK(style_hides("color: red; display : none"));
  CHECK(style_hides("visibility: hidden"));
  CHECK_FALSE(style_hides("display: block"));
  CHECK_FALSE(style_hides("opacity: 0"));
  CHECK_FALSE(style_hides("display"));
  CHECK_FALSE(style_hides(""));
}

TEST_CASE("tags, roles and item properties give the same landmarks") {
  const Segmented s(
      "<nav>a</nav><div role=navigation>b</div><div itemprop=articleBody>c</div><div>d</div>");
  const Containers& c = s.page.survey.containers;
  const auto of = [&](BlockId b) { return c.landmarks[s.page.blocks.container[b]]; };
  REQUIRE(s.page.blocks.size() == 4);
  CHECK((of(0) & bit(Landmark::kNav)) != 0);
  CHECK((of(1) & bit(Landmark::kNav)) != 0);
  CHECK((of(2) & bit(Landmark::kArticleBody)) != 0);
  CHECK(of(3) == 0);
}
