// The box about the author after the text: a small part of the page whose first words, or one of
// whose lines, are the author's name.
#include <algorithm>

#include "clean/clean.hpp"
#include "clean/kept_text.hpp"
#include "text/characters.hpp"

namespace stillpage {
namespace {

constexpr float kLate = 0.6F;  // of the kept words must come before it
constexpr float kMaxBoxWords = 90;
constexpr float kSure = 0.9F;             // the mean probability of what stays all the same
constexpr int kLevels = 12;               // between a name and the box about it
constexpr std::size_t kMinNameBytes = 4;  // a shorter byline is no name to go by

// The widest container around the block that is no more than a box.
ContainerId box_around(const CleanContext& context, BlockId block) {
  const Containers& c = context.containers();
  ContainerId box = context.blocks().container[block];
  for (int level = 0; level < kLevels && box != 0; ++level) {
    const ContainerId parent = c.parent[box];
    if (parent == 0 || context.statistics.sums.words[parent] > kMaxBoxWords) break;
    box = parent;
  }
  return context.statistics.sums.words[box] <= kMaxBoxWords ? box : 0;
}

}  // namespace

void drop_author_box(const CleanContext& context, Selection& selection) {
  const std::string& name = context.metadata.byline;
  if (name.size() < kMinNameBytes) return;
  // A site that signs its pages itself is what many of their lines are about.
  if (ascii_iequals(name, context.metadata.site)) return;
  const std::vector<float> kept = kept_words_by_container(context, selection);
  const std::vector<float> expected = expected_words_by_container(context, selection);
  float before = 0;
  for (BlockId b = 0; b < context.blocks().size(); ++b) {
    const TextShape& shape = context.blocks().shape[b];
    const bool late = before >= kLate * kept[0];
    if (selection.keep[b] != 0) before += shape.words;
    if (!late || shape.words > kMaxBoxWords) continue;
    const std::string text = text_of(context, b, name.size() + 1);
    if (!ascii_iequals(std::string_view(text).substr(0, name.size()), name)) continue;
    const ContainerId box = box_around(context, b);
    if (box == 0) {
      if (context.probability[b] < kSure) selection.keep[b] = 0;
    } else if (expected[box] < kSure * kept[box]) {
      drop_container(context, selection, box);
    }
  }
}

}  // namespace stillpage
