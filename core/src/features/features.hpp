// Computes the features of every block of a page, family by family. What each one means is in
// feature.hpp.
//
// All arithmetic is plain +, -, *, / on floats in document order, so native and wasm builds give
// the same bits.
#pragma once

#include <memory>
#include <vector>

#include "features/feature_matrix.hpp"
#include "features/page_table.hpp"
#include "features/token_table.hpp"

namespace stillpage {

// A family of features: made once for a page, from what it asks of the page as a whole, it fills
// its columns of one run of blocks after the other, in the order of the page and without gaps.
class FeatureFamily {
 public:
  FeatureFamily() = default;
  FeatureFamily(const FeatureFamily&) = delete;
  FeatureFamily& operator=(const FeatureFamily&) = delete;
  virtual ~FeatureFamily() = default;
  virtual void add(FeatureMatrix& out) = 0;
};
using FamilyPointer = std::unique_ptr<FeatureFamily>;

[[nodiscard]] FamilyPointer text_features(const PageTable& table);
[[nodiscard]] FamilyPointer structure_features(const PageTable& table);
[[nodiscard]] FamilyPointer ancestor_features(const PageTable& table);
[[nodiscard]] FamilyPointer position_features(const PageTable& table);
[[nodiscard]] FamilyPointer neighbour_features(const PageTable& table);
[[nodiscard]] FamilyPointer page_features(const PageTable& table);
[[nodiscard]] FamilyPointer link_features(const PageTable& table);
[[nodiscard]] FamilyPointer prose_features(const PageTable& table);
[[nodiscard]] FamilyPointer flow_features(const PageTable& table);
[[nodiscard]] FamilyPointer container_features(const PageTable& table);
[[nodiscard]] FamilyPointer sibling_features(const PageTable& table);
[[nodiscard]] FamilyPointer author_features(const PageTable& table);

// How a block's text ends: asked for neighbours too.
[[nodiscard]] bool ends_sentence(const TextShape& shape) noexcept;

// All of the above, run by run; the columns of the token table are left 0. Linear in the page,
// however many runs there are, but for a small constant of levels.
class PageFeatures {
 public:
  // The table must outlive it.
  explicit PageFeatures(const PageTable& table);

  // The next so many blocks, or what is left of them.
  [[nodiscard]] FeatureMatrix next_run(BlockId blocks);

 private:
  const PageTable& table_;
  std::vector<FamilyPointer> families_;
  BlockId done_ = 0;
};

// Of all blocks at once.
[[nodiscard]] FeatureMatrix compute_features(const PageTable& table);

// The tokens at eight levels of every block: its leaf and the block-level or named elements above
// it, without body.
[[nodiscard]] std::vector<BlockTokens> block_tokens(const PageTable& table);

// Fills the columns from kFirstTokenColumn on. `words` and `odds`, the log-odds of each of the
// block's tokens, are by block of the whole page.
void add_token_features(const std::vector<float>& words, const std::vector<TokenOdds>& odds,
                        FeatureMatrix& out);

// The same of a page whose tokens are looked up in a table.
[[nodiscard]] FamilyPointer token_features(const PageTable& table, const TokenTable& odds);

}  // namespace stillpage
