// Writes a formula: a <math> element's subtree through the closed table of MathML Core elements.
#pragma once

#include "article/article_tree_builder.hpp"
#include "standardise/formula_source.hpp"
#include "stillpage/document.hpp"

namespace stillpage {

// `math` is a MathML <math>. Unknown elements (semantics, menclose …) leave their children;
// annotations are dropped, but for the TeX source. Linear in the subtree.
void write_math(const Document& document, NodeId math, ArticleTreeBuilder& builder);

// A formula without MathML: a <math> with what could be read from its drawing, or without content
// where only the TeX is known.
void write_formula(const FormulaSource& source, ArticleTreeBuilder& builder);

}  // namespace stillpage
