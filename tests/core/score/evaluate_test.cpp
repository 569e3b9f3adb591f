// Bins, trees and the logistic function.
#include "score/evaluate.hpp"

#include <cmath>
#include <vector>

#include "catch.hpp"
#include "score/logistic.hpp"
#include "score/score.hpp"

namespace stillpage {
namespace {

// One tree over the words of a block: 1000 units for more than 10 words, -1000 for fewer.
struct TinyModel {
  std::vector<std::uint16_t> columns = {static_cast<std::uint16_t>(column_of(Feature::kWords))};
  std::vector<std::uint16_t> first_edge = {0, 1};
  std::vector<float> edges = {10};
  std::vector<std::uint16_t> first_node = {0};
  std::vector<std::uint8_t> nodes = {0, 0, 1, kLeaf, 0x18, 0xFC, kLeaf, 0xE8, 0x03};

  [[nodiscard]] Model view() const {
    Model model;
    model.columns = columns;
    model.first_edge = first_edge;
    model.edges = edges;
    model.first_node = first_node;
    model.nodes = nodes;
    model.log_odds_per_unit = 0.001;
    return model;
  }
};

TEST_CASE("a bin is the number of edges below a value") {
  const std::vector<float> edges = {1, 2.5F, 7};
  CHECK(bin_of(edges, 0) == 0);
  CHECK(bin_of(edges, 1) == 0);
  CHECK(bin_of(edges, 1.5F) == 1);
  CHECK(bin_of(edges, 7) == 2);
  CHECK(bin_of(edges, 8) == 3);
  CHECK(bin_of({}, 8) == 0);
}

TEST_CASE("blocks go right in a split when their bin is greater") {
  FeatureMatrix features(3);
  const auto words = features.column(Feature::kWords);
  words[0] = 3;
  words[1] = 10;
  words[2] = 11;
  const TinyModel tiny;
  const std::vector<float> log_odds = evaluate(tiny.view(), features);
  CHECK(log_odds[0] == Approx(-1));
  CHECK(log_odds[1] == log_odds[0]);
  CHECK(log_odds[2] == Approx(1));
}

TEST_CASE("our exponential is the library's to the last few bits") {
  for (double x = -40; x < 40; x += 0.37)
    CHECK(exponential(x) == Approx(std::exp(x)).epsilon(1e-14));
  CHECK(exponential(0) == 1);
  CHECK(std::isfinite(exponential(1e9)));
  CHECK(exponential(-1e9) > 0);
}

TEST_CASE("confidence lies on the lines between the points and flat beyond them") {
  const std::vector<ConfidencePoint> points = {{0.4F, 0.5F}, {0.8F, 0.9F}};
  Model model;
  model.confidence = points;
  CHECK(confidence_of(0.1F, model) == 0.5F);
  CHECK(confidence_of(0.6F, model) == Approx(0.7F));
  CHECK(confidence_of(1, model) == 0.9F);
}

TEST_CASE("the trained model asks for columns that exist and its trees stay inside their tables") {
  const Model& model = trained_model();
  REQUIRE(!model.columns.empty());
  CHECK(model.columns.size() < kMaxInputs);
  CHECK(model.first_edge.size() == model.columns.size() + 1);
  CHECK(model.first_edge.back() == model.edges.size());
  for (const std::uint16_t column : model.columns) CHECK(column < kColumnCount);
  for (std::size_t t = 0; t < model.first_node.size(); ++t) {
    const std::size_t end =
        t + 1 < model.first_node.size() ? model.first_node[t + 1] : model.nodes.size() / kNodeBytes;
    for (std::size_t n = model.first_node[t]; n < end; ++n) {
      const std::uint8_t* node = model.nodes.data() + kNodeBytes * n;
      if (node[0] == kLeaf) continue;
      REQUIRE(node[0] < model.columns.size());
      REQUIRE(node[1] < model.first_edge[node[0] + 1U] - model.first_edge[node[0]]);
      REQUIRE(model.first_node[t] + node[2] + 1U < end);
      REQUIRE(model.first_node[t] + node[2] > n);
    }
  }
}

}  // namespace
}  // namespace stillpage
