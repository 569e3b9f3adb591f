// Table, tokens, features, trees, pooling; features and trees for a run of blocks at a time.
#include "score/score.hpp"

#include <algorithm>
#include <utility>

#include "features/features.hpp"
#include "score/evaluate.hpp"
#include "score/logistic.hpp"
#include "score/pool_by_path.hpp"

namespace stillpage {
namespace {

// A row of features takes 1.4 kB: so many fit in a processor's cache, and a huge page takes no
// more.
constexpr BlockId kBlocksAtATime = 256;

PageTable table_of(const Document& document, const SegmentedPage& page, const Metadata& metadata) {
  return make_page_table(document, page, read_page_hints(document, metadata));
}

// Run by run, those of the model's token table among them.
class AllFeatures {
 public:
  AllFeatures(const PageTable& table, const Model& model)
      : features_(table), tokens_(token_features(table, model.tokens)) {}

  [[nodiscard]] FeatureMatrix next_run(BlockId blocks) {
    FeatureMatrix features = features_.next_run(blocks);
    tokens_->add(features);
    return features;
  }

 private:
  PageFeatures features_;
  FamilyPointer tokens_;
};

std::vector<float> log_odds_of(const Document& document, const SegmentedPage& page,
                               const Metadata& metadata, const Model& model) {
  std::vector<float> log_odds;
  const PageTable table = table_of(document, page, metadata);
  AllFeatures features(table, model);
  log_odds.reserve(table.blocks.size());
  while (log_odds.size() < table.blocks.size()) {
    const std::vector<float> run = evaluate(model, features.next_run(kBlocksAtATime));
    log_odds.insert(log_odds.end(), run.begin(), run.end());
  }
  return log_odds;
}

std::vector<float> logistic_of(const std::vector<float>& log_odds) {
  std::vector<float> probability(log_odds.size());
  std::transform(log_odds.begin(), log_odds.end(), probability.begin(), [](float value) {
    return static_cast<float>(logistic(static_cast<double>(value)));
  });
  return probability;
}

}  // namespace

FeatureMatrix block_features(const Document& document, const SegmentedPage& page,
                             const Metadata& metadata, const Model& model) {
  const PageTable table = table_of(document, page, metadata);
  return AllFeatures(table, model).next_run(table.blocks.size());
}

BlockScores scores_of(const SegmentedPage& page, std::vector<float> log_odds) {
  BlockScores scores;
  scores.alone = logistic_of(log_odds);
  pool_by_path(page, log_odds);
  scores.pooled = logistic_of(log_odds);
  return scores;
}

BlockScores score_blocks(const Document& document, const SegmentedPage& page,
                         const Metadata& metadata, const Model& model) {
  if (page.blocks.size() == 0) return {};
  return scores_of(page, log_odds_of(document, page, metadata, model));
}

BlockScores score_blocks(const Document& document, const SegmentedPage& page,
                         const Metadata& metadata) {
  return score_blocks(document, page, metadata, trained_model());
}

float confidence_of(float expected_f1, const Model& model) noexcept {
  const auto points = model.confidence;
  if (points.empty()) return expected_f1;
  if (expected_f1 <= points.front().expected) return points.front().real;
  for (std::size_t i = 1; i < points.size(); ++i) {
    if (expected_f1 > points[i].expected) continue;
    const float width = points[i].expected - points[i - 1].expected;
    const float part = width > 0 ? (expected_f1 - points[i - 1].expected) / width : 1;
    return points[i - 1].real + part * (points[i].real - points[i - 1].real);
  }
  return points.back().real;
}

float confidence_of(float expected_f1) noexcept {
  return confidence_of(expected_f1, trained_model());
}

}  // namespace stillpage
