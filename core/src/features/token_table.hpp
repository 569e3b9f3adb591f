// The learned log-odds of class and id tokens, and the few numbers per block that they are summed
// up to.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "features/class_tokens.hpp"

namespace stillpage {

inline constexpr std::size_t kTokenLevels = 8;
using BlockTokens = std::array<TokenHash, kTokenLevels * kTokensPerElement>;

// Log-odds are stored in steps of 1/24 nat, which spans about +-5.3.
inline constexpr float kTokenSteps = 24;
inline constexpr int kMaxTokenOdds = 127;

// Tokens sorted, with the log-odds of content of each.
struct TokenTable {
  std::span<const TokenHash> tokens;
  std::span<const std::int8_t> odds;

  // 0 for a token that isn't in the table. Logarithmic in its size.
  [[nodiscard]] std::int8_t odds_of(TokenHash token) const noexcept;
};

// The features TokenLevel to TokenKnown of one block, in that order.
inline constexpr std::size_t kTokenSummaryColumns = 12;
using TokenSummary = std::array<float, kTokenSummaryColumns>;
using TokenOdds = std::array<std::int8_t, kTokenLevels * kTokensPerElement>;

[[nodiscard]] TokenSummary summarise(const TokenOdds& odds) noexcept;

}  // namespace stillpage
