// Computes the features of every block of a page, family by family. What each one means is in
// feature.hpp.
//
// All arithmetic is plain +, -, *, / on floats in document order, so native and wasm builds give
// the same bits.
#pragma once

#include <vector>

#include "features/feature_matrix.hpp"
#include "features/page_table.hpp"
#include "features/token_table.hpp"

namespace stillpage {

void add_text_features(const PageTable& table, FeatureMatrix& out);
void add_structure_features(const PageTable& table, FeatureMatrix& out);
void add_ancestor_features(const PageTable& table, FeatureMatrix& out);
void add_position_features(const PageTable& table, FeatureMatrix& out);
void add_neighbour_features(const PageTable& table, FeatureMatrix& out);
void add_page_features(const PageTable& table, FeatureMatrix& out);
void add_link_features(const PageTable& table, FeatureMatrix& out);
void add_prose_features(const PageTable& table, FeatureMatrix& out);
void add_flow_features(const PageTable& table, FeatureMatrix& out);
void add_container_features(const PageTable& table, FeatureMatrix& out);
void add_sibling_features(const PageTable& table, FeatureMatrix& out);
void add_author_features(const PageTable& table, FeatureMatrix& out);

// How a block's text ends, and how much of the page's title it has: asked for neighbours too.
[[nodiscard]] bool ends_sentence(const TextShape& shape) noexcept;
[[nodiscard]] float title_covered(const PageTable& table, BlockId block);

// All of the above; the columns of the token table are left 0. Linear in the page but for a small
// constant of levels.
[[nodiscard]] FeatureMatrix compute_features(const PageTable& table);

// The same of the blocks [begin, end) alone. Linear in the page, not in the run: what is asked of
// the page as a whole is found anew, so runs should be long.
[[nodiscard]] FeatureMatrix compute_features(const PageTable& table, BlockId begin, BlockId end);

// The tokens at eight levels of every block: its leaf and the block-level or named elements above
// it, without body.
[[nodiscard]] std::vector<BlockTokens> block_tokens(const PageTable& table);

// Fills the columns from kFirstTokenColumn on. `words` and `odds`, the log-odds of each of the
// block's tokens, are by block of the whole page.
void add_token_features(const std::vector<float>& words, const std::vector<TokenOdds>& odds,
                        FeatureMatrix& out);

// By block: the log-odds of its tokens, as `block_tokens` has them, looked up in a table.
[[nodiscard]] std::vector<TokenOdds> token_odds(const PageTable& table, const TokenTable& odds);

}  // namespace stillpage
