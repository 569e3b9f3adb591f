// Text as a string of the characters that show, so that texts can be compared whatever became of
// their white space.
#pragma once

#include <string>
#include <string_view>

#include "text/utf8.hpp"
#include "text/whitespace.hpp"

namespace stillpage::fuzz {

// Appends the code points of the text but white space, and but what no article holds: controls and
// noncharacters.
inline void append_plain_characters(std::string_view text, std::u32string& out) {
  for (std::size_t pos = 0; pos < text.size();) {
    const char32_t c = decode_code_point(text, pos);
    const bool is_dropped =
        c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xFFFE || c == 0xFFFF || is_white_space(c);
    if (!is_dropped) out += c;
  }
}

// Whether the characters of `part` stand in `whole` in that order, others between them.
[[nodiscard]] inline bool is_subsequence(const std::u32string& part, const std::u32string& whole) {
  std::size_t next = 0;
  for (const char32_t c : whole) {
    if (next < part.size() && part[next] == c) ++next;
  }
  return next == part.size();
}

}  // namespace stillpage::fuzz
