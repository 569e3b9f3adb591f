// A line that says "advertisement" and nothing else goes, with the small box it labels.
#include <algorithm>

#include "clean/ad_labels_data.hpp"
#include "clean/clean.hpp"
#include "clean/kept_text.hpp"
#include "text/characters.hpp"

namespace stillpage {
namespace {

constexpr float kMaxLabelWords = 6;  // in scripts without spaces a label is several "words"
constexpr float kMaxBoxWords = 40;
constexpr std::size_t kMaxBytes = 48;  // more than the longest label

bool is_ad_label(const CleanContext& context, BlockId block) {
  if (context.blocks().shape[block].words > kMaxLabelWords) return false;
  const std::string text = text_of(context, block, kMaxBytes);
  return std::any_of(std::begin(kAdLabels), std::end(kAdLabels),
                     [&text](std::string_view label) { return ascii_iequals(text, label); });
}

}  // namespace

void drop_ad_labels(const CleanContext& context, Selection& selection) {
  const Containers& c = context.containers();
  const SubtreeSums& sums = context.statistics.sums;
  for (BlockId b = 0; b < context.blocks().size(); ++b) {
    if (selection.keep[b] == 0 || !is_ad_label(context, b)) continue;
    selection.keep[b] = 0;
    const ContainerId own = context.blocks().container[b];
    const ContainerId branch = context.statistics.flow_branch[own];
    const ContainerId box = branch != 0 && sums.words[branch] <= kMaxBoxWords ? branch : own;
    const bool sentences = sums.good_blocks[box] > 1 || c.parent[box] == box;
    if (sums.words[box] <= kMaxBoxWords && !sentences) drop_container(context, selection, box);
  }
}

}  // namespace stillpage
