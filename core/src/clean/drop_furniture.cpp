// The furniture of forums and wikis: small parts of a page whose class or id says that they are a
// signature, an edit link and the like. Names alone decide nothing about what is large.
#include "clean/clean.hpp"
#include "clean/kept_text.hpp"

namespace stillpage {
namespace {

constexpr float kMaxBoxWords = 80;
constexpr float kMaxBoxShare = 0.25F;  // of the kept words

}  // namespace

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
