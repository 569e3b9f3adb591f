#include "select/select.hpp"

#include <bitset>
#include <string>

#include "catch.hpp"
#include "segment/segmented.hpp"
#include "select/threshold.hpp"
#include "select/tree_decoding.hpp"

using namespace stillpage;
using Keep = std::vector<std::uint8_t>;

TEST_CASE("the threshold is half the expected F1") {
  const std::vector<float> p = {0.9F, 0.8F, 0.1F};
  const std::vector<float> w = {10, 10, 10};
  const ExpectedF1 best = best_threshold(p, w);
  CHECK(best.threshold == Approx(best.f1 / 2));
  CHECK(best.f1 == Approx(2 * 17.0 / (20 + 18)));
}

TEST_CASE("nothing probable expects nothing") {
  const std::vector<float> none;
  CHECK(best_threshold(none, none).f1 == Approx(0));
  CHECK(expected_f1(std::vector<float>{0.5F}, std::vector<float>{1}, Keep{0}) == Approx(0));
}

TEST_CASE("a doubtful block among sure siblings is kept, alone elsewhere it isn't") {
  const Segmented s("<div><p>a</p><p>b</p><p>c</p></div><section><p>d</p></section>");
  const std::vector<float> edges(s.page.survey.containers.size(), 1.5F);
  CHECK(label_tree(s.page, {5, -1, 5, -2}, edges) == Keep{1, 1, 1, 0});
}

TEST_CASE("a change is made where it pays for itself") {
  const Segmented s("<div><p>a</p><p>b</p><p>c</p></div>");
  const std::vector<float> edges(s.page.survey.containers.size(), 1.5F);
  CHECK(label_tree(s.page, {5, -9, 5}, edges) == Keep{1, 0, 1});
  CHECK(label_tree(s.page, {-5, 1, -5}, edges) == Keep{0, 0, 0});
}

TEST_CASE("the labelling is the cheapest of all on small trees") {
  const Segmented s("<div><p>a</p><p>b</p></div><div>c<p>d</p></div>");
  const auto& c = s.page.survey.containers;
  const std::vector<float> edges(c.size(), 2);
  const std::vector<std::vector<float>> cases = {
      {1, -1, 3, -4}, {-2, 6, -1, 1}, {3, 3, -8, 2}, {0.5F, 0.5F, 0.5F, -3}};
  for (const auto& gain : cases) {
    const Keep keep = label_tree(s.page, gain, edges);
    // Brute force over all labels of containers and blocks, as bits.
    const auto cost = [&](const std::bitset<32>& containers, const std::bitset<32>& blocks) {
      float sum = 0;
      for (ContainerId i = 1; i < c.size(); ++i) {
        if (containers[i] != containers[c.parent[i]]) sum += edges[i];
      }
      for (BlockId b = 0; b < 4; ++b) {
        const ContainerId own = s.page.blocks.container[b];
        if (blocks[b] != containers[own]) sum += edges[own];
        if (blocks[b]) sum -= gain[b];
      }
      return sum;
    };
    float best = 1e9F;
    float ours = 1e9F;
    std::uint32_t labels = 0;
    for (BlockId b = 0; b < 4; ++b) labels |= std::uint32_t{keep[b]} << b;
    for (std::uint32_t containers = 0; containers < (1U << c.size()); ++containers) {
      for (std::uint32_t blocks = 0; blocks < 16; ++blocks) {
        best = std::min(best, cost(containers, blocks));
        if (blocks == labels) ours = std::min(ours, cost(containers, blocks));
      }
    }
    CHECK(ours == Approx(best));
  }
}

TEST_CASE("a list is kept whole where its parts disagree a little") {
  const Segmented s(
      "<p>Long prose of many words stands here, to be sure of it all.</p>"
      "<ul><li>one of them</li><li>two of them</li><li>three of them</li></ul>");
  const Selection selection = select_blocks(s.page, {0.95F, 0.9F, 0.35F, 0.9F});
  CHECK(selection.keep == Keep{1, 1, 1, 1});
  CHECK(selection.expected_f1 > 0.8F);
}

TEST_CASE("containers without words share the fate of what is around them") {
  const Segmented s(
      "<main id=a><p>Kept words are here in number</p><figure><img "
      "src=x></figure></main><aside><p>gone</p><div></div></aside>");
  Selection selection;
  selection.keep = {1, 0};
  settle_containers(s.page, selection);
  const auto& c = s.page.survey.containers;
  for (ContainerId i = 1; i < c.size(); ++i) {
    const Tag tag = s.document.tag(c.node[i]);
    if (tag == Tag::kFigure || tag == Tag::kMain) CHECK(selection.keep_container[i] == 1);
    if (tag == Tag::kAside || (tag == Tag::kDiv)) CHECK(selection.keep_container[i] == 0);
  }
}

TEST_CASE("where hardly anything is expected, nothing is kept") {
  std::string paragraphs;
  for (int i = 0; i < 12; ++i) paragraphs += "<p>one two three four five six seven</p>";
  const Segmented s(paragraphs);
  const Selection doubtful = select_blocks(s.page, std::vector<float>(12, 0.3F));
  CHECK(doubtful.keep == Keep(12, 1));
  CHECK(doubtful.threshold < 0.3F);
  const Selection hopeless = select_blocks(s.page, std::vector<float>(12, 0.1F));
  CHECK(hopeless.keep == Keep(12, 0));
  CHECK(hopeless.expected_f1 < 0.2F);
  CHECK(hopeless.threshold == 1);
}
