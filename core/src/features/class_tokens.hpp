// Class and id names cut into lower-case tokens and hashed to 16 bits, for the model's table of
// token log-odds.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "stillpage/document.hpp"

namespace stillpage {

// 0 stands for no token.
using TokenHash = std::uint16_t;

// Tokens kept of one element: the first four different ones, class before id.
inline constexpr std::size_t kTokensPerElement = 4;
using ElementTokens = std::array<TokenHash, kTokensPerElement>;

// Names are cut at camelCase humps and at anything but ASCII letters; digits and single letters are
// no tokens. At most 300 bytes of each attribute are read.
[[nodiscard]] ElementTokens class_tokens(const Document& document, NodeId element) noexcept;

}  // namespace stillpage
