// Turns probabilities into a decision: which blocks are kept, as a few whole branches of the tree
// and not as confetti.
#pragma once

#include <cstdint>
#include <vector>

#include "segment/segment.hpp"

namespace stillpage {

// How much of a block the article says elsewhere, in a line of its own.
enum class Said : std::uint8_t { kNot, kPartly, kWhole };

struct Selection {
  std::vector<std::uint8_t> keep;            // by block
  std::vector<std::uint8_t> keep_container;  // by container, see settle_containers()
  std::vector<std::uint8_t>
      unseen;              // by block: dropped because the page shows it to nobody; empty: none
  std::vector<Said> said;  // by block, dropped for that; empty: none
  float threshold = 0.5F;
  float expected_f1 = 0;
};

// Two steps repeated: the page's threshold by expected F1, and the cheapest labelling of the tree
// under it, where every change between a parent and its child costs words. Where not even that
// promises a fifth of an article, nothing is kept and the threshold is 1. Linear in the page.
[[nodiscard]] Selection select_blocks(const SegmentedPage& page,
                                      const std::vector<float>& probability);

// Sets keep_container from keep: a container is kept when most of its words are; one without words
// shares the fate of what is around it. Pictures and other things without text follow this. Linear.
void settle_containers(const SegmentedPage& page, Selection& selection);

}  // namespace stillpage
