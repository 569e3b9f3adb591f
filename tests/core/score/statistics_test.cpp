#include "score/statistics.hpp"

#include "catch.hpp"
#include "score/flow.hpp"
#include "segment/segmented.hpp"

using namespace stillpage;

namespace {

const std::string kProse =
    "<p>It was late, the shop was empty, and the baker had begun to sing to the last of the "
    "loaves.</p>";

ContainerId find(const Segmented& s, std::string_view id) {
  const Containers& c = s.page.survey.containers;
  for (ContainerId i = 0; i < c.size(); ++i) {
    if (s.document.raw_attribute(c.node[i], "id") == id) return i;
  }
  return 0;
}

}  // namespace

TEST_CASE("sums of a container are those of its blocks and its children") {
  const Segmented s(
      "<div id=a>one two<p>three</p><ul><li><a href=/>four</a></li></ul></div><p>five</p>");
  const Statistics st = compute_statistics(s.document, s.page);
  CHECK(st.sums.words[find(s, "a")] == Approx(4));
  CHECK(st.sums.link_words[find(s, "a")] == Approx(1));
  CHECK(st.sums.words[0] == Approx(5));
  CHECK(st.sums.links[0] == Approx(1));
}

TEST_CASE("the flow is what holds the paragraphs of a page with one article") {
  const Segmented s("<div id=menu><a href=/>a</a></div><div id=story>" + kProse + kProse + kProse +
                    "</div><div>end</div>");
  CHECK(find_flow(s.page, compute_statistics(s.document, s.page)).root == find(s, "story"));
}

TEST_CASE("the flow is found though every paragraph is wrapped") {
  std::string page = "<div id=story>";
  for (int i = 0; i < 6; ++i) page += "<div><div><div>" + kProse + "</div></div></div>";
  const Segmented s(page + "</div><div>" + kProse + "</div>");
  const Statistics st = compute_statistics(s.document, s.page);
  const Flow flow = find_flow(s.page, st);
  CHECK(flow.root == find(s, "story"));
  CHECK(flow.share == Approx(6.0 / 7).margin(0.01));
}

TEST_CASE("long text without sentence marks is prose in scripts that have none") {
  std::string thai;
  for (int i = 0; i < 30; ++i) thai += "ลุงจดทุกเรื่อง";
  const Segmented s("<p>" + thai + "</p><p>" + std::string(200, 'a') + "</p>");
  const Statistics st = compute_statistics(s.document, s.page);
  CHECK(st.good[0] == 1);
  CHECK(st.good[1] == 0);
}
