// Where the block stands in the text: from the start, the title, the last heading, the prose before
// and after.
#include <algorithm>
#include <limits>

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

constexpr BlockId kNoBlock = std::numeric_limits<BlockId>::max();

// The h1 that covers most of the page's title.
BlockId title_block(const BlockRows& blocks) {
  BlockId best = kNoBlock;
  float most = 0;
  for (BlockId b = 0; b < blocks.size(); ++b) {
    if (blocks.heading[b] != 1) continue;
    const float covered = blocks.overlaps[b].title_covered;
    if (best != kNoBlock && covered <= most) continue;
    best = b;
    most = covered;
  }
  return best;
}

class PositionFeatures : public FeatureFamily {
 public:
  explicit PositionFeatures(const PageTable& table)
      : blocks_(table.blocks),
        total_words_(std::max(table.elements.sums[0].words, 1.0F)),
        good_(good_ends(table.blocks)),
        title_(title_block(table.blocks)) {
    if (title_ == kNoBlock) return;
    float words = 0;
    for (BlockId b = 0; b <= title_; ++b) words += blocks_.words[b];
    title_place_ = words / total_words_;
  }

  void add(FeatureMatrix& out) override {
    for (BlockId b = out.begin(); b < out.end(); ++b) {
      add_place(b, out);
      add_backward_distances(b, out);
    }
    add_forward_distances(out);
  }

 private:
  void add_place(BlockId b, FeatureMatrix& out) {
    const auto count = static_cast<float>(blocks_.size());
    const auto at = static_cast<float>(b);
    words_ += blocks_.words[b];
    const float place = words_ / total_words_;
    out.column(Feature::kPlace)[b] = at / count;
    out.column(Feature::kWordPlace)[b] = place;
    out.column(Feature::kFromStart)[b] = at;
    out.column(Feature::kToEnd)[b] = count - at;
    out.column(Feature::kFromFirstGood)[b] =
        std::clamp(at - good_.first, -kFarFromGood, kFarFromGood);
    out.column(Feature::kToLastGood)[b] = std::clamp(good_.last - at, -kFarFromGood, kFarFromGood);
    const bool titled = title_ != kNoBlock;
    out.column(Feature::kFromTitle)[b] =
        titled ? std::clamp(static_cast<float>(static_cast<int>(b) - static_cast<int>(title_)),
                            -kFarBlocks, kFarBlocks)
               : kNoTitle;
    out.column(Feature::kWordsFromTitle)[b] = titled ? place - title_place_ : kNoTitleWords;
  }

  void add_backward_distances(BlockId b, FeatureMatrix& out) {
    from_good_ = std::min(from_good_ + 1, kFarBlocks);
    from_heading_ = std::min(from_heading_ + 1, kFarBlocks);
    out.column(Feature::kFromGood)[b] = from_good_;
    out.column(Feature::kFromHeading)[b] = from_heading_;
    out.column(Feature::kHeadingLevel)[b] = heading_level_;
    out.column(Feature::kHeadingWords)[b] = heading_words_;
    if (blocks_.good[b] != 0) from_good_ = 0;
    if (blocks_.heading[b] != 0) {
      from_heading_ = 0;
      heading_level_ = blocks_.heading[b];
      heading_words_ = 0;
    } else {
      heading_words_ += blocks_.words[b];
    }
  }

  void add_forward_distances(FeatureMatrix& out) const {
    float to_good = kFarBlocks;
    const auto farthest = std::min(out.end() + static_cast<BlockId>(kFarBlocks), blocks_.size());
    for (BlockId b = farthest; b-- > out.begin();) {
      to_good = std::min(to_good + 1, kFarBlocks);
      if (out.holds(b)) out.column(Feature::kToGood)[b] = to_good;
      if (blocks_.good[b] != 0) to_good = 0;
    }
  }

  const BlockRows& blocks_;
  const float total_words_;
  const Ends good_;
  const BlockId title_;
  float title_place_ = 0;
  // Of the blocks so far.
  float words_ = 0;
  float from_good_ = kFarBlocks;
  float from_heading_ = kFarBlocks;
  float heading_level_ = kNoHeading;
  float heading_words_ = 0;  // since the last heading
};

}  // namespace

FamilyPointer position_features(const PageTable& table) {
  return std::make_unique<PositionFeatures>(table);
}

}  // namespace stillpage
