#include "explain/attribution.hpp"

#include "catch.hpp"
#include "clean/clean.hpp"
#include "html5/read_html5.hpp"
#include "score/evaluate.hpp"
#include "score/score.hpp"

namespace stillpage::explain {
namespace {

// words > 10 ? (links > 2 ? -300 : 900) : -1200, and an offset of 100.
struct TwoSplits {
  std::vector<std::uint16_t> columns = {static_cast<std::uint16_t>(column_of(Feature::kWords)),
                                        static_cast<std::uint16_t>(column_of(Feature::kLinks))};
  std::vector<std::uint16_t> first_edge = {0, 1, 2};
  std::vector<float> edges = {10, 2};
  std::vector<std::uint16_t> first_node = {0};
  std::vector<std::uint8_t> nodes = {0, 0,     1,    kLeaf, 0x50,  0xFB, 1,   0,
                                     3, kLeaf, 0x84, 0x03,  kLeaf, 0xD4, 0xFE};

  [[nodiscard]] Model view() const {
    Model model;
    model.columns = columns;
    model.first_edge = first_edge;
    model.edges = edges;
    model.first_node = first_node;
    model.nodes = nodes;
    model.base = 100;
    model.log_odds_per_unit = 0.01;
    return model;
  }
};

TEST_CASE("a split gives its feature the change of the mean over the leaves below") {
  const TwoSplits tables;
  const Model model = tables.view();
  const Attribution attribution(model);
  CHECK(attribution.base() == Approx((100 + (-1200 + 900 - 300) / 3.0) * 0.01));
  FeatureMatrix features(1);
  features.column(Feature::kWords)[0] = 11;
  features.column(Feature::kLinks)[0] = 3;
  const std::vector<Weight> weights = attribution.weigh(features.row(0));
  REQUIRE(weights.size() == 2);
  CHECK(weights[0].column == column_of(Feature::kWords));
  CHECK(weights[0].value == 11);
  CHECK(weights[0].log_odds == Approx((300 - -200) * 0.01));
  CHECK(weights[1].log_odds == Approx((-300 - 300) * 0.01));
}

TEST_CASE("base and weights together are the log-odds of the model") {
  const auto document = read_html5(
      "<title>Rain</title><nav><a href=/>Home</a></nav><article class=post><h1>Rain</h1><p>The "
      "rain "
      "began on a Monday, and it did not stop until the harvest was over.</p><p>Nobody had seen "
      "anything like it.</p></article><footer>All rights reserved</footer>");
  const Model& model = trained_model();
  const SegmentedPage page = segment_document(document.value(), "Rain");
  const FeatureMatrix features = block_features(document.value(), page, {}, model);
  const std::vector<float> expected = evaluate(model, features);
  const Attribution attribution(model);
  REQUIRE(expected.size() == 5);
  for (std::size_t b = 0; b < expected.size(); ++b) {
    double log_odds = attribution.base();
    for (const Weight& weight : attribution.weigh(features.row(b))) log_odds += weight.log_odds;
    CHECK(log_odds == Approx(static_cast<double>(expected[b])).epsilon(1e-5));
  }
}

}  // namespace
}  // namespace stillpage::explain
