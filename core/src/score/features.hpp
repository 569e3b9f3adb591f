// What is measured of a block before it is judged: a table of names and functions, each giving a
// number of the order of one. The order of the table is the order of the weights and of any
// training matrix.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "score/flow.hpp"
#include "score/statistics.hpp"

namespace stillpage {

// Places in the sequence of blocks, computed once a page.
struct Sequence {
  std::vector<float> words_before;  // by block; one more entry than blocks
  std::vector<float> link_words_before;
  std::vector<float> good_before;         // count of prose blocks
  std::vector<std::uint32_t> since_good;  // blocks back to the last prose, kFar if there is none
  std::vector<std::uint32_t> until_good;
  std::vector<std::uint32_t> since_heading;
  BlockId title_block = 0;  // the h1 (or else the block) most like the title; blocks.size() if none
  BlockId first_good = 0;
  BlockId last_good = 0;
};
inline constexpr std::uint32_t kFar = 200;

struct FeatureContext {
  const Document& document;
  const SegmentedPage& page;
  const Statistics& statistics;
  std::array<Distance, 3> distances;  // to best_score, best_balance, deepest
  Sequence sequence;
  Flow flow;
  std::uint32_t title_words = 0;  // distinct words of the title
  float forum = 0;  // part of the page's prose that stands in comments, posts or answers
};

[[nodiscard]] FeatureContext make_feature_context(const Document& document,
                                                  const SegmentedPage& page,
                                                  const Statistics& statistics,
                                                  std::uint32_t title_words);

inline constexpr std::size_t kAncestorLevels = 5;  // the container itself and four above it

// One block with all that is known around it.
struct BlockView {
  const FeatureContext& context;
  BlockId block;
  ContainerId container;
  const TextShape& shape;
  std::array<ContainerId, kAncestorLevels> ancestors;

  [[nodiscard]] const Containers& containers() const { return context.page.survey.containers; }
  [[nodiscard]] const Blocks& blocks() const { return context.page.blocks; }
  [[nodiscard]] const Statistics& statistics() const { return context.statistics; }
  [[nodiscard]] const SubtreeSums& sums() const { return context.statistics.sums; }
  [[nodiscard]] Tag tag() const { return context.document.tag(containers().node[container]); }
};

struct Feature {
  std::string_view name;
  float (*value)(const BlockView&);
};

[[nodiscard]] std::span<const Feature> text_features();
[[nodiscard]] std::span<const Feature> place_features();
[[nodiscard]] std::span<const Feature> tree_features();
[[nodiscard]] std::span<const Feature> sequence_features();
[[nodiscard]] std::span<const Feature> flow_features();

// All of them, in that order.
[[nodiscard]] std::vector<Feature> all_features();

[[nodiscard]] BlockView view_block(const FeatureContext& context, BlockId block);

}  // namespace stillpage
