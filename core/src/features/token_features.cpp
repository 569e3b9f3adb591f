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

// Gathers what `of_row`, by row, says of the elements that count at a block's levels: block-level
// ones and those that have `named`.
template <typename All, typename OfRow, typename Named>
All gather_above(const ElementRows& elements, const std::vector<OfRow>& of_row, Named named,
                 RowId row) {
  All all{};
  std::size_t level = 0;
  for (; row != 0 && row != kNoRow && level < kTokenLevels; row = elements.parent[row]) {
    if (!named(row) && !is_block_level(elements.tag[row])) continue;
    std::copy(of_row[row].begin(), of_row[row].end(),
              all.begin() + static_cast<std::ptrdiff_t>(level * kTokensPerElement));
    ++level;
  }
  return all;
}

// The body's names say nothing of its parts.
ElementTokens tokens_of(const PageTable& table, RowId row) {
  return row == 0 ? ElementTokens{} : class_tokens(*table.document, table.elements.node[row]);
}

// What they say of the page as a whole.
class PageTokens {
 public:
  void add(float words, const TokenOdds& odds) {
    const auto sum = static_cast<float>(
        std::accumulate(odds.begin(), odds.end(), 0,
                        [](int all, std::int8_t one) { return all + static_cast<int>(one); }));
    total_ += words;
    weighted_ += words * sum;
    good_ += sum > 0 ? words : 0;
  }

  void write(FeatureMatrix& out) const {
    const float total = std::max(total_, 1.0F);
    out.column(Feature::kTokenPage).fill(weighted_ / total);
    out.column(Feature::kTokenPageGood).fill(good_ / total);
  }

 private:
  float total_ = 0;
  float weighted_ = 0;
  float good_ = 0;
};

void write_summary(const TokenOdds& odds, BlockId b, FeatureMatrix& out) {
  const TokenSummary summary = summarise(odds);
  for (std::size_t k = 0; k < summary.size(); ++k)
    out.column(kFirstTokenColumn + k)[b] = summary[k];
}

class TokenFeatures : public FeatureFamily {
 public:
  TokenFeatures(const PageTable& table, const TokenTable& odds) : table_(table) {
    const RowId rows = table.elements.size();
    of_row_.resize(rows);
    named_.resize(rows);
    // Looked up once an element: many blocks share their ancestors.
    for (RowId row = 0; row < rows; ++row) {
      const ElementTokens tokens = tokens_of(table, row);
      named_[row] = tokens[0] != 0 ? 1 : 0;
      std::transform(tokens.begin(), tokens.end(), of_row_[row].begin(),
                     [&](TokenHash token) { return odds.odds_of(token); });
    }
    for (BlockId b = 0; b < table.blocks.size(); ++b) page_.add(table.blocks.words[b], odds_of(b));
  }

  void add(FeatureMatrix& out) override {
    for (BlockId b = out.begin(); b < out.end(); ++b) write_summary(odds_of(b), b, out);
    page_.write(out);
  }

 private:
  [[nodiscard]] TokenOdds odds_of(BlockId b) const {
    return gather_above<TokenOdds>(
        table_.elements, of_row_, [&](RowId row) { return named_[row] != 0; },
        table_.blocks.leaf[b]);
  }

  const PageTable& table_;
  std::vector<std::array<std::int8_t, kTokensPerElement>> of_row_;
  std::vector<std::uint8_t> named_;  // by row: has tokens
  PageTokens page_;
};

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
    const int value = odds[i];  // NOLINT(bugprone-signed-char-misuse): a number, no character
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
  std::vector<ElementTokens> of_row;
  for (RowId row = 0; row < table.elements.size(); ++row) of_row.push_back(tokens_of(table, row));
  std::vector<BlockTokens> tokens;
  tokens.reserve(table.blocks.size());
  for (const RowId leaf : table.blocks.leaf) {
    tokens.push_back(gather_above<BlockTokens>(
        table.elements, of_row, [&](RowId row) { return of_row[row][0] != 0; }, leaf));
  }
  return tokens;
}

void add_token_features(const std::vector<float>& words, const std::vector<TokenOdds>& odds,
                        FeatureMatrix& out) {
  PageTokens page;
  for (BlockId b = 0; b < words.size(); ++b) page.add(words[b], odds[b]);
  for (BlockId b = out.begin(); b < out.end(); ++b) write_summary(odds[b], b, out);
  page.write(out);
}

FamilyPointer token_features(const PageTable& table, const TokenTable& odds) {
  return std::make_unique<TokenFeatures>(table, odds);
}

}  // namespace stillpage
