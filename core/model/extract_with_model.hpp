// The pipeline of extract() judged by a learned model instead of the shipped weights. For
// measuring models.
#pragma once

#include "model/score/model.hpp"
#include "stillpage/extract.hpp"

namespace stillpage::model {

// As extract(), judged by `model`, which must outlive the call.
[[nodiscard]] Result<Article> extract_with_model(const Document& document,
                                                 const ExtractOptions& options,
                                                 const Model& model = trained_model());

}  // namespace stillpage::model
