// White space: which characters are, and collapsing it as a browser does when it lays out text.
#pragma once

#include <string>
#include <string_view>

namespace stillpage {

// Space, tab, line feed, form feed, carriage return: what HTML calls ASCII white space.
[[nodiscard]] constexpr bool is_html_space(char c) noexcept {
  return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
}

// Unicode White_Space, and the characters that show nothing and separate nothing: U+200B, U+2060,
// U+FEFF. Includes U+00A0. Joiners (U+200C, U+200D) are not white space: they belong to words.
[[nodiscard]] bool is_wide_white_space(char32_t code_point) noexcept;  // of those from U+0080 on
[[nodiscard]] inline bool is_white_space(char32_t code_point) noexcept {
  if (code_point < 0x80) return code_point == ' ' || (code_point >= 0x09 && code_point <= 0x0D);
  return is_wide_white_space(code_point);
}

// The text without HTML white space at both ends.
[[nodiscard]] std::string_view trim_html_space(std::string_view text) noexcept;

// The text without white space of any kind (is_white_space) at both ends. Linear.
[[nodiscard]] std::string_view trim_white_space(std::string_view text) noexcept;

// Whether nothing but white space (is_white_space) is in the text.
[[nodiscard]] bool is_blank(std::string_view text) noexcept;

// Trims, and makes one space of every run of white space (is_white_space). A run that holds nothing
// but U+200B, U+2060 and U+FEFF between words disappears instead. Linear.
[[nodiscard]] std::string collapse_white_space(std::string_view text);

}  // namespace stillpage
