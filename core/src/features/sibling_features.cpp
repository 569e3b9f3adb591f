// The elements right after and before the block's, so that a label is known by the list that
// follows it.
#include <algorithm>

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

}  // namespace

void add_sibling_features(const PageTable& table, FeatureMatrix& out) {
  const ElementRows& e = table.elements;
  std::vector<RowId> previous(e.size(), kNoRow);
  for (RowId r = 1; r < e.size(); ++r) {
    const RowId next = e.next_sibling(r);
    if (next != kNoRow) previous[next] = r;
  }
  std::vector<RowId> with_siblings(e.size(),
                                   0);  // the nearest row upwards that isn't an only child
  for (RowId r = 1; r < e.size(); ++r) {
    with_siblings[r] = e.child_count[e.parent[r]] == 1 ? with_siblings[e.parent[r]] : r;
  }
  for (BlockId b = out.begin(); b < out.end(); ++b) {
    const RowId owner = table.blocks.owner[b];
    const RowId row = with_siblings[owner];
    const auto level = static_cast<float>(e.depth[owner] - e.depth[row]);
    const RowId next = e.parent[row] == kNoRow ? kNoRow : e.next_sibling(row);
    const RowId second = next == kNoRow ? kNoRow : e.next_sibling(next);
    out.column(Feature::kSiblingLevel)[b] = level;
    write(e, next, Feature::kSiblingNext, b, out);
    write(e, second, Feature::kSiblingSecond, b, out);
    write(e, previous[row], Feature::kSiblingPrevious, b, out);
  }
}

}  // namespace stillpage
