// Cards of other articles beside an article: like siblings, each short and headed by a link.
#include "clean/clean.hpp"

namespace stillpage {
namespace {

constexpr std::uint16_t kTeasers = 3;  // like siblings outside the flow
constexpr std::uint16_t kTeasersInside = 2;
constexpr float kMaxLinks =
    0.9F;  // of the words inside the flow; a plain list of links is no box of cards
constexpr float kMaxWordsInside = 30;  // inside the flow: a card, on average

}  // namespace

void drop_teasers(const CleanContext& context, const Flow& flow, Selection& selection) {
  const SubtreeSums& sums = context.statistics.sums;
  const Containers& c = context.containers();
  for (BlockId b = 0; b < context.blocks().size(); ++b) {
    const ContainerId own = context.blocks().container[b];
    if (selection.keep[b] == 0) continue;
    const bool inside = own >= flow.root && own < c.end[flow.root];
    const ContainerId box = flow.teaser_box[own];
    const bool excerpts = sums.link_words[box] < kMaxLinks * sums.words[box];
    const bool card_box =
        inside && excerpts && flow.teasers[own] >= kTeasersInside &&
        sums.words[box] <= kMaxWordsInside * static_cast<float>(flow.teasers[own]) &&
        (c.landmarks_any[own] & bit(Landmark::kTable)) == 0;
    if (card_box || (!inside && flow.teasers[own] >= kTeasers)) selection.keep[b] = 0;
  }
}

}  // namespace stillpage
