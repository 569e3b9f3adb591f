// What stands near the block: the lowest ancestors with a control, an image, a share link, and rows
// of teasers.
#include <algorithm>
#include <cstdint>
#include <vector>

#include "features/features.hpp"

namespace stillpage {
namespace {

constexpr int kLevels = 5;
constexpr float kNoLevel = 9;
constexpr float kNoWords = 900;
constexpr float kTeaserWords = 90;  // more is no teaser

struct Nearest {
  float level = kNoLevel;
  float words = kNoWords;

  void meet(float count, int at, float subtree_words) {
    if (count <= 0 || level != kNoLevel) return;
    level = static_cast<float>(at);
    words = std::min(subtree_words, kNoWords);
  }
};

struct Teasers {
  float count = 0;
  float level = 0;
  float share = 0;
  float words = 0;
  float images = 0;
};

bool is_teaser(const Sums& sums) { return sums.links > 0 && sums.words < kTeaserWords; }

class ContainerFeatures : public FeatureFamily {
 public:
  explicit ContainerFeatures(const PageTable& table)
      : e_(table.elements),
        blocks_(table.blocks),
        teaser_twins_(count_twins(table.elements, &is_teaser)) {}

  void add(FeatureMatrix& out) override {
    for (BlockId b = out.begin(); b < out.end(); ++b) add_block(b, blocks_.owner[b], out);
  }

 private:
  void add_block(BlockId b, RowId owner, FeatureMatrix& out) const {
    Nearest control;
    Nearest image;
    Nearest share;
    Teasers teasers;
    RowId row = owner;
    for (int level = 0; level < kLevels && row != kNoRow; ++level, row = e_.parent[row]) {
      const Sums& sums = e_.sums[row];
      control.meet(sums.controls, level, sums.words);
      image.meet(sums.images, level, sums.words);
      share.meet(sums.shares, level, sums.words);
      meet_teasers(row, level, teasers);
    }
    write(b, Feature::kControlLevel, Feature::kControlWords, control, out);
    write(b, Feature::kImageLevel, Feature::kImageWords, image, out);
    write(b, Feature::kShareLevel, Feature::kShareWords, share, out);
    out.column(Feature::kTeasers)[b] = teasers.count;
    out.column(Feature::kTeaserLevel)[b] = teasers.level;
    out.column(Feature::kTeaserShare)[b] = teasers.share;
    out.column(Feature::kTeaserWords)[b] = teasers.words;
    out.column(Feature::kTeaserImages)[b] = teasers.images;
  }

  void meet_teasers(RowId row, int level, Teasers& teasers) const {
    if (e_.parent[row] == kNoRow || !is_teaser(e_.sums[row]) || e_.child_count[e_.parent[row]] < 2)
      return;
    const auto count = static_cast<float>(teaser_twins_[row]);
    if (count <= teasers.count) return;
    teasers.count = count;
    teasers.level = static_cast<float>(level);
    teasers.share = count / static_cast<float>(e_.twins[row]);
    teasers.words = e_.sums[row].words;
    teasers.images = e_.sums[row].images;
  }

  static void write(BlockId b, Feature level, Feature words, const Nearest& nearest,
                    FeatureMatrix& out) {
    out.column(level)[b] = nearest.level;
    out.column(words)[b] = nearest.words;
  }

  const ElementRows& e_;
  const BlockRows& blocks_;
  const std::vector<SmallCount> teaser_twins_;
};

}  // namespace

FamilyPointer container_features(const PageTable& table) {
  return std::make_unique<ContainerFeatures>(table);
}

}  // namespace stillpage
