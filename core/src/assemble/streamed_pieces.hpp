// React streams a page: a piece that isn't ready yet is marked by <template id="B:0">, comes later
// in <div hidden id="S:0"> at the end, and an inline script, $RC("B:0","S:0"), moves it. Where that
// script has not run, the piece is still in its holder.
#pragma once

#include "assemble/plan.hpp"

namespace stillpage {

// Plans every piece whose place and holder are both there, and leaves the holders out. Linear.
void plan_streamed_pieces(const Document& document, Plan& plan);

}  // namespace stillpage
