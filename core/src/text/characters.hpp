// What kind of character a code point is, as far as extraction asks, and case folding of ASCII.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace stillpage {

// Scripts written without spaces between words: Han, kana, bopomofo, Thai, Lao, Khmer, Myanmar and
// their kin. Hangul is spaced, so it isn't one of them.
[[nodiscard]] bool is_cjk_like(char32_t code_point) noexcept;

// Letters, digits, combining marks and ideographs of any script, by coarse ranges; not punctuation,
// symbols, emoji, white space or controls.
[[nodiscard]] bool is_wide_letter(char32_t code_point) noexcept;  // of those from U+0080 on
[[nodiscard]] constexpr bool is_ascii_digit(char c) noexcept { return c >= '0' && c <= '9'; }
[[nodiscard]] constexpr bool is_ascii_letter(char c) noexcept {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
[[nodiscard]] inline bool is_letter_like(char32_t code_point) noexcept {
  if (code_point >= 0x80) return is_wide_letter(code_point);
  const char c = static_cast<char>(code_point);
  return is_ascii_letter(c) || is_ascii_digit(c);
}

// Marks that end a sentence in any script: . ! ? … and the full stops of CJK, Arabic, Devanagari,
// Armenian, Ethiopic and so on.
[[nodiscard]] bool is_wide_sentence_end(char32_t code_point) noexcept;  // of those from U+0080 on
[[nodiscard]] inline bool is_sentence_end(char32_t code_point) noexcept {
  if (code_point >= 0x80) return is_wide_sentence_end(code_point);
  return code_point == U'.' || code_point == U'!' || code_point == U'?';
}

[[nodiscard]] constexpr char ascii_lower(char c) noexcept {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

// Equality but for the case of ASCII letters.
[[nodiscard]] bool ascii_iequals(std::string_view a, std::string_view b) noexcept;
[[nodiscard]] std::string to_ascii_lower(std::string_view text);

// The words of a text: what stands between white space and em dashes and holds a letter-like
// character. Each character of a script without spaces counts half a word; the sum of these is
// rounded up. Linear.
[[nodiscard]] std::uint32_t count_words(std::string_view text) noexcept;

}  // namespace stillpage
