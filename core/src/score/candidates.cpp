// The first guess propagates points as Readability does; the second is the subtree with the best
// balance of words against links; the third goes down from the root as long as one child holds most
// of the prose.
#include "score/candidates.hpp"

#include <algorithm>

namespace stillpage {
namespace {

constexpr std::uint32_t kMinCharacters = 25;  // shorter blocks give no points
constexpr float kMaxLinkDensity = 0.9F;       // nor do blocks that are nearly all link
constexpr float kCharactersPerPoint = 100;    // one point for so many characters,
constexpr float kMaxLengthPoints = 3;         // up to three
constexpr int kLevels = 6;  // ancestors that get points: all, a half, then 1/(3 level)
constexpr float kGoodNamePoints = 10;
constexpr float kBadNamePoints = -15;
constexpr float kMostProse = 0.6F;  // of the page's prose, that the deepest candidate must hold

constexpr NameGroups kGoodNames =
    bit(NameGroup::kArticle) | bit(NameGroup::kContent) | bit(NameGroup::kEntry);
constexpr NameGroups kBadNames = bit(NameGroup::kNavigation) | bit(NameGroup::kFooter) |
                                 bit(NameGroup::kSidebar) | bit(NameGroup::kRelated) |
                                 bit(NameGroup::kComment) | bit(NameGroup::kShare) |
                                 bit(NameGroup::kAd) | bit(NameGroup::kCookie) |
                                 bit(NameGroup::kSubscribe) | bit(NameGroup::kModal);

// Whether points start at the parent, because the element is one piece of text among others.
bool is_text_element(Tag tag) noexcept {
  return tag == Tag::kP || tag == Tag::kPre || tag == Tag::kTd || tag == Tag::kBlockquote ||
         tag == Tag::kLi || tag == Tag::kDd || tag == Tag::kH2 || tag == Tag::kH3;
}

void propagate(const Document& document, const SegmentedPage& page, Statistics& st) {
  const Containers& c = page.survey.containers;
  for (BlockId b = 0; b < page.blocks.size(); ++b) {
    const TextShape& shape = page.blocks.shape[b];
    if (shape.characters < kMinCharacters || st.link_density[b] >= kMaxLinkDensity) continue;
    const float length =
        std::min(static_cast<float>(shape.characters) / kCharactersPerPoint, kMaxLengthPoints);
    const float points = 1 + static_cast<float>(shape.commas) + length;
    ContainerId at = page.blocks.container[b];
    if (is_text_element(document.tag(c.node[at]))) at = c.parent[at];
    for (int level = 0; level < kLevels; ++level) {
      st.score[at] += points / static_cast<float>(level == 0 ? 1 : level == 1 ? 2 : 3 * level);
      if (at == 0) break;
      at = c.parent[at];
    }
  }
}

void weigh(const Containers& c, Statistics& st) {
  for (ContainerId id = 0; id < c.size(); ++id) {
    if (st.score[id] <= 0) continue;
    st.score[id] *= 1 - st.sums.link_words[id] / std::max(1.0F, st.sums.words[id]);
    if ((c.names[id] & kBadNames) != 0) st.score[id] += kBadNamePoints;
    if ((c.names[id] & kGoodNames) != 0) st.score[id] += kGoodNamePoints;
  }
}

ContainerId best_of(const std::vector<float>& column) {
  return static_cast<ContainerId>(std::max_element(column.begin(), column.end()) - column.begin());
}

ContainerId deepest_with_most_prose(const Containers& c, const Statistics& st) {
  const float enough = kMostProse * std::max(1.0F, st.sums.good_words[0]);
  ContainerId deepest = 0;
  for (ContainerId id = 1; id < c.size(); ++id) {
    if (c.parent[id] == deepest && st.sums.good_words[id] >= enough) deepest = id;
  }
  return deepest;
}

}  // namespace

void choose_candidates(const Document& document, const SegmentedPage& page,
                       Statistics& statistics) {
  const Containers& c = page.survey.containers;
  statistics.score.assign(c.size(), 0);
  propagate(document, page, statistics);
  weigh(c, statistics);
  statistics.best_score = best_of(statistics.score);
  statistics.best_balance = best_of(statistics.sums.balance);
  statistics.deepest = deepest_with_most_prose(c, statistics);
}

Distance distance_to(const Containers& containers, ContainerId root) {
  Distance distance;
  distance.up.assign(containers.size(), 0);
  distance.down.assign(containers.size(), 0);
  std::vector<std::uint8_t> on_path(containers.size(), 0);
  std::uint16_t steps = 0;
  for (ContainerId id = root;; id = containers.parent[id]) {
    on_path[id] = 1;
    distance.down[id] = steps++;
    if (id == 0) break;
  }
  for (ContainerId id = 1; id < containers.size(); ++id) {
    if (on_path[id] != 0) continue;
    const ContainerId parent = containers.parent[id];
    distance.up[id] = static_cast<std::uint16_t>(distance.up[parent] + 1);
    distance.down[id] = distance.down[parent];
  }
  return distance;
}

}  // namespace stillpage
