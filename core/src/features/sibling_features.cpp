// The elements right after and before the block's, so that a label is known by the list that
// follows it.
#include <algorithm>
#include <vector>

#include "features/features.hpp"

namespace stillpage {
namespace {

constexpr float kMostWords = 500;
constexpr float kMostLinks = 20;
constexpr float kNobody = -1;

void write(const ElementRows& e, RowId row, Feature feature, BlockId b, FeatureMatrix& out) {
  if (row == kNoRow) {
    for (std::size_t k = 0; k < 4; ++k) out.column(feature, k)[b] = kNobody;
    return;
  }
  const Sums& sums = e.sums[row];
  out.column(feature, 0)[b] = std::min(sums.words, kMostWords);
  out.column(feature, 1)[b] = sums.link_share();
  out.column(feature, 2)[b] = std::min(sums.links, kMostLinks);
  out.column(feature, 3)[b] = sums.good_share();
}

class SiblingFeatures : public FeatureFamily {
 public:
  explicit SiblingFeatures(const PageTable& table) : e_(table.elements), blocks_(table.blocks) {
    std::vector<RowId> with_siblings(e_.size(), 0);
    for (RowId r = 1; r < e_.size(); ++r)
      with_siblings[r] = e_.child_count[e_.parent[r]] == 1 ? with_siblings[e_.parent[r]] : r;
    with_siblings_.reserve(blocks_.size());
    for (const RowId owner : blocks_.owner) with_siblings_.push_back(with_siblings[owner]);
  }

  void add(FeatureMatrix& out) override {
    for (BlockId b = out.begin(); b < out.end(); ++b) {
      const RowId owner = blocks_.owner[b];
      const RowId row = with_siblings_[b];
      const auto level = static_cast<float>(e_.depth[owner] - e_.depth[row]);
      const RowId next = e_.parent[row] == kNoRow ? kNoRow : e_.next_sibling(row);
      const RowId second = next == kNoRow ? kNoRow : e_.next_sibling(next);
      out.column(Feature::kSiblingLevel)[b] = level;
      write(e_, next, Feature::kSiblingNext, b, out);
      write(e_, second, Feature::kSiblingSecond, b, out);
      write(e_, e_.previous_sibling[row], Feature::kSiblingPrevious, b, out);
    }
  }

 private:
  const ElementRows& e_;
  const BlockRows& blocks_;
  // By block: of its owner and the rows above, the nearest one that isn't an only child.
  std::vector<RowId> with_siblings_;
};

}  // namespace

FamilyPointer sibling_features(const PageTable& table) {
  return std::make_unique<SiblingFeatures>(table);
}

}  // namespace stillpage
