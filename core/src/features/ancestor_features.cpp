// The owner and the five elements above it: what their subtrees hold, and how the block lies to the
// candidate roots.
#include <algorithm>
#include <vector>

#include "features/candidate_roots.hpp"
#include "features/features.hpp"
#include "features/tag_rank.hpp"

namespace stillpage {
namespace {

constexpr std::size_t kLevels = 6;
constexpr std::size_t kDetailLevels = 4;  // levels with children, images, headings and sentences
constexpr std::size_t kTagLevels = 3;
constexpr std::size_t kTwinLevels = 8;
constexpr float kTiny = 1e-6F;

struct PageTotals {
  float words;
  float good_words;
  float best_prose;
};

class AncestorFeatures : public FeatureFamily {
 public:
  explicit AncestorFeatures(const PageTable& table)
      : e_(table.elements), blocks_(table.blocks), roots_(find_candidate_roots(table)) {
    totals_.words = std::max(e_.sums[0].words, 1.0F);
    totals_.good_words = std::max(e_.sums[0].good_words, 1.0F);
    totals_.best_prose = std::max(roots_.prose[roots_.by_prose], kTiny);
    for (const RowId root : roots_.all()) paths_.emplace_back(e_, root);
  }

  void add(FeatureMatrix& out) override {
    for (BlockId b = out.begin(); b < out.end(); ++b) {
      add_levels(b, blocks_.owner[b], out);
      add_twins(b, blocks_.owner[b], out);
      for (std::size_t k = 0; k < paths_.size(); ++k) {
        const RootPath::Distances distances = paths_[k].distances_of(blocks_.owner[b]);
        out.column(Feature::kRootUp, k)[b] = distances.up;
        out.column(Feature::kRootAbove, k)[b] = distances.above;
      }
    }
    const Sums& best = e_.sums[roots_.by_prose];
    out.column(Feature::kPageRootWords).fill(best.words / totals_.words);
    out.column(Feature::kPageRootGood).fill(best.good_words / totals_.good_words);
    out.column(Feature::kPageRootLinkShare).fill(best.link_share());
  }

 private:
  void add_levels(BlockId b, RowId row, FeatureMatrix& out) const {
    for (std::size_t level = 0; level < kLevels; ++level, row = e_.parent_or_self(row)) {
      const auto set = [&](Feature feature, float value) { out.column(feature, level)[b] = value; };
      add_sums(row, set);
      if (level < kDetailLevels) add_details(row, set);
      if (level < kTagLevels) set(Feature::kAncestorTagKind, tag_rank(e_.tag[row]));
    }
  }

  template <typename Set>
  void add_sums(RowId row, Set set) const {
    const Sums& sums = e_.sums[row];
    set(Feature::kAncestorWords, sums.words);
    set(Feature::kAncestorLinkShare, sums.link_share());
    set(Feature::kAncestorBlocks, sums.blocks);
    set(Feature::kAncestorBlockWords, sums.words / std::max(sums.blocks, 1.0F));
    set(Feature::kAncestorGood, sums.good_share());
    set(Feature::kAncestorGoodOfPage, sums.good_words / totals_.good_words);
    set(Feature::kAncestorOfPage, sums.words / totals_.words);
    set(Feature::kAncestorProse, roots_.prose[row] / totals_.best_prose);
    set(Feature::kAncestorTwins, static_cast<float>(e_.twins[row]));
  }

  template <typename Set>
  void add_details(RowId row, Set set) const {
    const Sums& sums = e_.sums[row];
    const auto siblings = static_cast<float>(std::max(e_.child_count[e_.parent_or_self(row)], 1U));
    set(Feature::kAncestorChildren, static_cast<float>(e_.child_count[row]));
    set(Feature::kAncestorPlace, static_cast<float>(e_.child_index[row]) / siblings);
    set(Feature::kAncestorImages, sums.images);
    set(Feature::kAncestorHeadings, sums.headings);
    set(Feature::kAncestorSentences, sums.sentences / std::max(sums.words, 1.0F));
  }

  void add_twins(BlockId b, RowId row, FeatureMatrix& out) const {
    std::uint32_t most = 0;
    std::size_t most_level = 0;
    for (std::size_t level = 0; level < kTwinLevels; ++level, row = e_.parent_or_self(row)) {
      if (e_.twins[row] <= most) continue;
      most = e_.twins[row];
      most_level = level;
    }
    out.column(Feature::kMostTwins)[b] = static_cast<float>(most);
    out.column(Feature::kMostTwinsLevel)[b] = static_cast<float>(most_level);
  }

  const ElementRows& e_;
  const BlockRows& blocks_;
  const CandidateRoots roots_;
  std::vector<RootPath> paths_;
  PageTotals totals_{};
};

}  // namespace

FamilyPointer ancestor_features(const PageTable& table) {
  return std::make_unique<AncestorFeatures>(table);
}

}  // namespace stillpage
