// Three guesses at the one element that holds the article. None decides anything: how far a block
// is from each is a feature.
#pragma once

#include <array>
#include <vector>

#include "features/page_table.hpp"

namespace stillpage {

struct CandidateRoots {
  std::vector<float>
      prose;  // by row: the score that paragraphs hand up to their ancestors, less for links
  RowId by_prose = 0;  // the row of the best prose score
  RowId by_words =
      0;  // the subtree of the best sum of words outside links, less a toll for each block
  RowId by_depth = 0;  // the deepest element with 60 % of the page's good words

  [[nodiscard]] std::array<RowId, 3> all() const noexcept { return {by_prose, by_words, by_depth}; }
};

// Linear but for the six levels that a paragraph's score is handed up.
[[nodiscard]] CandidateRoots find_candidate_roots(const PageTable& table);

// For every row: the way up to the path from the body to `root`, and how far above `root` that path
// is met.
struct RootDistances {
  std::vector<std::uint16_t> up;
  std::vector<std::uint16_t> above;
};
[[nodiscard]] RootDistances root_distances(const ElementRows& elements, RowId root);

}  // namespace stillpage
