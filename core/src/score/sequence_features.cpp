// What comes before and after a block in reading order, and what the page as a whole looks like.
#include <algorithm>

#include "score/feature_scales.hpp"
#include "score/features.hpp"
#include "segment/tag_classes.hpp"

namespace stillpage {
namespace {

using V = const BlockView&;

// The block `kOffset` places away, or size() past either end.
template <int kOffset>
BlockId neighbour(V v) {
  const auto at = static_cast<std::int64_t>(v.block) + kOffset;
  return at < 0 || at >= v.blocks().size() ? v.blocks().size() : static_cast<BlockId>(at);
}
template <int kOffset>
float neighbour_words(V v) {
  const BlockId b = neighbour<kOffset>(v);
  return b == v.blocks().size() ? 0 : log_scale(v.blocks().shape[b].words);
}
template <int kOffset>
float neighbour_link_density(V v) {
  const BlockId b = neighbour<kOffset>(v);
  return b == v.blocks().size() ? 1 : v.statistics().link_density[b];
}
template <int kOffset>
float neighbour_prose(V v) {
  const BlockId b = neighbour<kOffset>(v);
  return b == v.blocks().size() ? 0 : flag(v.statistics().good[b] != 0);
}
template <int kOffset>
float neighbour_is_sibling(V v) {
  const BlockId b = neighbour<kOffset>(v);
  if (b == v.blocks().size()) return 0;
  const ContainerId other = v.blocks().container[b];
  return flag(other == v.container ||
              v.containers().parent[other] == v.containers().parent[v.container]);
}
template <int kOffset>
float neighbour_is_prose_sibling(V v) {
  return neighbour_is_sibling<kOffset>(v) * neighbour_prose<kOffset>(v);
}

struct Window {
  BlockId from;
  BlockId to;
};
template <BlockId kRadius>
Window window(V v) {
  return {v.block > kRadius ? v.block - kRadius : 0,
          std::min(v.block + kRadius + 1, v.blocks().size())};
}
template <BlockId kRadius>
float window_prose(V v) {
  const Window w = window<kRadius>(v);
  const auto& good = v.context.sequence.good_before;
  return (good[w.to] - good[w.from]) / static_cast<float>(w.to - w.from);
}
template <BlockId kRadius>
float window_link_density(V v) {
  const Window w = window<kRadius>(v);
  const Sequence& s = v.context.sequence;
  return ratio(s.link_words_before[w.to] - s.link_words_before[w.from],
               s.words_before[w.to] - s.words_before[w.from]);
}
float position(V v) { return static_cast<float>(v.block) / static_cast<float>(v.blocks().size()); }
float page_prose(V v) { return ratio(v.sums().good_words[0], v.sums().words[0]); }
float closeness(std::uint32_t distance) { return 1.0F / static_cast<float>(1 + distance); }
bool in_prose_span(V v) {
  return v.block >= v.context.sequence.first_good && v.block <= v.context.sequence.last_good;
}

constexpr Feature kFeatures[] = {
    {"position", position},
    {"position_words",
     [](V v) { return ratio(v.context.sequence.words_before[v.block], v.sums().words[0]); }},
    {"near_top", [](V v) { return flag(v.block < 12); }},
    {"near_bottom", [](V v) { return flag(v.blocks().size() - v.block <= 12); }},
    {"last_tenth", [](V v) { return flag(position(v) > 0.9F); }},
    {"before_title",
     [](V v) {
       return flag(v.context.sequence.title_block < v.blocks().size() &&
                   v.block < v.context.sequence.title_block);
     }},
    {"has_title_block",
     [](V v) { return flag(v.context.sequence.title_block < v.blocks().size()); }},
    {"just_after_title",
     [](V v) {
       return flag(v.block > v.context.sequence.title_block &&
                   v.block < v.context.sequence.title_block + 6);
     }},
    {"short_just_after_title",
     [](V v) {
       return flag(v.block > v.context.sequence.title_block &&
                   v.block < v.context.sequence.title_block + 8 && v.shape.words < 8);
     }},
    {"before_prose", [](V v) { return flag(v.block < v.context.sequence.first_good); }},
    {"after_prose", [](V v) { return flag(v.block > v.context.sequence.last_good); }},
    {"after_prose_far", [](V v) { return flag(v.block > v.context.sequence.last_good + 4); }},
    {"since_prose", [](V v) { return closeness(v.context.sequence.since_good[v.block]); }},
    {"until_prose", [](V v) { return closeness(v.context.sequence.until_good[v.block]); }},
    {"between_prose",
     [](V v) {
       return closeness(v.context.sequence.since_good[v.block]) *
              closeness(v.context.sequence.until_good[v.block]);
     }},
    {"in_prose_span", [](V v) { return flag(in_prose_span(v)); }},
    {"since_heading", [](V v) { return closeness(v.context.sequence.since_heading[v.block]); }},
    {"heading_before_prose",
     [](V v) {
       return flag(heading_level(v.tag()) != 0) * closeness(v.context.sequence.until_good[v.block]);
     }},
    {"heading_before_links",
     [](V v) { return flag(heading_level(v.tag()) != 0) * neighbour_link_density<1>(v); }},
    {"previous_words", neighbour_words<-1>},
    {"next_words", neighbour_words<1>},
    {"previous_words_2", neighbour_words<-2>},
    {"next_words_2", neighbour_words<2>},
    {"previous_link_density", neighbour_link_density<-1>},
    {"next_link_density", neighbour_link_density<1>},
    {"previous_link_density_2", neighbour_link_density<-2>},
    {"next_link_density_2", neighbour_link_density<2>},
    {"previous_prose", neighbour_prose<-1>},
    {"next_prose", neighbour_prose<1>},
    {"previous_sibling", neighbour_is_sibling<-1>},
    {"next_sibling", neighbour_is_sibling<1>},
    {"previous_prose_sibling", neighbour_is_prose_sibling<-1>},
    {"next_prose_sibling", neighbour_is_prose_sibling<1>},
    {"window_prose_4", window_prose<4>},
    {"window_prose_10", window_prose<10>},
    {"window_prose_25", window_prose<25>},
    {"window_links_4", window_link_density<4>},
    {"window_links_10", window_link_density<10>},
    {"window_links_25", window_link_density<25>},
    {"page_words", [](V v) { return log_scale(v.sums().words[0]); }},
    {"page_prose", page_prose},
    {"page_links", [](V v) { return ratio(v.sums().link_words[0], v.sums().words[0]); }},
    {"page_forum", [](V v) { return v.context.forum; }},
    {"words_on_poor_page", [](V v) { return log_scale(v.shape.words) * (1 - page_prose(v)); }},
    {"links_on_poor_page",
     [](V v) { return v.statistics().link_density[v.block] * (1 - page_prose(v)); }},
    {"repeats_on_poor_page",
     [](V v) {
       return log_scale(static_cast<float>(v.statistics().same_siblings[v.ancestors[1]] - 1)) *
              (1 - page_prose(v));
     }},
};

}  // namespace

std::span<const Feature> sequence_features() { return kFeatures; }

}  // namespace stillpage
