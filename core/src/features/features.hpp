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

// All of the above; the columns of the token table are left 0. Linear in the page but for a small
// constant of levels.
[[nodiscard]] FeatureMatrix compute_features(const PageTable& table);

// The tokens at eight levels of every block: its leaf and the block-level or named elements above
// it, without body.
[[nodiscard]] std::vector<BlockTokens> block_tokens(const PageTable& table);

// Fills the columns from kFirstTokenColumn on. `words` and `odds`, the log-odds of each of the
// block's tokens, are by block.
void add_token_features(const std::vector<float>& words, const std::vector<TokenOdds>& odds,
                        FeatureMatrix& out);

// The same with odds looked up in a table.
void add_token_features(const PageTable& table, const std::vector<BlockTokens>& tokens,
                        const TokenTable& odds, FeatureMatrix& out);

}  // namespace stillpage
