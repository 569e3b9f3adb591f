// The furniture of forums and wikis: small parts of a page whose class or id says that they are a
// signature, an edit link and the like, and rows of controls that are nothing but links. Names
// alone decide nothing about what is large.
#include "clean/clean.hpp"
#include "clean/kept_text.hpp"

namespace stillpage {
namespace {

constexpr float kMaxBoxWords = 80;
constexpr float kMaxBoxShare = 0.25F;  // of the kept words
constexpr float kMaxControlWords = 12;
constexpr float kAllLinks = 0.9F;  // of the words

bool is_furniture(const CleanContext& context, ContainerId id) {
  const NameGroups names = context.containers().names[id];
  const SubtreeSums& sums = context.statistics.sums;
  const bool all_links =
      sums.words[id] <= kMaxControlWords && sums.link_words[id] >= kAllLinks * sums.words[id];
  return (names & bit(NameGroup::kFurniture)) != 0 ||
         ((names & bit(NameGroup::kControl)) != 0 && all_links);
}

}  // namespace

void drop_furniture(const CleanContext& context, Selection& selection) {
  const Containers& c = context.containers();
  const std::vector<float> kept = kept_words_by_container(context, selection);
  for (ContainerId id = 1; id < c.size(); ++id) {
    const bool definition =
        (c.landmarks_any[id] & bit(Landmark::kDl)) != 0;  // "signature" of a function
    if (!is_furniture(context, id) || definition || kept[id] <= 0) continue;
    const bool small =
        context.statistics.sums.words[id] <= kMaxBoxWords && kept[id] <= kMaxBoxShare * kept[0];
    if (small) drop_container(context, selection, id);
  }
}

}  // namespace stillpage
