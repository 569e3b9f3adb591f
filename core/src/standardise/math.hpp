// Writes a formula: a <math> element's subtree through the closed table of MathML Core elements.
#pragma once

#include "article/article_tree_builder.hpp"
#include "stillpage/document.hpp"

namespace stillpage {

// `math` is a MathML <math>. Unknown elements (semantics, menclose …) leave their children;
// annotations are dropped. Linear in the subtree.
void write_math(const Document& document, NodeId math, ArticleTreeBuilder& builder);

}  // namespace stillpage
