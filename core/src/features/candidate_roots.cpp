// The propagated score follows the idea of Arc90's Readability: a paragraph's worth goes to its
// parent whole, to its grandparent halved, and thinner above.
#include "features/candidate_roots.hpp"

#include <algorithm>

namespace stillpage {
namespace {

constexpr std::uint32_t kMinCharacters = 25;  // of a paragraph worth scoring
constexpr float kMaxLinkShare = 0.9F;
constexpr float kCharactersPerPoint = 100;
constexpr float kMaxLengthPoints = 3;
constexpr int kLevels = 6;          // that a score is handed up
constexpr float kLinkToll = 3;      // a word in a link takes back twice what it gives
constexpr float kBlockToll = 6;     // words: what a block must bring to be worth holding
constexpr float kDeepShare = 0.6F;  // of the good words

bool is_paragraph_like(Tag tag) {
  switch (tag) {
    case Tag::kP:
    case Tag::kPre:
    case Tag::kTd:
    case Tag::kBlockquote:
    case Tag::kLi:
    case Tag::kDd:
    case Tag::kH2:
    case Tag::kH3:
      return true;
    default:
      return false;
  }
}

void hand_up(const PageTable& table, BlockId b, std::vector<float>& prose) {
  const TextShape& shape = table.page->blocks.shape[b];
  if (shape.characters < kMinCharacters || table.blocks.link_share[b] >= kMaxLinkShare) return;
  const float length =
      std::min(static_cast<float>(shape.characters) / kCharactersPerPoint, kMaxLengthPoints);
  const float score = 1 + static_cast<float>(shape.commas) + length;
  RowId row = table.blocks.owner[b];
  if (is_paragraph_like(table.elements.tag[row])) row = table.elements.parent_or_self(row);
  for (int level = 0; level < kLevels && row != kNoRow; ++level, row = table.elements.parent[row]) {
    const float divisor = level == 0 ? 1.0F : (level == 1 ? 2.0F : static_cast<float>(3 * level));
    prose[row] += score / divisor;
  }
}

RowId best_row(const std::vector<float>& values) {
  return values.empty()
             ? 0
             : static_cast<RowId>(std::max_element(values.begin(), values.end()) - values.begin());
}

RowId deepest_with_most(const ElementRows& elements) {
  const float enough = kDeepShare * std::max(elements.sums[0].good_words, 1.0F);
  RowId deepest = 0;
  // Rows with that much lie on one path, so the last one in document order is the deepest.
  for (RowId r = 1; r < elements.size(); ++r) {
    if (elements.sums[r].good_words >= enough) deepest = r;
  }
  return deepest;
}

}  // namespace

CandidateRoots find_candidate_roots(const PageTable& table) {
  const ElementRows& e = table.elements;
  CandidateRoots roots;
  roots.prose.assign(e.size(), 0);
  if (e.size() == 0) return roots;
  std::vector<float> worth(e.size(), 0);
  for (BlockId b = 0; b < table.blocks.size(); ++b) {
    hand_up(table, b, roots.prose);
    worth[table.blocks.owner[b]] +=
        table.blocks.words[b] * (1 - kLinkToll * table.blocks.link_share[b]) - kBlockToll;
  }
  for (RowId r = e.size(); r-- > 1;) worth[e.parent[r]] += worth[r];
  for (RowId r = 0; r < e.size(); ++r) roots.prose[r] *= 1 - e.sums[r].link_share();
  roots.by_prose = best_row(roots.prose);
  roots.by_words = best_row(worth);
  roots.by_depth = deepest_with_most(e);
  return roots;
}

RootPath::RootPath(const ElementRows& elements, RowId root) : elements_(elements) {
  for (RowId r = root; r != kNoRow && r < elements.size(); r = elements.parent[r])
    path_.push_back(r);
  std::reverse(path_.begin(), path_.end());
}

RootPath::Distances RootPath::distances_of(RowId row) const noexcept {
  if (path_.empty()) return {};
  const auto met = std::partition_point(path_.begin() + 1, path_.end(),
                                        [&](RowId on_path) {
                                          return on_path <= row && row < elements_.end[on_path];
                                        }) -
                   1;
  return {.up = static_cast<std::uint16_t>(elements_.depth[row] - elements_.depth[*met]),
          .above = static_cast<std::uint16_t>(path_.end() - met - 1)};
}

}  // namespace stillpage
