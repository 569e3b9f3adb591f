// Three guesses at the article's root. None of them decides; how far a block stands from each is a
// feature.
#pragma once

#include "score/statistics.hpp"

namespace stillpage {

// Fills score, best_score, best_balance and deepest from the finished sums. Linear.
void choose_candidates(const Document& document, const SegmentedPage& page, Statistics& statistics);

}  // namespace stillpage
