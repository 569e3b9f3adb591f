// Collects from a training page what can be transplanted: subtrees of clutter whose names say what
// they are, and headlines and sentences for made-up ones.
#pragma once

#include <vector>

#include "model/training/augment/edit_tree.hpp"
#include "model/training/augment/phrases.hpp"
#include "model/training/augment/piece_maker.hpp"
#include "model/training/corpus.hpp"

namespace stillpage::training {

struct HarvestedPiece {
  PieceKind kind;
  EditTree tree;  // of which node 0 is the piece
};

// What the pages of one fold give.
struct Harvest {
  PhrasePool phrases;
  std::vector<HarvestedPiece> pieces;
};

// Adds what the page gives; its true coverage decides what is clutter.
void harvest_page(const PreparedPage& prepared, const std::vector<float>& coverage,
                  Harvest& harvest);

// The decoded text of a block, white space collapsed.
[[nodiscard]] std::string block_text(const Document& document, const SegmentedPage& page,
                                     BlockId block);

}  // namespace stillpage::training
