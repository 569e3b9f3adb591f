// Formulas come with a second copy for those who see: KaTeX, MathJax and Wikipedia put MathML for
// assistive software beside glyphs or a picture. The MathML is kept and its neighbour dropped, so
// that a formula is read once.
#pragma once

#include <vector>

#include "segment/survey.hpp"

namespace stillpage {

// Marks the copies as kDropped, and the MathML as not hidden; so too the glyphs that MathJax 2 made
// of a TeX source without leaving MathML, and what KaTeX drew where that can be read back.
void drop_formula_copies(const Document& document, std::vector<NodeFlags>& flags);

// MathJax 2 keeps a formula's TeX in such a script, right behind what it made of it.
[[nodiscard]] bool is_tex_script(const Document& document, NodeId id);

struct FormulaGlyphs {
  NodeId node = kNoNode;    // the element before the script that shows its formula, if there is one
  bool has_mathml = false;  // in it
};
[[nodiscard]] FormulaGlyphs formula_before_script(const Document& document, NodeId script);

}  // namespace stillpage
