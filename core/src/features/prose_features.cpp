// How the block compares with the page's prose, and what stands around it in reading order: runs of
// links, long texts.
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <unordered_map>
#include <vector>

#include "features/features.hpp"
#include "own_function.hpp"

namespace stillpage {
namespace {

constexpr float kFarFromProse = 60;
constexpr float kFarFromLong = 40;
constexpr float kMostLinkBlocks = 12;
constexpr float kLinkBlock = 0.8F;  // link share of a block that is a link
constexpr float kLabelWords = 6;
constexpr float kLabelLinkShare = 0.5F;
constexpr std::size_t kTagCount = std::size_t{std::numeric_limits<std::uint8_t>::max()} + 1;

std::uint64_t owner_and_parent_shape(const ElementRows& e, RowId owner) {
  return (std::uint64_t{e.shape[owner]} << 32U) | e.shape[e.parent_or_self(owner)];
}

// Sums of words by row, of the few rows that have any.
class RowWords {
 public:
  // Those with this bit in `marks`, which are by row.
  STILLPAGE_OWN_FUNCTION void set_rows(const std::vector<std::uint8_t>& marks, unsigned bit) {
    for (RowId row = 0; row < marks.size(); ++row) {
      if ((marks[row] & bit) != 0) rows_.push_back(row);
    }
    words_.assign(rows_.size(), 0);
  }
  // Precondition: it is one of the rows.
  void add(RowId row, float words) { words_[place_of(row)] += words; }
  [[nodiscard]] float of(RowId row) const {
    const std::size_t place = place_of(row);
    return place < rows_.size() && rows_[place] == row ? words_[place] : 0;
  }

 private:
  STILLPAGE_OWN_FUNCTION [[nodiscard]] std::size_t place_of(RowId row) const {
    return static_cast<std::size_t>(std::lower_bound(rows_.begin(), rows_.end(), row) -
                                    rows_.begin());
  }

  std::vector<RowId> rows_;  // sorted
  std::vector<float> words_;
};

class ProseShares {
 public:
  explicit ProseShares(const PageTable& table) : table_(table) {
    const ElementRows& e = table.elements;
    constexpr std::uint8_t kOwner = 1;
    constexpr std::uint8_t kParent = 2;
    std::vector<std::uint8_t> marks(e.size(), 0);
    for (BlockId b = 0; b < table.blocks.size(); ++b) {
      if (table.blocks.good[b] == 0) continue;
      marks[table.blocks.owner[b]] |= kOwner;
      marks[e.parent_or_self(table.blocks.owner[b])] |= kParent;
    }
    by_owner_.set_rows(marks, kOwner);
    by_parent_.set_rows(marks, kParent);
    for (BlockId b = 0; b < table.blocks.size(); ++b) {
      if (table.blocks.good[b] == 0) continue;
      const RowId owner = table.blocks.owner[b];
      const float words = table.blocks.words[b];
      total_ += words;
      by_shape_[owner_and_parent_shape(e, owner)] += words;
      by_tag_[static_cast<std::size_t>(e.tag[owner])] += words;
      by_parent_.add(e.parent_or_self(owner), words);
      by_owner_.add(owner, words);
    }
    total_ = std::max(total_, 1.0F);
    find_ends();
  }

  void write(BlockId b, FeatureMatrix& out) const {
    const ElementRows& e = table_.elements;
    const RowId owner = table_.blocks.owner[b];
    const auto shape = by_shape_.find(owner_and_parent_shape(e, owner));
    out.column(Feature::kProseShape)[b] = shape == by_shape_.end() ? 0 : shape->second / total_;
    out.column(Feature::kProseTag)[b] = by_tag_[static_cast<std::size_t>(e.tag[owner])] / total_;
    out.column(Feature::kProseParent)[b] = by_parent_.of(e.parent_or_self(owner)) / total_;
    out.column(Feature::kProseOwner)[b] = by_owner_.of(owner) / total_;
    const auto at = static_cast<float>(b);
    out.column(Feature::kFromFirstProse)[b] =
        std::clamp(at - first_, -kFarFromProse, kFarFromProse);
    out.column(Feature::kFromLastProse)[b] = std::clamp(at - last_, -kFarFromProse, kFarFromProse);
  }

