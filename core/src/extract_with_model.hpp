// extract() with a model of the caller's choice: training judges with it what the product would
// show.
#pragma once

#include "score/model.hpp"
#include "stillpage/extract.hpp"

namespace stillpage {

// As extract(), which takes trained_model().
[[nodiscard]] Result<Article> extract_with_model(const Document& document,
                                                 const ExtractOptions& options, const Model& model);

}  // namespace stillpage
