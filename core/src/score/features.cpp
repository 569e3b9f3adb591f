// Prepares what the features of all blocks share, and strings the tables together.
#include "score/features.hpp"

#include <algorithm>

#include "segment/tag_classes.hpp"

namespace stillpage {
namespace {

void sum_up(const SegmentedPage& page, const Statistics& statistics, Sequence& s) {
  const BlockId size = page.blocks.size();
  s.words_before.assign(size + 1, 0);
  s.link_words_before.assign(size + 1, 0);
  s.good_before.assign(size + 1, 0);
  for (BlockId b = 0; b < size; ++b) {
    const float words = page.blocks.shape[b].words;
    s.words_before[b + 1] = s.words_before[b] + words;
    s.link_words_before[b + 1] = s.link_words_before[b] + words * statistics.link_density[b];
    s.good_before[b + 1] = s.good_before[b] + static_cast<float>(statistics.good[b]);
  }
}

void measure_distances(const Document& document, const SegmentedPage& page,
                       const Statistics& statistics, Sequence& s) {
  const BlockId size = page.blocks.size();
  s.since_good.assign(size, kFar);
  s.until_good.assign(size, kFar);
  s.since_heading.assign(size, kFar);
  std::uint32_t good = kFar;
  std::uint32_t heading = kFar;
  for (BlockId b = 0; b < size; ++b) {
    s.since_good[b] = good = std::min(good + 1, kFar);
    s.since_heading[b] = heading = std::min(heading + 1, kFar);
    if (statistics.good[b] != 0) good = 0;
    if (heading_level(document.tag(page.survey.containers.node[page.blocks.container[b]])) != 0)
      heading = 0;
  }
  good = kFar;
  for (BlockId b = size; b-- > 0;) {
    s.until_good[b] = good = std::min(good + 1, kFar);
    if (statistics.good[b] != 0) good = 0;
  }
}

void find_prose_span(const Statistics& statistics, Sequence& s) {
  const auto& good = statistics.good;
  s.first_good = static_cast<BlockId>(std::find(good.begin(), good.end(), 1) - good.begin());
  s.last_good = static_cast<BlockId>(good.rend() - std::find(good.rbegin(), good.rend(), 1));
  if (s.last_good > 0) --s.last_good;
  if (s.first_good == good.size()) s.first_good = 0;
}

// The h1 with the most words of the title, the first of equals.
BlockId find_title_block(const Document& document, const SegmentedPage& page) {
  BlockId best = page.blocks.size();
  for (BlockId b = 0; b < page.blocks.size(); ++b) {
    if (document.tag(page.survey.containers.node[page.blocks.container[b]]) != Tag::kH1) continue;
    if (best == page.blocks.size() ||
        page.blocks.shape[b].title_words > page.blocks.shape[best].title_words)
      best = b;
  }
  return best;
}

float share_in_posts(const SegmentedPage& page, const Statistics& statistics) {
  constexpr NameGroups kPosts = bit(NameGroup::kComment) | bit(NameGroup::kForum);
  float words = 0;
  for (BlockId b = 0; b < page.blocks.size(); ++b) {
    const bool in_post = (page.survey.containers.names_any[page.blocks.container[b]] & kPosts) != 0;
    if (statistics.good[b] != 0 && in_post) words += page.blocks.shape[b].words;
  }
  return statistics.sums.good_words.empty() ? 0
                                            : words / std::max(1.0F, statistics.sums.good_words[0]);
}

}  // namespace

FeatureContext make_feature_context(const Document& document, const SegmentedPage& page,
                                    const Statistics& statistics, std::uint32_t title_words) {
  const Containers& c = page.survey.containers;
  FeatureContext context{
      .document = document,
      .page = page,
      .statistics = statistics,
      .distances = {distance_to(c, statistics.best_score), distance_to(c, statistics.best_balance),
                    distance_to(c, statistics.deepest)},
      .sequence = {},
      .flow = find_flow(page, statistics),
      .title_words = title_words,
      .forum = share_in_posts(page, statistics)};
  sum_up(page, statistics, context.sequence);
  measure_distances(document, page, statistics, context.sequence);
  find_prose_span(statistics, context.sequence);
  context.sequence.title_block = find_title_block(document, page);
  return context;
}

BlockView view_block(const FeatureContext& context, BlockId block) {
  const Containers& c = context.page.survey.containers;
  BlockView view{
      context, block, context.page.blocks.container[block], context.page.blocks.shape[block], {}};
  ContainerId at = view.container;
  for (ContainerId& ancestor : view.ancestors) {
    ancestor = at;
    at = c.parent[at];
  }
  return view;
}

std::vector<Feature> all_features() {
  std::vector<Feature> features;
  for (const auto table :
       {text_features(), place_features(), tree_features(), sequence_features(), flow_features()}) {
    features.insert(features.end(), table.begin(), table.end());
  }
  return features;
}

}  // namespace stillpage
