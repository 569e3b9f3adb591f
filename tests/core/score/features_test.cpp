#include "score/features.hpp"

#include <cmath>
#include <set>

#include "catch.hpp"
#include "score/score.hpp"
#include "score/weights_data.hpp"
#include "segment/segmented.hpp"

using namespace stillpage;

namespace {

constexpr std::string_view kPage =
    "<title>Rain</title><nav><a href=/>Home</a> <a href=/a>About</a></nav><main><h1>Rain</h1>"
    "<p>The rain began on a Monday and did not stop until the harvest was over, so the story "
    "goes.</p>"
    "<p>Nobody in the valley had seen anything like it, and nobody has seen anything like it "
    "since.</p>"
    "<p>When it was over, they counted the bridges, and then, more slowly, they counted the "
    "cows.</p></main>"
    "<footer>© 2024</footer>";

}  // namespace

TEST_CASE("every feature has its weight, in the same order and under the same name") {
  const std::vector<Feature> features = all_features();
  REQUIRE(features.size() == std::size(kWeights));
  for (std::size_t i = 0; i < features.size(); ++i) CHECK(features[i].name == kWeights[i].feature);
}

TEST_CASE("no two features share a name") {
  std::set<std::string_view> names;
  for (const Feature& feature : all_features()) CHECK(names.insert(feature.name).second);
}

TEST_CASE("every feature is a number of the order of one on an ordinary page") {
  const Segmented s(kPage, "Rain");
  const Statistics statistics = compute_statistics(s.document, s.page);
  const FeatureContext context = make_feature_context(s.document, s.page, statistics, 1);
  for (BlockId b = 0; b < s.page.blocks.size(); ++b) {
    const BlockView view = view_block(context, b);
    for (const Feature& feature : all_features()) {
      const float value = feature.value(view);
      INFO(feature.name);
      CHECK(std::isfinite(value));
      CHECK(std::abs(value) < 8);
    }
  }
}

TEST_CASE("prose is more probable than menus and legal lines") {
  const Segmented s(kPage, "Rain");
  const Statistics statistics = compute_statistics(s.document, s.page);
  const auto p = score_blocks(make_feature_context(s.document, s.page, statistics, 1));
  REQUIRE(p.size() == 6);
  CHECK(p[2] > 0.7F);
  CHECK(p[3] > 0.7F);
  CHECK(p[0] < 0.3F);
  CHECK(p[5] < 0.3F);
}

TEST_CASE("one block alone can be scored") {
  const Segmented s("only this");
  const Statistics statistics = compute_statistics(s.document, s.page);
  const auto p = score_blocks(make_feature_context(s.document, s.page, statistics, 0));
  REQUIRE(p.size() == 1);
  CHECK((p[0] >= 0 && p[0] <= 1));
}
