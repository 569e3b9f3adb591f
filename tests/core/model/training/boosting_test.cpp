// Boosting learns what it should and the same thing every time; packing changes nothing that
// matters.
#include "model/training/boosting.hpp"

#include "catch.hpp"
#include "model/training/binning.hpp"
#include "model/training/model_tables.hpp"
#include "model/training/random.hpp"
#include "score/evaluate.hpp"

namespace stillpage::training {
namespace {

constexpr std::size_t kRows = 2000;

// The label is whether the first input is above 30 and the second below 20; the third is noise.
TrainingMatrix make_data() {
  Random random(7);
  TrainingMatrix data;
  data.inputs = 3;
  for (std::size_t r = 0; r < kRows; ++r) {
    for (std::size_t i = 0; i < data.inputs; ++i)
      data.bins.push_back(static_cast<std::uint8_t>(random.below(64)));
    data.label.push_back(data.bins[3 * r] > 30 && data.bins[3 * r + 1] < 20 ? 1.0F : 0.0F);
    data.weight.push_back(1);
  }
  return data;
}

BoostingOptions small_options() {
  BoostingOptions options;
  options.trees = 40;
  options.leaves = 6;
  options.column_share = 1;
  return options;
}

float score(const Forest& forest, const std::uint8_t* bins) {
  float sum = forest.base;
  for (const Tree& tree : forest.trees) {
    std::size_t node = 0;
    while (tree[node].input >= 0) {
      node = static_cast<std::size_t>(tree[node].left) +
             (bins[tree[node].input] > tree[node].bin ? 1 : 0);
    }
    sum += tree[node].value;
  }
  return sum;
}

TEST_CASE("boosting finds a rule of two inputs and ignores noise") {
  const TrainingMatrix data = make_data();
  const Forest forest = boost(data, small_options());
  std::size_t right = 0;
  for (std::size_t r = 0; r < kRows; ++r) {
    right += (score(forest, data.bins.data() + 3 * r) > 0) == (data.label[r] > 0) ? 1 : 0;
  }
  CHECK(right > kRows * 99 / 100);
  CHECK(forest.gain[2] < forest.gain[0] / 10);
}

TEST_CASE("the same data and seed give the same trees") {
  const TrainingMatrix data = make_data();
  const Forest first = boost(data, small_options());
  const Forest second = boost(data, small_options());
  REQUIRE(first.trees.size() == second.trees.size());
  for (std::size_t t = 0; t < first.trees.size(); ++t) {
    REQUIRE(first.trees[t].size() == second.trees[t].size());
    for (std::size_t n = 0; n < first.trees[t].size(); ++n) {
      CHECK(first.trees[t][n].input == second.trees[t][n].input);
      CHECK(first.trees[t][n].bin == second.trees[t][n].bin);
      CHECK(first.trees[t][n].value == second.trees[t][n].value);
    }
  }
}

TEST_CASE("a packed forest judges like the forest it was made of") {
  const TrainingMatrix data = make_data();
  const Forest forest = boost(data, small_options());
  std::vector<std::vector<float>> edges(3);
  for (auto& of_input : edges) {
    for (int bin = 0; bin < 63; ++bin) of_input.push_back(static_cast<float>(bin));
  }
  const ModelTables tables = pack_forest(forest, {4, 5, 6}, edges);
  FeatureMatrix features(100);
  for (std::size_t r = 0; r < 100; ++r) {
    for (std::size_t i = 0; i < 3; ++i) features.column(4 + i)[r] = data.bins[3 * r + i];
  }
  const std::vector<float> log_odds = evaluate(tables.view(), features);
  for (std::size_t r = 0; r < 100; ++r) {
    CHECK(log_odds[r] == Approx(score(forest, data.bins.data() + 3 * r)).margin(0.01));
  }
}

TEST_CASE("bin edges lie between few values and at the quantiles of many") {
  std::vector<float> few = {3, 1, 1, 2};
  CHECK(fit_edges(few) == std::vector<float>{1.5F, 2.5F});
  std::vector<float> many;
  for (int i = 0; i < 10'000; ++i) many.push_back(static_cast<float>(i));
  const std::vector<float> edges = fit_edges(many);
  CHECK(edges.size() == kMaxBins - 1);
  CHECK(edges[31] == Approx(5000).margin(100));
}

}  // namespace
}  // namespace stillpage::training
