// How a page's article came about: its tree of containers and blocks with what was decided about
// each, by which step, and which features weighed most. For people who look into a decision; native
// builds only.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "explain/attribution.hpp"
#include "stillpage/article.hpp"
#include "stillpage/document.hpp"
#include "stillpage/extract.hpp"
#include "stillpage/result.hpp"

namespace stillpage::explain {

// A step that changed whether a block is kept.
struct Change {
  std::string_view step;  // the function's name: a file in core/src/clean
  bool kept = false;
};

// A chain of containers that hold nothing else than one another, a block, or both: then the block
// is all they hold.
struct Row {
  std::uint32_t level = 0;  // in the tree of rows
  bool is_block = false;
  bool kept = false;
  float words = 0;
  float kept_words = 0;  // containers only
  std::string
      label;  // "div#main.post > p": tags, ids and first classes; "" for a block among others
  // Blocks only:
  std::string text;             // its beginning
  float probability = 0;        // of the block alone
  float pooled = 0;             // its probability with blocks in the same kind of place
  bool chosen = false;          // by select_blocks, before any rule
  std::vector<Change> changes;  // by the rules, in their order
  std::vector<Weight> weights;  // the heaviest first, kMostWeights at most
};

inline constexpr std::size_t kMostWeights = 6;

struct Explanation {
  std::string title;
  std::vector<Row> rows;  // in document order; containers without text or pictures are left out
  std::uint32_t blocks = 0;
  std::uint32_t kept = 0;
  float threshold = 0;    // of the page: a probability
  float expected_f1 = 0;  // of select_blocks' choice
  double base = 0;        // log-odds that the weights add to
  Result<Article> outcome = ErrorCode::kNoArticle;
};

// Extracts as extract() does and keeps what was decided on the way. A page without text has no
// rows. Linear in the page.
[[nodiscard]] Explanation explain(const Document& document, const ExtractOptions& options = {});

// For a terminal: a line for each container, two or three for each block. Control characters of the
// page don't come through. Linear.
[[nodiscard]] std::string to_text(const Explanation& explanation);

// A complete HTML document that needs nothing else and runs no script. Linear.
[[nodiscard]] std::string to_html(const Explanation& explanation);

// "kept by its p", "dropped by drop_labels", …: the step that had the last word on a block.
[[nodiscard]] std::string verdict(const Row& block, float threshold);

}  // namespace stillpage::explain
