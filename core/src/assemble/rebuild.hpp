// Copies a document in the order a plan gives.
#pragma once

#include "assemble/plan.hpp"
#include "stillpage/document.hpp"

namespace stillpage {

// The first <template shadowrootmode> among an element's children is its shadow tree, as a browser
// would have attached it. Other templates are left out: their content is nobody's text.
void plan_shadow_roots(const Document& document, Plan& plan);

// The document in the order of the plan; a view of `document`, which must outlive it. Every node
// comes at most once, whatever the plan says. Linear.
[[nodiscard]] Document rebuild(const Document& document, const Plan& plan);

}  // namespace stillpage
