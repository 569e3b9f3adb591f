// Finds the TeX that a formula was written in, and formulas of which a page has nothing else.
#pragma once

#include <string>

#include "formula/drawn_formula.hpp"
#include "stillpage/document.hpp"

namespace stillpage {

struct FormulaSource {
  std::string tex;     // empty if it isn't known
  DrawnFormula drawn;  // read back from what a typesetter drew; empty if there is TeX
  bool display = false;

  [[nodiscard]] bool is_known() const noexcept { return !tex.empty() || !drawn.empty(); }
};

// The TeX of a MathML <math>: from its annotation, its alttext, or what MathJax leaves beside it.
[[nodiscard]] std::string tex_of_math(const Document& document, NodeId math);

// A formula without MathML: a picture of it whose alternative is TeX, MathJax 2's <script
// type="math/tex">, MathJax 4's <mjx-container> with data-latex, what MathJax drew as SVG or boxes,
// what KaTeX drew. Nothing is known of all other elements.
[[nodiscard]] FormulaSource read_formula_without_mathml(const Document& document, NodeId element);

}  // namespace stillpage
