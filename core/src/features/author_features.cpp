// Blocks and containers that name the author: a byline above the text, a blurb below it.
#include <algorithm>

#include "features/author_names.hpp"
#include "features/features.hpp"

namespace stillpage {
namespace {

constexpr int kLevels = 4;
constexpr float kNoLevel = 9;
constexpr float kNoWords = 900;
constexpr float kFar = 40;

std::vector<std::uint32_t> named_below(const PageTable& table,
                                       const std::vector<std::uint8_t>& named) {
  std::vector<std::uint32_t> count(table.elements.size(), 0);
  for (BlockId b = 0; b < table.blocks.size(); ++b) count[table.blocks.owner[b]] += named[b];
  for (RowId r = table.elements.size(); r-- > 1;) count[table.elements.parent[r]] += count[r];
  return count;
}

void add_nearest(const PageTable& table, BlockId b, const std::vector<std::uint32_t>& count,
                 Feature level_feature, Feature words_feature, FeatureMatrix& out) {
  out.column(level_feature)[b] = kNoLevel;
  out.column(words_feature)[b] = kNoWords;
  RowId row = table.blocks.owner[b];
  for (int level = 0; level < kLevels && row != kNoRow; ++level, row = table.elements.parent[row]) {
    if (count[row] == 0) continue;
    out.column(level_feature)[b] = static_cast<float>(level);
    out.column(words_feature)[b] = std::min(table.elements.sums[row].words, kNoWords);
    return;
  }
}

}  // namespace

void add_author_features(const PageTable& table, FeatureMatrix& out) {
  const NamedBlocks named = find_named_blocks(table);
  const auto author_below = named_below(table, named.author);
  const auto byline_below = named_below(table, named.byline);
  const std::vector<std::uint32_t> none(table.elements.size(), 0);
  float since = kFar;
  for (BlockId b = 0; b < table.blocks.size(); ++b) {
    since = named.starts[b] != 0 ? 0 : std::min(since + 1, kFar);
    if (!out.holds(b)) continue;
    out.column(Feature::kNamesAuthor)[b] = named.author[b];
    out.column(Feature::kNamesByline)[b] = named.byline[b];
    out.column(Feature::kStartsWithName)[b] = named.starts[b];
    add_nearest(table, b, author_below, Feature::kAuthorLevel, Feature::kAuthorWords, out);
    const bool late = b > named.first_prose;
    add_nearest(table, b, late ? byline_below : none, Feature::kBylineLevel, Feature::kBylineWords,
                out);
    out.column(Feature::kFromNameStart)[b] = since;
  }
}

}  // namespace stillpage
