// A formula of which a page has left nothing but what a typesetter drew: no MathML and no TeX, only
// boxes. Read back, it is MathML as a list of what opens, closes and stands between.
#pragma once

#include <string>
#include <vector>

#include "stillpage/article.hpp"
#include "stillpage/document.hpp"

namespace stillpage {

struct FormulaPart {
  enum Kind : std::uint8_t { kOpen, kAttribute, kText, kClose };
  Kind kind = kClose;
  ArticleElement element = ArticleElement::kMrow;               // kOpen
  ArticleAttribute attribute = ArticleAttribute::kMathvariant;  // kAttribute
  std::string text;                                             // kAttribute, kText
};

// Without the <math> around it; empty where it isn't known what was drawn.
using DrawnFormula = std::vector<FormulaPart>;

// The element that KaTeX draws into, without MathML of the same formula beside it.
[[nodiscard]] bool is_katex_drawing(const Document& document, NodeId id);

// Reads KaTeX's boxes. A class of which it isn't known what it means gives up the whole formula:
// half a formula is worse than its characters in a row. Linear in the boxes, of which
// kMaxKatexNodes are looked at.
[[nodiscard]] DrawnFormula read_katex_drawing(const Document& document, NodeId id);

// Reads what MathJax 3 and 4 drew, as SVG or as boxes, which say which element of MathML they are;
// empty where there is MathML too. `container` is an <mjx-container>. Linear, within the same
// limit.
[[nodiscard]] DrawnFormula read_mathjax_drawing(const Document& document, NodeId container);

}  // namespace stillpage
