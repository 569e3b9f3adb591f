// The percent-encode sets of the URL Standard, as far as http, mailto and data URLs need them.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace stillpage {

// Bytes to be escaped: the named ones, controls, space, and everything that isn't ASCII. A bit for
// each of the others, since every byte of every address is asked about.
class PercentEncodeSet {
 public:
  constexpr explicit PercentEncodeSet(std::string_view named) {
    for (unsigned byte = ' ' + 1; byte < 0x7F; ++byte) {
      if (named.find(static_cast<char>(byte)) == std::string_view::npos)
        plain_[byte / 32] |= 1U << byte % 32;
    }
  }
  [[nodiscard]] constexpr bool holds(char c) const noexcept {
    const auto byte = static_cast<unsigned char>(c);
    return (plain_[byte / 32] >> byte % 32 & 1U) == 0;
  }

 private:
  std::array<std::uint32_t, 8> plain_{};
};

inline constexpr PercentEncodeSet kPathSet("\"#<>?^`{}");
inline constexpr PercentEncodeSet kQuerySet("\"#<>'");
inline constexpr PercentEncodeSet kFragmentSet("\"<>`");
inline constexpr PercentEncodeSet kOpaqueSet("\"<>`");

// Appends the text with the bytes of the set written as %XX. Escapes that are there already stay as
// they are.
void append_percent_encoded(std::string_view text, const PercentEncodeSet& set, std::string& out);

// The text with %XX replaced by bytes; a '%' without two hexadecimal digits stays.
[[nodiscard]] std::string percent_decode(std::string_view text);

}  // namespace stillpage
