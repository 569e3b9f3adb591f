// Where the block stands in the text: from the start, the title, the last heading, the prose before
// and after.
#include <algorithm>

#include "features/features.hpp"

namespace stillpage {
namespace {

constexpr float kFarBlocks = 200;    // cap of distances to good blocks and headings
constexpr float kFarFromGood = 100;  // cap of distances to the first and last good block
constexpr float kNoTitle = -999;
constexpr float kNoTitleWords = -9;
constexpr float kNoHeading = 9;

struct Ends {
  float first = 0;
  float last = 0;
};

Ends good_ends(const BlockRows& blocks) {
  const auto first = std::find(blocks.good.begin(), blocks.good.end(), 1);
  if (first == blocks.good.end()) return {0, static_cast<float>(blocks.size()) - 1};
  const auto last = std::find(blocks.good.rbegin(), blocks.good.rend(), 1);
  return {static_cast<float>(first - blocks.good.begin()),
          static_cast<float>(blocks.good.rend() - last) - 1};
}

// The h1 that covers most of the page's title; -1: there is none.
int title_block(const PageTable& table) {
  int best = -1;
  float most = 0;
  for (BlockId b = 0; b < table.blocks.size(); ++b) {
    if (table.blocks.heading[b] != 1) continue;
    const float covered = title_covered(table, b);
    if (best >= 0 && covered <= most) continue;
    best = static_cast<int>(b);
    most = covered;
  }
  return best;
}

// By block: the share of the page's words up to its end.
std::vector<float> word_places(const PageTable& table) {
  const BlockRows& blocks = table.blocks;
  const float total = std::max(table.elements.sums[0].words, 1.0F);
  std::vector<float> places(blocks.size());
  float words = 0;
  for (BlockId b = 0; b < blocks.size(); ++b) {
    words += blocks.words[b];
    places[b] = words / total;
  }
  return places;
}

void add_places(const PageTable& table, const std::vector<float>& places, FeatureMatrix& out) {
  const BlockRows& blocks = table.blocks;
  const auto count = static_cast<float>(blocks.size());
  const Ends good = good_ends(blocks);
  for (BlockId b = out.begin(); b < out.end(); ++b) {
    const auto at = static_cast<float>(b);
    out.column(Feature::kPlace)[b] = at / count;
    out.column(Feature::kWordPlace)[b] = places[b];
    out.column(Feature::kFromStart)[b] = at;
    out.column(Feature::kToEnd)[b] = count - at;
    out.column(Feature::kFromFirstGood)[b] =
        std::clamp(at - good.first, -kFarFromGood, kFarFromGood);
    out.column(Feature::kToLastGood)[b] = std::clamp(good.last - at, -kFarFromGood, kFarFromGood);
  }
}

void add_title_distance(const PageTable& table, const std::vector<float>& places,
                        FeatureMatrix& out) {
  const int title = title_block(table);
  for (BlockId b = out.begin(); b < out.end(); ++b) {
    const float blocks =
        std::clamp(static_cast<float>(static_cast<int>(b) - title), -kFarBlocks, kFarBlocks);
    out.column(Feature::kFromTitle)[b] = title < 0 ? kNoTitle : blocks;
    out.column(Feature::kWordsFromTitle)[b] =
        title < 0 ? kNoTitleWords : places[b] - places[static_cast<std::size_t>(title)];
  }
}

void add_backward_distances(const BlockRows& blocks, FeatureMatrix& out) {
  float from_good = kFarBlocks;
  float from_heading = kFarBlocks;
  float level = kNoHeading;
  float words = 0;
  for (BlockId b = 0; b < blocks.size(); ++b) {
    from_good = std::min(from_good + 1, kFarBlocks);
    from_heading = std::min(from_heading + 1, kFarBlocks);
    if (out.holds(b)) {
      out.column(Feature::kFromGood)[b] = from_good;
      out.column(Feature::kFromHeading)[b] = from_heading;
      out.column(Feature::kHeadingLevel)[b] = level;
      out.column(Feature::kHeadingWords)[b] = words;
    }
    if (blocks.good[b] != 0) from_good = 0;
    if (blocks.heading[b] != 0) {
      from_heading = 0;
      level = blocks.heading[b];
      words = 0;
    } else {
      words += blocks.words[b];
    }
  }
}

void add_forward_distances(const BlockRows& blocks, FeatureMatrix& out) {
  float to_good = kFarBlocks;
  for (BlockId b = blocks.size(); b-- > 0;) {
    to_good = std::min(to_good + 1, kFarBlocks);
    if (out.holds(b)) out.column(Feature::kToGood)[b] = to_good;
    if (blocks.good[b] != 0) to_good = 0;
  }
}

}  // namespace

void add_position_features(const PageTable& table, FeatureMatrix& out) {
  const std::vector<float> places = word_places(table);
  add_places(table, places, out);
  add_title_distance(table, places, out);
  add_backward_distances(table.blocks, out);
  add_forward_distances(table.blocks, out);
}

}  // namespace stillpage
