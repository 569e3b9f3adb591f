// Judges blocks: a segmented page in, the probability of each block to be part of the article out.
#pragma once

#include <vector>

#include "features/feature_matrix.hpp"
#include "score/model.hpp"
#include "segment/segment.hpp"
#include "stillpage/article.hpp"
#include "stillpage/document.hpp"

namespace stillpage {

// By block. `metadata` is the page's own: title, excerpt, byline and canonical address are asked
// for. Linear.
[[nodiscard]] std::vector<float> score_blocks(const Document& document, const SegmentedPage& page,
                                              const Metadata& metadata);

// The same with another model than the trained one of this build.
[[nodiscard]] std::vector<float> score_blocks(const Document& document, const SegmentedPage& page,
                                              const Metadata& metadata, const Model& model);

// What the model is asked about: the features of every block, those of the model's token table
// among them. Linear.
[[nodiscard]] FeatureMatrix block_features(const Document& document, const SegmentedPage& page,
                                           const Metadata& metadata, const Model& model);

// How right the result is likely to be, from the F1 expected of the selection: 0 to 1, calibrated
// on pages that the model had not seen.
[[nodiscard]] float confidence_of(float expected_f1, const Model& model) noexcept;
[[nodiscard]] float confidence_of(float expected_f1) noexcept;

}  // namespace stillpage
