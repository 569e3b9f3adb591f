// Which blocks are pooled, and how far they move.
#include "score/pool_by_path.hpp"

#include <cmath>
#include <string>
#include <vector>

#include "catch.hpp"
#include "html5/read_html5.hpp"

namespace stillpage {
namespace {

// In hundredths.
std::vector<int> pooled(const std::string& html, std::vector<float> log_odds) {
  const auto document = read_html5(html);
  const SegmentedPage page = segment_document(document.value(), "");
  REQUIRE(page.blocks.size() == log_odds.size());
  pool_by_path(page, log_odds);
  std::vector<int> rounded;
  for (const float value : log_odds) rounded.push_back(static_cast<int>(std::lround(value * 100)));
  return rounded;
}

using Hundredths = std::vector<int>;

TEST_CASE("three blocks under one path go two fifths of the way to their mean") {
  CHECK(pooled("<p>Rye</p><p>Oats</p><p>Barley</p>", {0.5F, 2, 0.5F}) == Hundredths{70, 160, 70});
}

TEST_CASE("what is far below its kind stays there") {
  CHECK(pooled("<p>Rye</p><p>Oats</p><p>Subscribe</p>", {2, 4, -3}) == Hundredths{160, 280, -300});
}

TEST_CASE("two blocks stay as they are, and so do blocks of other tags, classes and depths") {
  CHECK(pooled("<p>Rye</p><p>Oats</p><p class=more>Barley</p><h2>Millet</h2><div><p>Teff</p></div>",
               {2, 4, -3, 1, 0}) == Hundredths{200, 400, -300, 100, 0});
}

TEST_CASE("the items of a list are pooled part by part, wherever they stand on the page") {
  const std::string item = "<li><b class=name>Rye</b><div class=price>Two</div></li>";
  CHECK(pooled("<ul>" + item + item + item + "</ul>", {3, -1, 3, -1, 2.25F, -1.75F}) ==
        Hundredths{290, -110, 290, -110, 245, -155});
}

TEST_CASE("links among paragraphs are of another kind") {
  CHECK(
      pooled("<p>Rye</p><p><a href=/o>Oats</a></p><p>Barley</p><p>Teff and <a href=/m>rye</a></p>",
             {3, -5, 2, 1.75F}) == Hundredths{270, -500, 210, 195});
}

TEST_CASE("links come down to their kind but don't rise to it") {
  const std::string link = "<p><a href=/o>Oats</a></p>";
  CHECK(pooled(link + link + link, {0, 0.75F, 1.5F}) == Hundredths{0, 75, 120});
}

TEST_CASE("one block can't speak for all, however sure the model is of it") {
  CHECK(pooled("<p>Rye</p><p>Oats</p><p>Barley</p>", {2, 2, -900})[0] == 53);
}

TEST_CASE("what was likelier text than not stays that") {
  CHECK(pooled("<p>Rye</p><p>Oats</p><p>Barley</p>", {0.5F, -3, -3}) == Hundredths{0, -300, -300});
}

TEST_CASE("a page without blocks is no trouble") { CHECK(pooled("", {}).empty()); }

}  // namespace
}  // namespace stillpage
