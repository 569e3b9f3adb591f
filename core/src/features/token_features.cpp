// Class and id names are a hint that the model has learned, never a list of ours.
#include <algorithm>
#include <numeric>

#include "features/features.hpp"
#include "segment/tag_classes.hpp"

namespace stillpage {
namespace {

constexpr std::size_t kSumAt = 6;
constexpr std::size_t kLowestAt = 7;
constexpr std::size_t kHighestAt = 8;
constexpr std::size_t kNearAt = 9;
constexpr std::size_t kFarAt = 10;
constexpr std::size_t kKnownAt = 11;
constexpr std::size_t kNearLevels = 3;

// Gathers what `of_row`, by row, says of the elements that count at a block's levels.
template <typename All, typename OfRow>
All gather_above(const ElementRows& elements, const std::vector<OfRow>& of_row, RowId row) {
  All all{};
  std::size_t level = 0;
  for (; row != 0 && row != kNoRow && level < kTokenLevels; row = elements.parent[row]) {
    if (elements.tokens[row][0] == 0 && !is_block_level(elements.tag[row])) continue;
    std::copy(of_row[row].begin(), of_row[row].end(),
              all.begin() + static_cast<std::ptrdiff_t>(level * kTokensPerElement));
    ++level;
  }
  return all;
}

}  // namespace

std::int8_t TokenTable::odds_of(TokenHash token) const noexcept {
  if (token == 0) return 0;
  const auto found = std::lower_bound(tokens.begin(), tokens.end(), token);
  if (found == tokens.end() || *found != token) return 0;
  return odds[static_cast<std::size_t>(found - tokens.begin())];
}

TokenSummary summarise(const TokenOdds& odds) noexcept {
  TokenSummary out{};
  int lowest = 0;
  int highest = 0;
  for (std::size_t i = 0; i < odds.size(); ++i) {
    const auto value = static_cast<int>(odds[i]);
    const std::size_t level = i / kTokensPerElement;
    const auto amount = static_cast<float>(value);
    if (level < kSumAt) out[level] += amount;
    out[kSumAt] += amount;
    out[level < kNearLevels ? kNearAt : kFarAt] += amount;
    out[kKnownAt] += value != 0 ? 1 : 0;
    lowest = std::min(lowest, value);
    highest = std::max(highest, value);
  }
  out[kLowestAt] = static_cast<float>(lowest);
  out[kHighestAt] = static_cast<float>(highest);
  return out;
}

std::vector<BlockTokens> block_tokens(const PageTable& table) {
  std::vector<BlockTokens> tokens;
  tokens.reserve(table.blocks.size());
  for (const RowId leaf : table.blocks.leaf) {
    tokens.push_back(gather_above<BlockTokens>(table.elements, table.elements.tokens, leaf));
  }
  return tokens;
}

void add_token_features(const std::vector<float>& words, const std::vector<TokenOdds>& odds,
                        FeatureMatrix& out) {
  float total = 0;
  float weighted = 0;
  float good = 0;
  for (BlockId b = 0; b < words.size(); ++b) {
    const auto sum = static_cast<float>(
        std::accumulate(odds[b].begin(), odds[b].end(), 0,
                        [](int all, std::int8_t one) { return all + static_cast<int>(one); }));
    total += words[b];
    weighted += words[b] * sum;
    good += sum > 0 ? words[b] : 0;
  }
  for (BlockId b = out.begin(); b < out.end(); ++b) {
    const TokenSummary summary = summarise(odds[b]);
    for (std::size_t k = 0; k < summary.size(); ++k)
      out.column(kFirstTokenColumn + k)[b] = summary[k];
  }
  total = std::max(total, 1.0F);
  out.column(Feature::kTokenPage).fill(weighted / total);
  out.column(Feature::kTokenPageGood).fill(good / total);
}

std::vector<TokenOdds> token_odds(const PageTable& table, const TokenTable& odds) {
  const ElementRows& elements = table.elements;
  // Looked up once an element: many blocks share their ancestors.
  std::vector<std::array<std::int8_t, kTokensPerElement>> of_row(elements.size());
  for (RowId row = 0; row < elements.size(); ++row) {
    std::transform(elements.tokens[row].begin(), elements.tokens[row].end(), of_row[row].begin(),
                   [&](TokenHash token) { return odds.odds_of(token); });
  }
  std::vector<TokenOdds> values;
  values.reserve(table.blocks.size());
  for (const RowId leaf : table.blocks.leaf) {
    values.push_back(gather_above<TokenOdds>(elements, of_row, leaf));
  }
  return values;
}

}  // namespace stillpage
