// Formulas come with a second copy for those who see: KaTeX, MathJax and Wikipedia put MathML for
// assistive software beside glyphs or a picture. The MathML is kept and its neighbour dropped, so
// that a formula is read once.
#pragma once

#include <vector>

#include "segment/survey.hpp"

namespace stillpage {

// Marks the copies as kDropped, and the MathML as not hidden.
void drop_formula_copies(const Document& document, std::vector<NodeFlags>& flags);

}  // namespace stillpage
