// See plain_text.hpp.
#include "article/plain_text.hpp"

#include <cstddef>

#include "text/utf8.hpp"

namespace stillpage {
namespace {

bool is_dropped(char32_t c) noexcept {
  if (c < 0x20) return c != U'\t' && c != U'\n';
  return (c >= 0x7F && c < 0xA0) || c == 0xFFFE || c == 0xFFFF;
}

}  // namespace

void append_plain_text(std::string_view text, std::string& out) {
  // No room is made beforehand: libc++ makes exactly as much as is asked for, and a text that comes
  // in many pieces would be copied for each of them.
  std::size_t start = 0;  // of the run of printable ASCII not yet copied
  std::size_t pos = 0;
  while (pos < text.size()) {
    const auto byte = static_cast<unsigned char>(text[pos]);
    if (byte >= 0x20 && byte < 0x7F) {
      ++pos;
      continue;
    }
    out.append(text.substr(start, pos - start));
    const char32_t code_point = decode_code_point(text, pos);
    if (!is_dropped(code_point)) append_utf8(code_point, out);
    start = pos;
  }
  out.append(text.substr(start));
}

bool is_bidi_control(char32_t code_point) noexcept {
  return (code_point >= 0x202A && code_point <= 0x202E) ||
         (code_point >= 0x2066 && code_point <= 0x2069);
}

}  // namespace stillpage
