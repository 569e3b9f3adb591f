// The flow child: below the lowest ancestor with prose in at least two other branches, the branch
// that holds the block. Clutter in the middle of an article is a branch of its own there, however
// it is named.
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <unordered_map>
#include <vector>

#include "features/features.hpp"

namespace stillpage {
namespace {

constexpr float kMostWords = 500;
constexpr float kFarBranches = 40;
constexpr float kNobody = -1;
constexpr float kOtherBranches = 2;  // with prose, that make an ancestor a flow
constexpr float kOwnProse = 2;       // blocks of its own that stand for as many branches

constexpr std::size_t kTagCount = std::size_t{std::numeric_limits<std::uint8_t>::max()} + 1;

// The branches of one flow.
struct Flow {
  std::uint32_t shape = 0;  // of most of its prose
  Tag tag = Tag::kUnknown;
  RowId first = 0;  // branches with prose
  RowId last = 0;
};

struct Branch {
  RowId row = 0;
  RowId previous = kNoRow;
  RowId next = kNoRow;
  float level = 0;
};

class FlowFinder {
 public:
  explicit FlowFinder(const PageTable& table) : e_(table.elements) {
    branches_with_prose_.assign(e_.size(), SmallCount());
    for (RowId r = 1; r < e_.size(); ++r) {
      if (e_.sums[r].good_words > 0) ++branches_with_prose_[e_.parent[r]];
    }
    find_branches(table.blocks);
  }

  // Its row is the body when no ancestor of the owner is a flow.
  Branch branch_of(BlockId block, RowId owner) const {
    Branch branch;
    branch.row = branch_[block];
    branch.level = static_cast<float>(e_.depth[owner] - e_.depth[branch.row]);
    branch.previous = e_.previous_sibling[branch.row];
    branch.next = e_.next_sibling(branch.row);
    return branch;
  }

  const Flow& flow_of(RowId row) {
    const auto [found, fresh] = flows_.try_emplace(row);
    if (fresh) found->second = read_flow(row);
    return found->second;
  }

  float prose_branches(RowId row) const { return branches_with_prose_[row]; }

 private:
  // From the body down, so that deep nesting costs no more than the elements.
  void find_branches(const BlockRows& blocks) {
    std::vector<std::uint8_t> own_prose(e_.size(), 0);  // blocks of its own, as far as two
    for (BlockId b = 0; b < blocks.size(); ++b) {
      std::uint8_t& count = own_prose[blocks.owner[b]];
      if (blocks.good[b] != 0 && count < 2) ++count;
    }
    std::vector<RowId> branch(e_.size(), 0);
    for (RowId r = 1; r < e_.size(); ++r) {
      const RowId up = e_.parent[r];
      const float others = prose_branches(up) - (e_.sums[r].good_words > 0 ? 1 : 0);
      const bool is_flow = others + (own_prose[up] > 1 ? kOwnProse : 0) >= kOtherBranches;
      branch[r] = is_flow ? r : branch[up];
    }
    branch_.reserve(blocks.size());
    for (const RowId owner : blocks.owner) branch_.push_back(branch[owner]);
  }

  Flow read_flow(RowId row) const {
    Flow flow;
    std::unordered_map<std::uint64_t, float> shapes;
    std::array<float, kTagCount> tags{};
    float best_shape = 0;
    float best_tag = 0;
    for (RowId r = row + 1; r < e_.end[row]; r = e_.end[r]) {
      const float words = e_.sums[r].good_words;
      if (words <= 0) continue;
      if (flow.first == 0) flow.first = r;
      flow.last = r;
      const float shape_words = shapes[e_.shape[r]] += words;
      const float tag_words = tags[static_cast<std::size_t>(e_.tag[r])] += words;
      if (shape_words > best_shape) {
        best_shape = shape_words;
        flow.shape = e_.shape[r];
      }
      if (tag_words > best_tag) {
        best_tag = tag_words;
        flow.tag = e_.tag[r];
      }
    }
    return flow;
  }

  const ElementRows& e_;
  std::vector<SmallCount> branches_with_prose_;
  std::vector<RowId> branch_;  // by block
  std::unordered_map<RowId, Flow> flows_;
};

// One block's.
class FlowColumns {
 public:
  FlowColumns(const ElementRows& elements, FlowFinder& finder, BlockId block, FeatureMatrix& out)
      : e_(elements), finder_(finder), out_(out), block_(block) {}

  void add(RowId owner) {
    const Branch branch = finder_.branch_of(block_, owner);
    const RowId parent = e_.parent[branch.row];
    if (parent == kNoRow) return add_nothing();
    add_branch(branch);
    add_place(branch, parent, finder_.flow_of(parent));
  }

