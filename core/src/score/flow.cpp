// The root is the deepest container with most of the prose; teasers are counted among siblings with
// one signature.
#include "score/flow.hpp"

#include <algorithm>
#include <unordered_map>

namespace stillpage {
namespace {

constexpr float kMaxTeaserWords = 90;
constexpr float kHeadlineWords = 3;     // a link of fewer words is no headline
constexpr float kHeadlineLinks = 0.9F;  // of the headline's letters are in links
constexpr int kTeaserLevels = 5;        // how far up a block looks for the teaser it is part of

void find_root(const SegmentedPage& page, const Statistics& statistics, Flow& flow) {
  const Containers& c = page.survey.containers;
  flow.root = statistics.deepest;
  if (c.child_count[flow.root] == 0)
    flow.root = c.parent[flow.root];  // a single block flows in what holds it
  flow.share =
      statistics.sums.good_words[flow.root] / std::max(1.0F, statistics.sums.good_words[0]);
  bool found = false;
  for (BlockId b = 0; b < page.blocks.size(); ++b) {
    const ContainerId own = page.blocks.container[b];
    if (statistics.good[b] == 0 || own < flow.root || own >= c.end[flow.root]) continue;
    if (!found) flow.first_prose = b;
    found = true;
    flow.last_prose = b;
  }
}

void count_teasers(const SegmentedPage& page, const Statistics& statistics, Flow& flow) {
  const Containers& c = page.survey.containers;
  std::vector<std::uint32_t> headlines(c.size(), 0);
  for (BlockId b = 0; b < page.blocks.size(); ++b) {
    const bool headline = page.blocks.shape[b].words >= kHeadlineWords &&
                          statistics.link_density[b] >= kHeadlineLinks;
    if (headline) ++headlines[page.blocks.container[b]];
  }
  for (ContainerId id = c.size(); id-- > 1;) headlines[c.parent[id]] += headlines[id];
  const auto is_teaser = [&](ContainerId id) {
    return headlines[id] > 0 && statistics.sums.words[id] <= kMaxTeaserWords;
  };
  std::unordered_map<std::uint64_t, std::uint16_t> counts;
  const auto key = [&c](ContainerId id) {
    return std::uint64_t{c.parent[id]} << 32 | c.signature[id];
  };
  for (ContainerId id = 1; id < c.size(); ++id) {
    if (!is_teaser(id)) continue;
    std::uint16_t& count = counts[key(id)];
    if (count < 0xFFFF) ++count;
  }
  std::vector<std::uint16_t> own(c.size(), 0);
  for (ContainerId id = 1; id < c.size(); ++id) {
    if (is_teaser(id)) own[id] = counts[key(id)];
  }
  flow.teasers.assign(c.size(), 0);
  flow.teaser_box.assign(c.size(), 0);
  for (ContainerId id = 1; id < c.size(); ++id) {
    ContainerId at = id;
    for (int level = 0; level < kTeaserLevels && at != 0; ++level, at = c.parent[at]) {
      if (own[at] <= flow.teasers[id]) continue;
      flow.teasers[id] = own[at];
      flow.teaser_box[id] = c.parent[at];
    }
  }
}

}  // namespace

Flow find_flow(const SegmentedPage& page, const Statistics& statistics) {
  Flow flow;
  if (page.survey.containers.size() == 0) return flow;
  find_root(page, statistics, flow);
  count_teasers(page, statistics, flow);
  return flow;
}

}  // namespace stillpage
