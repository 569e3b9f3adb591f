// Reading and writing UTF-8 one code point at a time. Bad bytes are read as U+FFFD, never refused.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace stillpage {

inline constexpr char32_t kReplacementCharacter = 0xFFFD;

// The code point at pos for any first byte; moves pos past it. Use decode_code_point().
[[nodiscard]] char32_t decode_multi_byte(std::string_view text, std::size_t& pos) noexcept;

// The code point that starts at pos, which moves past it by at least one byte. An invalid sequence
// gives one U+FFFD for each maximal subpart, as the Encoding Standard has it. Precondition: pos <
// text.size().
[[nodiscard]] inline char32_t decode_code_point(std::string_view text, std::size_t& pos) noexcept {
  const auto byte = static_cast<unsigned char>(text[pos]);
  if (byte < 0x80) {
    ++pos;
    return byte;
  }
  return decode_multi_byte(text, pos);
}

// Appends one code point; surrogates and values past U+10FFFF are written as U+FFFD.
void append_utf8(char32_t code_point, std::string& out);

// Whether the text is well-formed UTF-8. Linear.
[[nodiscard]] bool is_valid_utf8(std::string_view text) noexcept;

// The text with every invalid sequence replaced by U+FFFD. Linear.
[[nodiscard]] std::string repair_utf8(std::string_view text);

}  // namespace stillpage
