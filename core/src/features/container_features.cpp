// What stands near the block: the lowest ancestors with a control, an image, a share link, and rows
// of teasers.
#include <algorithm>
#include <cstdint>
#include <unordered_map>

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

std::uint64_t key_of(const ElementRows& e, RowId row) {
  return (std::uint64_t{e.parent[row]} << 32U) | e.shape[row];
}

bool is_teaser(const Sums& sums) { return sums.links > 0 && sums.words < kTeaserWords; }

class ContainerColumns {
 public:
  ContainerColumns(const ElementRows& elements, FeatureMatrix& out) : e_(elements), out_(out) {
    for (RowId r = 1; r < e_.size(); ++r) {
      if (is_teaser(e_.sums[r])) teaser_twins_[key_of(e_, r)] += 1;
    }
  }

  void add(BlockId b, RowId owner) {
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
    write(b, Feature::kControlLevel, Feature::kControlWords, control);
    write(b, Feature::kImageLevel, Feature::kImageWords, image);
    write(b, Feature::kShareLevel, Feature::kShareWords, share);
    out_.column(Feature::kTeasers)[b] = teasers.count;
    out_.column(Feature::kTeaserLevel)[b] = teasers.level;
    out_.column(Feature::kTeaserShare)[b] = teasers.share;
    out_.column(Feature::kTeaserWords)[b] = teasers.words;
    out_.column(Feature::kTeaserImages)[b] = teasers.images;
  }

 private:
  void meet_teasers(RowId row, int level, Teasers& teasers) const {
    if (e_.parent[row] == kNoRow || !is_teaser(e_.sums[row]) || e_.child_count[e_.parent[row]] < 2)
      return;
    const float count = teaser_twins_.at(key_of(e_, row));
    if (count <= teasers.count) return;
    teasers.count = count;
    teasers.level = static_cast<float>(level);
    teasers.share = count / static_cast<float>(e_.twins[row]);
    teasers.words = e_.sums[row].words;
    teasers.images = e_.sums[row].images;
  }

  void write(BlockId b, Feature level, Feature words, const Nearest& nearest) {
    out_.column(level)[b] = nearest.level;
    out_.column(words)[b] = nearest.words;
  }

  const ElementRows& e_;
  FeatureMatrix& out_;
  std::unordered_map<std::uint64_t, float> teaser_twins_;
};

}  // namespace

void add_container_features(const PageTable& table, FeatureMatrix& out) {
  ContainerColumns columns(table.elements, out);
  for (BlockId b = out.begin(); b < out.end(); ++b) columns.add(b, table.blocks.owner[b]);
}

}  // namespace stillpage
