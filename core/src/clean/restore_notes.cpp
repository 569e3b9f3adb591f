// Footnotes are short, stand at the end and are full of references, so they look like clutter; but
// the text links to them and they link back.
#include <algorithm>

#include "clean/clean.hpp"
#include "standardise/fragments.hpp"

namespace stillpage {
namespace {

constexpr float kMaxNoteWords = 150;
constexpr float kMaxLinkDensity = 0.9F;  // "back to top" links back too

// Whether a block links back to somewhere before it on the page.
bool links_back(const CleanContext& context, BlockId block) {
  const Blocks& blocks = context.blocks();
  const NodeId end =
      context.document.subtree_end(context.containers().node[blocks.container[block]]);
  for (NodeId id = context.containers().node[blocks.container[block]]; id < end; ++id) {
    if (!context.document.is(id, Tag::kA)) continue;
    if (!local_fragment(context.document.decoded_attribute(id, "href")).empty()) return true;
  }
  return false;
}

}  // namespace

void restore_notes(const CleanContext& context, Selection& selection) {
  const Containers& c = context.containers();
  for (const FragmentTarget& target :
       find_linked_elements(context.document, context.page, selection)) {
    const ContainerId note = context.page.survey.container_of[target.node];
    if (context.statistics.sums.words[note] > kMaxNoteWords) continue;
    const auto& first = context.blocks().first;
    auto b = static_cast<BlockId>(std::lower_bound(first.begin(), first.end(), target.node) -
                                  first.begin());
    for (; b < first.size() && first[b] < context.document.subtree_end(c.node[note]); ++b) {
      if (context.statistics.link_density[b] > kMaxLinkDensity || selection.keep[b] != 0) continue;
      if (links_back(context, b)) selection.keep[b] = 1;
    }
  }
}

}  // namespace stillpage
