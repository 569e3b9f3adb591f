// How the block compares with the page's prose, and what stands around it in reading order: runs of
// links, long texts.
#include <algorithm>
#include <cstdint>
#include <unordered_map>

#include "features/features.hpp"

namespace stillpage {
namespace {

constexpr float kFarFromProse = 60;
constexpr float kFarFromLong = 40;
constexpr float kMostLinkBlocks = 12;
constexpr float kLinkBlock = 0.8F;  // link share of a block that is a link
constexpr float kLabelWords = 6;
constexpr float kLabelLinkShare = 0.5F;

std::uint64_t owner_and_parent_shape(const ElementRows& e, RowId owner) {
  return (std::uint64_t{e.shape[owner]} << 32U) | e.shape[e.parent_or_self(owner)];
}

class ProseShares {
 public:
  explicit ProseShares(const PageTable& table) : table_(table) {
    const ElementRows& e = table.elements;
    for (BlockId b = 0; b < table.blocks.size(); ++b) {
      if (table.blocks.good[b] == 0) continue;
      const RowId owner = table.blocks.owner[b];
      const float words = table.blocks.words[b];
      total_ += words;
      by_shape_[owner_and_parent_shape(e, owner)] += words;
      by_tag_[static_cast<std::uint32_t>(e.tag[owner])] += words;
      by_parent_[e.parent_or_self(owner)] += words;
      by_owner_[owner] += words;
    }
    total_ = std::max(total_, 1.0F);
    find_ends();
  }

  void write(BlockId b, FeatureMatrix& out) const {
    const ElementRows& e = table_.elements;
    const RowId owner = table_.blocks.owner[b];
    const auto of = [&](const auto& map, auto key) {
      const auto found = map.find(key);
      return found == map.end() ? 0.0F : found->second / total_;
    };
    out.column(Feature::kProseShape)[b] = of(by_shape_, owner_and_parent_shape(e, owner));
    out.column(Feature::kProseTag)[b] = of(by_tag_, static_cast<std::uint32_t>(e.tag[owner]));
    out.column(Feature::kProseParent)[b] = of(by_parent_, e.parent_or_self(owner));
    out.column(Feature::kProseOwner)[b] = of(by_owner_, owner);
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
  std::unordered_map<std::uint32_t, float> by_tag_;
  std::unordered_map<RowId, float> by_parent_;
  std::unordered_map<RowId, float> by_owner_;
  float total_ = 0;
  float first_ = 0;
  float last_ = 0;
};

bool is_label(const BlockRows& blocks, BlockId b, const FeatureMatrix& out) {
  const bool shortish = blocks.words[b] <= kLabelWords && blocks.link_share[b] < kLabelLinkShare;
  return (shortish && out.column(Feature::kEndsSentence)[b] == 0) ||
         out.column(Feature::kEndsColon)[b] != 0;
}

void add_link_runs(const BlockRows& blocks, FeatureMatrix& out) {
  float run = 0;
  for (BlockId b = 0; b < blocks.size(); ++b) {
    if (out.holds(b)) out.column(Feature::kLinksPrecede)[b] = std::min(run, kMostLinkBlocks);
    run = blocks.link_share[b] > kLinkBlock ? run + 1 : 0;
  }
  run = 0;
  for (BlockId b = blocks.size(); b-- > 0;) {
    if (out.holds(b)) {
      out.column(Feature::kLinksFollow)[b] = std::min(run, kMostLinkBlocks);
      out.column(Feature::kLabelsLinks)[b] = run > 0 && is_label(blocks, b, out) ? 1 : 0;
    }
    run = blocks.link_share[b] > kLinkBlock ? run + 1 : 0;
  }
}

void add_long_distances(const BlockRows& blocks, FeatureMatrix& out) {
  const auto long_at = [&](BlockId b) { return is_long(blocks.words[b], blocks.link_share[b]); };
  float since = 0;
  float last = static_cast<float>(blocks.size());
  for (BlockId b = 0; b < blocks.size(); ++b) {
    if (out.holds(b)) out.column(Feature::kFromLong)[b] = std::min(since, kFarFromLong);
    since = long_at(b) ? 0 : since + 1;
    if (long_at(b)) last = static_cast<float>(b);
  }
  float until = 0;
  for (BlockId b = blocks.size(); b-- > 0;) {
    if (out.holds(b)) {
      out.column(Feature::kToLong)[b] = std::min(until, kFarFromLong);
      out.column(Feature::kFromLastLong)[b] =
          std::clamp(static_cast<float>(b) - last, -kFarFromLong, kFarFromLong);
    }
    until = long_at(b) ? 0 : until + 1;
  }
}

}  // namespace

void add_prose_features(const PageTable& table, FeatureMatrix& out) {
  const ProseShares shares(table);
  for (BlockId b = out.begin(); b < out.end(); ++b) shares.write(b, out);
  add_link_runs(table.blocks, out);
  add_long_distances(table.blocks, out);
}

}  // namespace stillpage