 private:
  // The first and last good block of the shape that most good words have; of equals, the one met
  // first.
  void find_ends() {
    const auto shape_at = [&](BlockId b) {
      return owner_and_parent_shape(table_.elements, table_.blocks.owner[b]);
    };
    float most = 0;
    std::uint64_t commonest = 0;
    for (BlockId b = 0; b < table_.blocks.size(); ++b) {
      if (table_.blocks.good[b] == 0 || by_shape_[shape_at(b)] <= most) continue;
      most = by_shape_[shape_at(b)];
      commonest = shape_at(b);
    }
    last_ = static_cast<float>(table_.blocks.size()) - 1;
    bool met = false;
    for (BlockId b = 0; b < table_.blocks.size(); ++b) {
      if (table_.blocks.good[b] == 0 || shape_at(b) != commonest) continue;
      if (!met) first_ = static_cast<float>(b);
      last_ = static_cast<float>(b);
      met = true;
    }
  }

  const PageTable& table_;
  std::unordered_map<std::uint64_t, float> by_shape_;
  std::array<float, kTagCount> by_tag_{};
  RowWords by_parent_;
  RowWords by_owner_;
  float total_ = 0;
  float first_ = 0;
  float last_ = 0;
};

bool is_label(const BlockRows& blocks, BlockId b, const FeatureMatrix& out) {
  const bool shortish = blocks.words[b] <= kLabelWords && blocks.link_share[b] < kLabelLinkShare;
  return (shortish && out.column(Feature::kEndsSentence)[b] == 0) ||
         out.column(Feature::kEndsColon)[b] != 0;
}

class ProseFeatures : public FeatureFamily {
 public:
  explicit ProseFeatures(const PageTable& table) : blocks_(table.blocks), shares_(table) {
    last_long_ = static_cast<float>(blocks_.size());
    for (BlockId b = 0; b < blocks_.size(); ++b) {
      if (is_long_at(b)) last_long_ = static_cast<float>(b);
    }
  }

  void add(FeatureMatrix& out) override {
    for (BlockId b = out.begin(); b < out.end(); ++b) {
      shares_.write(b, out);
      out.column(Feature::kLinksPrecede)[b] = std::min(links_, kMostLinkBlocks);
      out.column(Feature::kFromLong)[b] = std::min(since_long_, kFarFromLong);
      out.column(Feature::kFromLastLong)[b] =
          std::clamp(static_cast<float>(b) - last_long_, -kFarFromLong, kFarFromLong);
      links_ = is_link_at(b) ? links_ + 1 : 0;
      since_long_ = is_long_at(b) ? 0 : since_long_ + 1;
    }
    add_forwards(out);
  }

 private:
  void add_forwards(FeatureMatrix& out) const {
    float links = 0;
    float until_long = 0;
    const auto farthest = std::min(out.end() + static_cast<BlockId>(kFarFromLong), blocks_.size());
    for (BlockId b = farthest; b-- > out.begin();) {
      if (out.holds(b)) {
        out.column(Feature::kLinksFollow)[b] = std::min(links, kMostLinkBlocks);
        out.column(Feature::kLabelsLinks)[b] = links > 0 && is_label(blocks_, b, out) ? 1 : 0;
        out.column(Feature::kToLong)[b] = std::min(until_long, kFarFromLong);
      }
      links = is_link_at(b) ? links + 1 : 0;
      until_long = is_long_at(b) ? 0 : until_long + 1;
    }
  }

  [[nodiscard]] bool is_link_at(BlockId b) const { return blocks_.link_share[b] > kLinkBlock; }
  [[nodiscard]] bool is_long_at(BlockId b) const {
    return is_long(blocks_.words[b], blocks_.link_share[b]);
  }

  const BlockRows& blocks_;
  const ProseShares shares_;
  float last_long_ = 0;  // of the page
  // Just before the next block.
  float links_ = 0;  // blocks in a row that are links
  float since_long_ = 0;
};

}  // namespace

FamilyPointer prose_features(const PageTable& table) {
  return std::make_unique<ProseFeatures>(table);
}

}  // namespace stillpage
