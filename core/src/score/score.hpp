// Judges blocks: a segmented page in, the probabilities of each block to be part of the article
// out.
#pragma once

#include <vector>

#include "features/feature_matrix.hpp"
#include "score/model.hpp"
#include "segment/segment.hpp"
#include "stillpage/article.hpp"
#include "stillpage/document.hpp"

namespace stillpage {

// By block: the probability to be part of the article.
struct BlockScores {
  std::vector<float> alone;   // as the model has it, which sees one block at a time
  std::vector<float> pooled;  // with blocks in the same kind of place, see pool_by_path()
};

// `metadata` is the page's own: title, excerpt, byline and canonical address are asked for. Linear.
[[nodiscard]] BlockScores score_blocks(const Document& document, const SegmentedPage& page,
                                       const Metadata& metadata);

// The same with another model than the trained one of this build.
[[nodiscard]] BlockScores score_blocks(const Document& document, const SegmentedPage& page,
                                       const Metadata& metadata, const Model& model);

// The same from log-odds, by block, that evaluate() gave.
[[nodiscard]] BlockScores scores_of(const SegmentedPage& page, std::vector<float> log_odds);

// What the model is asked about: the features of every block, those of the model's token table
// among them. Linear.
[[nodiscard]] FeatureMatrix block_features(const Document& document, const SegmentedPage& page,
                                           const Metadata& metadata, const Model& model);

// How right the result is likely to be, from the F1 expected of the selection: 0 to 1, calibrated
// on pages that the model had not seen.
[[nodiscard]] float confidence_of(float expected_f1, const Model& model) noexcept;
[[nodiscard]] float confidence_of(float expected_f1) noexcept;

}  // namespace stillpage
