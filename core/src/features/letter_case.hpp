// Upper and lower case of the scripts that have them, by a small table of ranges: enough to compare
// names and to count capitals, not a full Unicode case mapping.
#pragma once

namespace stillpage {

// The lower-case letter of an upper-case one of Latin, Greek, Cyrillic or Armenian; any other
// character itself.
[[nodiscard]] constexpr char32_t to_lower(char32_t c) noexcept {
  if (c < 0x80) return c >= U'A' && c <= U'Z' ? c + 32 : c;
  if (c >= 0xC0 && c <= 0xDE) return c == 0xD7 ? c : c + 32;
  if ((c >= 0x100 && c <= 0x137) || (c >= 0x14A && c <= 0x177) || (c >= 0x1E00 && c <= 0x1EFF))
    return c | 1U;
  if ((c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E)) return (c & 1U) != 0 ? c + 1 : c;
  if (c == 0x386) return 0x3AC;
  if (c >= 0x388 && c <= 0x38A) return c + 37;
  if (c >= 0x391 && c <= 0x3AB) return c + 32;
  if (c >= 0x410 && c <= 0x42F) return c + 32;
  if (c >= 0x400 && c <= 0x40F) return c + 80;
  if (c >= 0x460 && c <= 0x4FF) return c | 1U;
  if (c >= 0x531 && c <= 0x556) return c + 48;
  return c;
}

// Odd code points of Latin Extended-B up to U+0148 pair downwards, so U+0138 and U+0149 stay as
// they are.
[[nodiscard]] constexpr bool is_upper(char32_t c) noexcept { return to_lower(c) != c; }

}  // namespace stillpage
