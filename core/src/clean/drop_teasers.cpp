// Cards of other articles beside an article: like siblings, each short and headed by a link. Where
// cards are much of the page, they are its content.
#include "clean/clean.hpp"

namespace stillpage {
namespace {

constexpr std::uint16_t kTeasers = 3;  // like siblings outside the flow
constexpr std::uint16_t kTeasersInside = 2;
constexpr float kMaxLinks =
    0.9F;  // of the words inside the flow; a plain list of links is no box of cards
constexpr float kMaxWordsInside = 30;  // inside the flow: a card, on average
constexpr float kMaxShare = 0.3F;      // of the kept words, that may be cards and go

bool is_card(const CleanContext& context, const Flow& flow, BlockId block) {
  const SubtreeSums& sums = context.statistics.sums;
  const Containers& c = context.containers();
  const ContainerId own = context.blocks().container[block];
  const ContainerId box = flow.teaser_box[own];
  const std::uint16_t teasers = flow.teasers[own];
  if (own < flow.root || own >= c.end[flow.root]) return teasers >= kTeasers;
  const bool excerpts = sums.link_words[box] < kMaxLinks * sums.words[box];
  const bool in_table = (c.landmarks_any[own] & bit(Landmark::kTable)) != 0;
  return teasers >= kTeasersInside && excerpts && !in_table &&
         sums.words[box] <= kMaxWordsInside * static_cast<float>(teasers);
}

}  // namespace

void drop_teasers(const CleanContext& context, const Flow& flow, Selection& selection) {
  float kept = 0;
  float cards = 0;
  std::vector<BlockId> found;
  for (BlockId b = 0; b < context.blocks().size(); ++b) {
    if (selection.keep[b] == 0) continue;
    kept += context.blocks().shape[b].words;
    if (!is_card(context, flow, b)) continue;
    cards += context.blocks().shape[b].words;
    found.push_back(b);
  }
  if (cards > kMaxShare * kept) return;
  for (const BlockId b : found) selection.keep[b] = 0;
}

}  // namespace stillpage
