// A piece of text between two kept siblings of its own kind is hardly clutter: the decision may
// have tripped over a short line or a quotation.
#include "clean/clean.hpp"

namespace stillpage {
namespace {

constexpr float kLeastProbability = 0.15F;
constexpr float kMaxLinkDensity = 0.5F;

}  // namespace

void restore_between(const CleanContext& context, Selection& selection) {
  const Blocks& blocks = context.blocks();
  const Containers& c = context.containers();
  const auto parent_of = [&](BlockId b) { return c.parent[blocks.container[b]]; };
  for (BlockId b = 1; b + 1 < blocks.size(); ++b) {
    if (selection.keep[b] != 0 || selection.keep[b - 1] == 0 || selection.keep[b + 1] == 0)
      continue;
    if (context.probability[b] < kLeastProbability ||
        context.statistics.link_density[b] > kMaxLinkDensity)
      continue;
    const bool same_box =
        blocks.container[b] == blocks.container[b - 1] || parent_of(b) == parent_of(b - 1);
    const bool same_kind =
        c.signature[blocks.container[b]] == c.signature[blocks.container[b - 1]] ||
        c.signature[blocks.container[b]] == c.signature[blocks.container[b + 1]];
    if (same_box && same_kind) selection.keep[b] = 1;
  }
}

}  // namespace stillpage