 private:
  void set(Feature feature, float value, std::size_t index = 0) {
    out_.column(feature, index)[block_] = value;
  }

  void add_nothing() {
    for (std::size_t c = column_of(Feature::kFlowLevel); c < column_of(Feature::kControlLevel);
         ++c) {
      out_.column(c)[block_] = kNobody;
    }
  }

  void add_branch(const Branch& branch) {
    const Sums& sums = e_.sums[branch.row];
    const float blocks = std::max(sums.blocks, 1.0F);
    set(Feature::kFlowLevel, branch.level);
    set(Feature::kFlowWords, std::min(sums.words, kMostWords));
    set(Feature::kFlowLinkShare, sums.link_share());
    set(Feature::kFlowBlocks, sums.blocks);
    set(Feature::kFlowGood, sums.good_share());
    set(Feature::kFlowImages, sums.images);
    set(Feature::kFlowHeadings, sums.headings);
    set(Feature::kFlowLinks, sums.links);
    set(Feature::kFlowActions, sums.actions);
    set(Feature::kFlowShares, sums.shares);
    set(Feature::kFlowControls, sums.controls);
    set(Feature::kFlowIcons, sums.icons);
    set(Feature::kFlowSlugs, sums.slugs);
    set(Feature::kFlowForms, sums.forms);
    set(Feature::kFlowShort, sums.short_blocks / blocks);
    set(Feature::kFlowLong, sums.long_blocks);
    set(Feature::kFlowTwins, static_cast<float>(e_.twins[branch.row]));
    set(Feature::kFlowLinksPerBlock, sums.links / blocks);
  }

  void add_place(const Branch& branch, RowId parent, const Flow& flow) {
    const auto index = static_cast<float>(e_.child_index[branch.row]);
    const auto from = [&](RowId row) {
      return std::clamp(index - static_cast<float>(e_.child_index[row]), -kFarBranches,
                        kFarBranches);
    };
    const float side = branch.row < flow.first ? -1.0F : (branch.row > flow.last ? 1.0F : 0.0F);
    set(Feature::kFlowGoodOfPage,
        e_.sums[parent].good_words / std::max(e_.sums[0].good_words, 1.0F));
    set(Feature::kFlowShape, e_.shape[branch.row] == flow.shape ? 1 : 0);
    set(Feature::kFlowTag, e_.tag[branch.row] == flow.tag ? 1 : 0);
    set(Feature::kFlowSide, side);
    set(Feature::kFlowFromFirst, flow.first == 0 ? 0 : from(flow.first));
    set(Feature::kFlowFromLast, flow.last == 0 ? 0 : from(flow.last));
    set(Feature::kFlowProse, finder_.prose_branches(parent));
    set(Feature::kFlowIsland, is_island(branch) ? 1 : 0);
    add_neighbour(Feature::kFlowBefore, branch.previous, flow);
    add_neighbour(Feature::kFlowAfter, branch.next, flow);
  }

  [[nodiscard]] bool is_island(const Branch& branch) const {
    if (branch.previous == kNoRow || branch.next == kNoRow) return false;
    const std::uint32_t around = e_.shape[branch.previous];
    return around == e_.shape[branch.next] && around != e_.shape[branch.row] &&
           e_.sums[branch.previous].good_words > 0 && e_.sums[branch.next].good_words > 0;
  }

  void add_neighbour(Feature feature, RowId row, const Flow& flow) {
    if (row == kNoRow) {
      for (std::size_t k = 0; k < 4; ++k) set(feature, kNobody, k);
      return;
    }
    const Sums& sums = e_.sums[row];
    set(feature, std::min(sums.words, kMostWords), 0);
    set(feature, sums.link_share(), 1);
    set(feature, sums.good_share(), 2);
    set(feature, e_.shape[row] == flow.shape ? 1 : 0, 3);
  }

  const ElementRows& e_;
  FlowFinder& finder_;
  FeatureMatrix& out_;
  const BlockId block_;
};

class FlowFeatures : public FeatureFamily {
 public:
  explicit FlowFeatures(const PageTable& table) : table_(table), finder_(table) {}

  void add(FeatureMatrix& out) override {
    for (BlockId b = out.begin(); b < out.end(); ++b)
      FlowColumns(table_.elements, finder_, b, out).add(table_.blocks.owner[b]);
  }

 private:
  const PageTable& table_;
  FlowFinder finder_;
};

}  // namespace

FamilyPointer flow_features(const PageTable& table) {
  return std::make_unique<FlowFeatures>(table);
}

}  // namespace stillpage
