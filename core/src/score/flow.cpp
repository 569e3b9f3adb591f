// Down from the root as long as one child holds most of the prose.
#include "score/flow.hpp"

#include <algorithm>

namespace stillpage {
namespace {

constexpr float kMostProse = 0.6F;  // of the page's prose, that the flow must hold

ContainerId deepest_with_most_prose(const Containers& c, const SubtreeSums& sums) {
  const float enough = kMostProse * std::max(1.0F, sums.good_words[0]);
  ContainerId deepest = 0;
  for (ContainerId id = 1; id < c.size(); ++id) {
    if (c.parent[id] == deepest && sums.good_words[id] >= enough) deepest = id;
  }
  // A single block flows in what holds it.
  return c.has_children(deepest) ? deepest : c.parent[deepest];
}

}  // namespace

Flow find_flow(const SegmentedPage& page, const Statistics& statistics) {
  Flow flow;
  const Containers& c = page.survey.containers;
  if (c.size() == 0) return flow;
  const SubtreeSums& sums = statistics.sums;
  flow.root = deepest_with_most_prose(c, sums);
  flow.share = sums.good_words[flow.root] / std::max(1.0F, sums.good_words[0]);
  bool found = false;
  for (BlockId b = 0; b < page.blocks.size(); ++b) {
    const ContainerId own = page.blocks.container[b];
    if (statistics.good[b] == 0 || own < flow.root || own >= c.end[flow.root]) continue;
    if (!found) flow.first_prose = b;
    found = true;
    flow.last_prose = b;
  }
  return flow;
}

}  // namespace stillpage
