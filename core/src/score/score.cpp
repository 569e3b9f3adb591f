// Table, features, tokens, trees.
#include "score/score.hpp"

#include <cstddef>

#include "features/features.hpp"
#include "score/evaluate.hpp"

namespace stillpage {

FeatureMatrix block_features(const Document& document, const SegmentedPage& page,
                             const Metadata& metadata, const Model& model) {
  const PageTable table = make_page_table(document, page, read_page_hints(document, metadata));
  FeatureMatrix features = compute_features(table);
  add_token_features(table, block_tokens(table), model.tokens, features);
  return features;
}

std::vector<float> score_blocks(const Document& document, const SegmentedPage& page,
                                const Metadata& metadata, const Model& model) {
  if (page.blocks.size() == 0) return {};
  return evaluate(model, block_features(document, page, metadata, model));
}

std::vector<float> score_blocks(const Document& document, const SegmentedPage& page,
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
