// Small parts of an article page whose class or id says that they are about something else:
// advertisements, authors, other articles, sign-ups, comments; and, on every page, the furniture of
// forums and wikis. Names alone decide nothing about what is large.
#include "clean/clean.hpp"
#include "clean/kept_text.hpp"
#include "segment/tag_classes.hpp"

namespace stillpage {
namespace {

constexpr float kMaxBoxWords = 80;
constexpr float kMaxCommentWords = 2000;
constexpr float kMaxBoxShare = 0.25F;  // of the kept words
constexpr float kMaxAdLineWords = 12;  // a line whose own name says "ad"

constexpr NameGroups kBoxNames = bit(NameGroup::kAd) | bit(NameGroup::kAuthor) |
                                 bit(NameGroup::kRelated) | bit(NameGroup::kSubscribe) |
                                 bit(NameGroup::kCookie);

bool is_box(const CleanContext& context, ContainerId id, NameGroups names) {
  const Containers& c = context.containers();
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
  for (ContainerId id = 1; id < c.size(); ++id) {
    if (kept[id] <= 0 || kept[id] > kMaxBoxShare * kept[0]) continue;
    if (is_box(context, id, c.names[id])) drop_container(context, selection, id);
  }
  for (BlockId b = 0; b < context.blocks().size(); ++b) {
    const bool ad = (context.blocks().names[b] & bit(NameGroup::kAd)) != 0;
    if (ad && context.blocks().shape[b].words <= kMaxAdLineWords) selection.keep[b] = 0;
  }
}

void drop_furniture(const CleanContext& context, Selection& selection) {
  const Containers& c = context.containers();
  const std::vector<float> kept = kept_words_by_container(context, selection);
  for (ContainerId id = 1; id < c.size(); ++id) {
    const bool definition =
        (c.landmarks_any[id] & bit(Landmark::kDl)) != 0;  // "signature" of a function
    if ((c.names[id] & bit(NameGroup::kFurniture)) == 0 || definition || kept[id] <= 0) continue;
    const bool small =
        context.statistics.sums.words[id] <= kMaxBoxWords && kept[id] <= kMaxBoxShare * kept[0];
    if (small) drop_container(context, selection, id);
  }
}

}  // namespace stillpage
