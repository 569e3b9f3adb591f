// Small parts of an article page whose class or id says that they are about something else:
// advertisements, authors, other articles, sign-ups, comments. Names alone decide nothing: not
// about what is large, not about what the model is sure of, and not where such names are all over
// the page.
#include <vector>

#include "clean/clean.hpp"
#include "clean/kept_text.hpp"
#include "segment/tag_classes.hpp"

namespace stillpage {
namespace {

constexpr float kMaxBoxWords = 80;
constexpr float kMaxCommentWords = 2000;
constexpr float kMaxBoxShare = 0.25F;   // of the kept words
constexpr float kMaxTotalShare = 0.2F;  // of the kept words, that all boxes together may hold
constexpr float kMaxAdLineWords = 12;   // a line whose own name says "ad"
// The mean probability from which on the model knows better: without this, the service pages of the
// development corpus lose 0.02 F1.
constexpr float kSure = 0.8F;

constexpr NameGroups kBoxNames = bit(NameGroup::kAd) | bit(NameGroup::kAuthor) |
                                 bit(NameGroup::kRelated) | bit(NameGroup::kSubscribe) |
                                 bit(NameGroup::kCookie);

bool is_box(const CleanContext& context, ContainerId id) {
  const Containers& c = context.containers();
  const NameGroups names = c.names[id];
  const Tag tag = context.document.tag(c.node[id]);
  if ((names & (bit(NameGroup::kCaption) | bit(NameGroup::kTitle))) != 0 || is_preformatted(tag) ||
      tag == Tag::kBlockquote)
    return false;
  const float words = context.statistics.sums.words[id];
  if ((names & bit(NameGroup::kComment)) != 0 && words <= kMaxCommentWords) return true;
  return (names & kBoxNames) != 0 && words <= kMaxBoxWords;
}

}  // namespace

void drop_named_boxes(const CleanContext& context, Selection& selection) {
  const Containers& c = context.containers();
  const std::vector<float> kept = kept_words_by_container(context, selection);
  const std::vector<float> expected = expected_words_by_container(context, selection);
  std::vector<ContainerId> boxes;
  float total = 0;
  for (ContainerId id = 1; id < c.size();) {
    const bool small = kept[id] > 0 && kept[id] <= kMaxBoxShare * kept[0];
    if (small && is_box(context, id) && expected[id] < kSure * kept[id]) {
      boxes.push_back(id);
      total += kept[id];
      id = c.end[id];
    } else {
      ++id;
    }
  }
  if (total > kMaxTotalShare * kept[0]) return;
  for (const ContainerId box : boxes) drop_container(context, selection, box);
  for (BlockId b = 0; b < context.blocks().size(); ++b) {
    const bool ad = (context.blocks().names[b] & bit(NameGroup::kAd)) != 0;
    if (ad && context.blocks().shape[b].words <= kMaxAdLineWords) selection.keep[b] = 0;
  }
}

}  // namespace stillpage
