// Unicode's mathematical alphabets are runs in the order of the alphabet, with holes where the
// letter had been there before.
#include "formula/math_letters.hpp"

#include "text/utf8.hpp"

namespace stillpage {
namespace {

struct Style {
  std::string_view name;
  char32_t capitals;  // of A, with the small letters right behind Z
  char32_t digits;    // of 0, or 0
  char32_t greek;     // of capital alpha, or 0
};

constexpr Style kStyles[] = {
    {"bold", 0x1D400, 0x1D7CE, 0x1D6A8},
    {"bold-italic", 0x1D468, 0, 0x1D71C},
    {"script", 0x1D49C, 0, 0},
    {"bold-script", 0x1D4D0, 0, 0},
    {"fraktur", 0x1D504, 0, 0},
    {"bold-fraktur", 0x1D56C, 0, 0},
    {"double-struck", 0x1D538, 0x1D7D8, 0},
    {"sans-serif", 0x1D5A0, 0x1D7E2, 0},
    {"bold-sans-serif", 0x1D5D4, 0x1D7EC, 0x1D756},
    {"sans-serif-italic", 0x1D608, 0, 0},
    {"monospace", 0x1D670, 0x1D7F6, 0},
};

struct Hole {
  char32_t at;
  char32_t letter;
};

constexpr Hole kHoles[] = {
    {0x1D49D, 0x212C}, {0x1D4A0, 0x2130}, {0x1D4A1, 0x2131}, {0x1D4A3, 0x210B}, {0x1D4A4, 0x2110},
    {0x1D4A7, 0x2112}, {0x1D4A8, 0x2133}, {0x1D4AD, 0x211B}, {0x1D4BA, 0x212F}, {0x1D4BC, 0x210A},
    {0x1D4C4, 0x2134}, {0x1D506, 0x212D}, {0x1D50B, 0x210C}, {0x1D50C, 0x2111}, {0x1D515, 0x211C},
    {0x1D51D, 0x2128}, {0x1D53A, 0x2102}, {0x1D53F, 0x210D}, {0x1D545, 0x2115}, {0x1D547, 0x2119},
    {0x1D548, 0x211A}, {0x1D549, 0x211D}, {0x1D551, 0x2124},
};

constexpr char32_t kCapitalAlpha = 0x391;
constexpr char32_t kCapitalOmega = 0x3A9;
constexpr char32_t kSmallAlpha = 0x3B1;
constexpr char32_t kSmallOmega = 0x3C9;
constexpr char32_t kSmallGreek = 26;  // from capital to small alpha in the mathematical alphabets

char32_t styled(char32_t c, const Style& style) {
  char32_t to = 0;
  if (c >= 'A' && c <= 'Z') to = style.capitals + (c - 'A');
  if (c >= 'a' && c <= 'z') to = style.capitals + 26 + (c - 'a');
  if (c >= '0' && c <= '9' && style.digits != 0) to = style.digits + (c - '0');
  if (style.greek != 0 && c >= kCapitalAlpha && c <= kCapitalOmega)
    to = style.greek + (c - kCapitalAlpha);
  if (style.greek != 0 && c >= kSmallAlpha && c <= kSmallOmega)
    to = style.greek + kSmallGreek + (c - kSmallAlpha);
  for (const Hole& hole : kHoles) {
    if (hole.at == to) return hole.letter;
  }
  return to == 0 ? c : to;
}

}  // namespace

std::string in_math_style(std::string_view text, std::string_view style) {
  for (const Style& known : kStyles) {
    if (known.name != style) continue;
    std::string out;
    for (std::size_t at = 0; at < text.size();)
      append_utf8(styled(decode_code_point(text, at), known), out);
    return out;
  }
  return std::string(text);
}

}  // namespace stillpage
