// After the last paragraph that is sure or of the kind that the article is made of, what the
// decision was not sure about goes: authors, comments and newsletters in boxes without a telling
// name.
#include <algorithm>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "clean/clean.hpp"
#include "clean/kept_text.hpp"

namespace stillpage {
namespace {

constexpr float kMainKind =
    0.25F;  // of the page's prose has this tag and class: the article's own paragraphs
constexpr float kMaxTailWords = 100;  // more is the end of the article, however unsure
constexpr float kSure = 0.72F;        // the probability of what stays all the same
constexpr float kSureIfAlike = 0.5F;  // the same for what has the tag and class of those paragraphs

// By block: the part of the page's prose that has its tag and class, and its parent's.
std::vector<float> signature_shares(const CleanContext& context) {
  const Containers& c = context.containers();
  const Blocks& blocks = context.blocks();
  std::unordered_map<std::uint64_t, float> prose;
  const auto key = [&](BlockId b) {
    const ContainerId own = blocks.container[b];
    return std::uint64_t{c.signature[c.parent[own]]} << 32 | c.signature[own];
  };
  for (BlockId b = 0; b < blocks.size(); ++b) {
    if (context.statistics.good[b] != 0) prose[key(b)] += blocks.shape[b].words;
  }
  const float all = std::max(1.0F, context.statistics.sums.good_words[0]);
  std::vector<float> shares(blocks.size());
  for (BlockId b = 0; b < blocks.size(); ++b) {
    const auto found = prose.find(key(b));
    shares[b] = found == prose.end() ? 0 : found->second / all;
  }
  return shares;
}

}  // namespace

void drop_tail(const CleanContext& context, const Flow& flow, Selection& selection) {
  const Blocks& blocks = context.blocks();
  const std::vector<float> shares = signature_shares(context);
  BlockId last = blocks.size();
  for (BlockId b = flow.first_prose; b < blocks.size(); ++b) {
    if (selection.keep[b] == 0 || context.statistics.good[b] == 0) continue;
    const bool main_kind = shares[b] >= kMainKind;
    if (main_kind || context.probability[b] >= kSure) last = b;
  }
  if (last == blocks.size()) return;
  const auto& signature = context.containers().signature;
  std::vector<BlockId> tail;
  float words = 0;
  // From the end, up to what stays: a tail has no holes.
  for (BlockId b = blocks.size() - 1; b > last; --b) {
    if (selection.keep[b] == 0) continue;
    const bool alike = signature[blocks.container[b]] == signature[blocks.container[last]];
    const float sure = alike ? kSureIfAlike : kSure;
    if (context.probability[b] >= sure || is_part_of_whole(context, b)) break;
    tail.push_back(b);
    words += blocks.shape[b].words;
  }
  if (words > kMaxTailWords) return;
  for (const BlockId b : tail) selection.keep[b] = 0;
}

}  // namespace stillpage
