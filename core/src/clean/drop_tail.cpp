// After the last paragraph that is sure or of the kind that the article is made of, what the
// decision was not sure about goes: authors, comments and newsletters in boxes without a telling
// name.
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

}  // namespace

void drop_tail(const CleanContext& context, const Flow& flow, Selection& selection) {
  const Blocks& blocks = context.blocks();
  BlockId last = blocks.size();
  for (BlockId b = flow.first_prose; b < blocks.size(); ++b) {
    if (selection.keep[b] == 0 || context.statistics.good[b] == 0) continue;
    const bool main_kind = context.statistics.signature_share[b] >= kMainKind;
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
