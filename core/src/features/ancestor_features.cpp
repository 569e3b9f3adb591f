// The owner and the five elements above it: what their subtrees hold, and how the block lies to the
// candidate roots.
#include <algorithm>

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

class AncestorColumns {
 public:
  AncestorColumns(const PageTable& table, const CandidateRoots& roots, FeatureMatrix& out)
      : e_(table.elements), roots_(roots), out_(out) {
    totals_.words = std::max(e_.sums[0].words, 1.0F);
    totals_.good_words = std::max(e_.sums[0].good_words, 1.0F);
    totals_.best_prose = std::max(roots.prose[roots.by_prose], kTiny);
  }

  void add(BlockId b, RowId owner) {
    RowId row = owner;
    for (std::size_t level = 0; level < kLevels; ++level, row = e_.parent_or_self(row)) {
      add_sums(b, row, level);
      if (level < kDetailLevels) add_details(b, row, level);
      if (level < kTagLevels) set(Feature::kAncestorTagKind, level, b, tag_rank(e_.tag[row]));
    }
    add_twins(b, owner);
  }

 private:
  void set(Feature feature, std::size_t level, BlockId b, float value) {
    out_.column(feature, level)[b] = value;
  }

  void add_sums(BlockId b, RowId row, std::size_t level) {
    const Sums& sums = e_.sums[row];
    set(Feature::kAncestorWords, level, b, sums.words);
    set(Feature::kAncestorLinkShare, level, b, sums.link_share());
    set(Feature::kAncestorBlocks, level, b, sums.blocks);
    set(Feature::kAncestorBlockWords, level, b, sums.words / std::max(sums.blocks, 1.0F));
    set(Feature::kAncestorGood, level, b, sums.good_share());
    set(Feature::kAncestorGoodOfPage, level, b, sums.good_words / totals_.good_words);
    set(Feature::kAncestorOfPage, level, b, sums.words / totals_.words);
    set(Feature::kAncestorProse, level, b, roots_.prose[row] / totals_.best_prose);
    set(Feature::kAncestorTwins, level, b, static_cast<float>(e_.twins[row]));
  }

  void add_details(BlockId b, RowId row, std::size_t level) {
    const Sums& sums = e_.sums[row];
    const auto siblings = static_cast<float>(std::max(e_.child_count[e_.parent_or_self(row)], 1U));
    set(Feature::kAncestorChildren, level, b, static_cast<float>(e_.child_count[row]));
    set(Feature::kAncestorPlace, level, b, static_cast<float>(e_.child_index[row]) / siblings);
    set(Feature::kAncestorImages, level, b, sums.images);
    set(Feature::kAncestorHeadings, level, b, sums.headings);
    set(Feature::kAncestorSentences, level, b, sums.sentences / std::max(sums.words, 1.0F));
  }

  void add_twins(BlockId b, RowId row) {
    std::uint32_t most = 0;
    std::size_t most_level = 0;
    for (std::size_t level = 0; level < kTwinLevels; ++level, row = e_.parent_or_self(row)) {
      if (e_.twins[row] <= most) continue;
      most = e_.twins[row];
      most_level = level;
    }
    set(Feature::kMostTwins, 0, b, static_cast<float>(most));
    set(Feature::kMostTwinsLevel, 0, b, static_cast<float>(most_level));
  }

  const ElementRows& e_;
  const CandidateRoots& roots_;
  FeatureMatrix& out_;
  PageTotals totals_{};
};

}  // namespace

void add_ancestor_features(const PageTable& table, FeatureMatrix& out) {
  const CandidateRoots roots = find_candidate_roots(table);
  AncestorColumns columns(table, roots, out);
  for (BlockId b = out.begin(); b < out.end(); ++b) columns.add(b, table.blocks.owner[b]);
  const auto candidates = roots.all();
  for (std::size_t k = 0; k < candidates.size(); ++k) {
    const RootDistances distances = root_distances(table.elements, candidates[k]);
    for (BlockId b = out.begin(); b < out.end(); ++b) {
      out.column(Feature::kRootUp, k)[b] = distances.up[table.blocks.owner[b]];
      out.column(Feature::kRootAbove, k)[b] = distances.above[table.blocks.owner[b]];
    }
  }
  const float words = std::max(table.elements.sums[0].words, 1.0F);
  const float good = std::max(table.elements.sums[0].good_words, 1.0F);
  const Sums& best = table.elements.sums[roots.by_prose];
  out.column(Feature::kPageRootWords).fill(best.words / words);
  out.column(Feature::kPageRootGood).fill(best.good_words / good);
  out.column(Feature::kPageRootLinkShare).fill(best.link_share());
}

}  // namespace stillpage
