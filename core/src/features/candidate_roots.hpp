// Three guesses at the one element that holds the article. None decides anything: how far a block
// is from each is a feature.
#pragma once

#include <array>
#include <cstdint>
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

// The path from the body to a root, for the distances of other rows to it.
class RootPath {
 public:
  RootPath(const ElementRows& elements, RowId root);

  struct Distances {
    std::uint16_t up = 0;     // to the path
    std::uint16_t above = 0;  // the root: where the path is met
  };
  // Logarithmic in the path's length.
  [[nodiscard]] Distances distances_of(RowId row) const noexcept;

 private:
  const ElementRows& elements_;
  std::vector<RowId> path_;  // the body first
};

}  // namespace stillpage
