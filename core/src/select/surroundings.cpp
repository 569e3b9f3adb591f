// A short climb.
#include "select/surroundings.hpp"

namespace stillpage {
namespace {

constexpr int kLevels = 8;  // between a picture and what is around its caption
constexpr float kCaptionWords =
    70;  // of text that stands with a picture and doesn't decide about it
constexpr float kCaptionLinks = 0.5F;  // part of them in links; more is a teaser

// Parts of a page that stand apart from what is around them.
constexpr Landmarks kApart = bit(Landmark::kAside) | bit(Landmark::kNav) | bit(Landmark::kFooter) |
                             bit(Landmark::kForm) | bit(Landmark::kDialog);

}  // namespace

ContainerId deciding_container(const Containers& containers, const Statistics& statistics,
                               const Selection& selection, ContainerId container) {
  const SubtreeSums& sums = statistics.sums;
  for (int level = 0; level < kLevels && container != 0; ++level) {
    if (selection.keep_container[container] != 0 || sums.words[container] > kCaptionWords) break;
    if (sums.link_words[container] > kCaptionLinks * sums.words[container]) break;
    if ((containers.landmarks[container] & kApart) != 0) break;
    container = containers.parent[container];
  }
  return container;
}

}  // namespace stillpage
