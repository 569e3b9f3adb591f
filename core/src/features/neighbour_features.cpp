// The blocks just before and after, one by one and in windows.
#include <algorithm>
#include <array>
#include <vector>

#include "features/features.hpp"
#include "features/tag_rank.hpp"

namespace stillpage {
namespace {

// In the order of the columns of the Near... features.
constexpr std::array<int, 6> kOffsets = {-3, -2, -1, 1, 2, 3};
constexpr std::array<int, 4> kCloseOffsets = {-2, -1, 1, 2};
constexpr std::array<BlockId, 3> kWindows = {4, 10, 25};
constexpr float kNobody = -1;

// The block at an offset, or the block count.
BlockId neighbour(BlockId block, int offset, BlockId count) {
  const auto at = static_cast<std::int64_t>(block) + offset;
  return at >= 0 && at < static_cast<std::int64_t>(count) ? static_cast<BlockId>(at) : count;
}

void add_near(const PageTable& table, BlockId b, FeatureMatrix& out) {
  const BlockRows& blocks = table.blocks;
  for (std::size_t k = 0; k < kOffsets.size(); ++k) {
    const BlockId other = neighbour(b, kOffsets[k], blocks.size());
    const bool there = other < blocks.size();
    out.column(Feature::kNearWords, k)[b] = there ? blocks.words[other] : 0;
    out.column(Feature::kNearLinkShare, k)[b] = there ? blocks.link_share[other] : kNobody;
    out.column(Feature::kNearEndsSentence, k)[b] =
        there && ends_sentence(table.page->blocks.shape[other]) ? 1 : 0;
    out.column(Feature::kNearTagKind, k)[b] =
        there ? tag_rank(table.elements.tag[blocks.owner[other]]) : kNobody;
  }
}

void add_kinship(const PageTable& table, BlockId b, FeatureMatrix& out) {
  const ElementRows& e = table.elements;
  const RowId owner = table.blocks.owner[b];
  for (std::size_t k = 0; k < kCloseOffsets.size(); ++k) {
    const BlockId other = neighbour(b, kCloseOffsets[k], table.blocks.size());
    if (other == table.blocks.size()) continue;
    const RowId near = table.blocks.owner[other];
    out.column(Feature::kNearSameOwner, k)[b] = near == owner ? 1 : 0;
    out.column(Feature::kNearSameParent, k)[b] =
        e.parent_or_self(near) == e.parent_or_self(owner) ? 1 : 0;
    out.column(Feature::kNearDeeper, k)[b] =
        static_cast<float>(int{e.depth[near]} - int{e.depth[owner]});
  }
}

// Running totals, so that a window is a difference. Doubles, whose rounding of such sums stays far
// below a bin's width and is the same everywhere.
struct Totals {
  double words = 0;
  double link_words = 0;
  double good = 0;
  double headings = 0;
};

class NeighbourFeatures : public FeatureFamily {
 public:
  explicit NeighbourFeatures(const PageTable& table) : table_(table) {}

  void add(FeatureMatrix& out) override {
    add_totals(std::min(out.end() + kWindows.back(), table_.blocks.size()));
    for (BlockId b = out.begin(); b < out.end(); ++b) {
      add_near(table_, b, out);
      add_kinship(table_, b, out);
      add_windows(b, out);
    }
    drop_totals(out.end() > kWindows.back() ? out.end() - kWindows.back() : 0);
  }

 private:
  // Up to before a block.
  void add_totals(BlockId end) {
    const BlockRows& blocks = table_.blocks;
    for (auto b = first_ + static_cast<BlockId>(totals_.size()) - 1; b < end; ++b) {
      Totals totals = totals_.back();
      totals.words += double{blocks.words[b]};
      totals.link_words += double{blocks.words[b]} * double{blocks.link_share[b]};
      totals.good += blocks.good[b];
      totals.headings += blocks.heading[b] != 0 ? 1 : 0;
      totals_.push_back(totals);
    }
  }

  // Those that no window of a later block reaches.
  void drop_totals(BlockId before) {
    totals_.erase(totals_.begin(), totals_.begin() + static_cast<std::ptrdiff_t>(before - first_));
    first_ = before;
  }

  void add_windows(BlockId b, FeatureMatrix& out) const {
    for (std::size_t k = 0; k < kWindows.size(); ++k) {
      const BlockId from = b > kWindows[k] ? b - kWindows[k] : 0;
      const BlockId to = std::min(b + kWindows[k] + 1, table_.blocks.size());
      const Totals& before = totals_[from - first_];
      const Totals& after = totals_[to - first_];
      const auto count = static_cast<double>(to - from);
      const double words = after.words - before.words;
      const double link_words = after.link_words - before.link_words;
      out.column(Feature::kWindowWords, k)[b] = static_cast<float>(words / count);
      out.column(Feature::kWindowLinkShare, k)[b] =
          static_cast<float>(link_words / std::max(words, 1.0));
      out.column(Feature::kWindowGood, k)[b] =
          static_cast<float>((after.good - before.good) / count);
      out.column(Feature::kWindowHeadings, k)[b] =
          static_cast<float>((after.headings - before.headings) / count);
    }
  }

  const PageTable& table_;
  // Of all blocks before `first_`, before the one behind it and so on.
  std::vector<Totals> totals_ = std::vector<Totals>(1);
  BlockId first_ = 0;
};

}  // namespace

FamilyPointer neighbour_features(const PageTable& table) {
  return std::make_unique<NeighbourFeatures>(table);
}

}  // namespace stillpage
