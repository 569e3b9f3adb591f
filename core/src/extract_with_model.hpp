// extract() with a model of the caller's choice, and watched: training judges with it what the
// product would show, and --explain tells how that came about.
#pragma once

#include "score/model.hpp"
#include "stillpage/extract.hpp"
#include "trace.hpp"

namespace stillpage {

// As extract(), which takes trained_model().
[[nodiscard]] Result<Article> extract_with_model(const Document& document,
                                                 const ExtractOptions& options, const Model& model);

// The same, watched. `trace` hears nothing of a document that is no HTML or has no text.
[[nodiscard]] Result<Article> extract_traced(const Document& document,
                                             const ExtractOptions& options, const Model& model,
                                             Trace& trace);

}  // namespace stillpage
