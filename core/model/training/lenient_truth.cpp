// Of "label: link" lines of the benchmark's articles a third counts as content, of fully linked
// lines a fifth.
#include "model/training/lenient_truth.hpp"

#include "features/tag_rank.hpp"
#include "model/training/label.hpp"

namespace stillpage::training {
namespace {

constexpr float kMostlyLinked = 0.6F;
constexpr float kSameSite = 0.4F;
constexpr float kLinkWords = 4;  // of the longest link: a headline, not a mention
constexpr float kNearLong = 3;   // blocks to the next long paragraph on either side

// Lists, tables and titles hold links of their own right.
bool may_hold_links(float rank) {
  for (const Tag tag : {Tag::kLi, Tag::kTd, Tag::kDd, Tag::kH1}) {
    if (rank == static_cast<float>(tag_rank(tag))) return true;
  }
  return false;
}

}  // namespace

std::size_t mask_lenient_truth(PageSample& sample) {
  if (sample.type != "article") return 0;
  std::size_t count = 0;
  const FeatureMatrix& f = sample.features;
  for (std::size_t b = 0; b < sample.blocks(); ++b) {
    if (sample.coverage[b] < kContentCoverage || may_hold_links(f.column(Feature::kTagKind)[b]))
      continue;
    const bool headline = f.column(Feature::kLinkLongest)[b] >= kLinkWords &&
                          f.column(Feature::kLinkSame)[b] > kSameSite;
    const bool labelled = f.column(Feature::kLinkLabelled)[b] > 0;
    const bool linked =
        f.column(Feature::kLinkOnly)[b] > 0 || f.column(Feature::kLinkShare)[b] > kMostlyLinked;
    const bool amid =
        f.column(Feature::kFromLong)[b] <= kNearLong && f.column(Feature::kToLong)[b] <= kNearLong;
    if (!headline || !(labelled || (linked && amid))) continue;
    sample.masked[b] = 1;
    ++count;
  }
  return count;
}

}  // namespace stillpage::training
