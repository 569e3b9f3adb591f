// White space by Unicode's White_Space property, and a few invisible characters that pages use as
// if they were it.
#include "text/whitespace.hpp"

#include <cstdint>
#include <cstring>

#include "text/utf8.hpp"

namespace stillpage {
namespace {

// Takes no room at all: a run of these alone joins what stands on both sides.
bool is_zero_width(char32_t code_point) noexcept {
  return code_point == 0x200B || code_point == 0x2060 || code_point == 0xFEFF;
}

bool is_ascii(char c) noexcept { return static_cast<unsigned char>(c) < 0x80; }

// The end of the run of ASCII without white space that begins here: most of most texts.
std::size_t end_of_plain(std::string_view text, std::size_t pos) noexcept {
  while (pos < text.size() && text[pos] > ' ' && is_ascii(text[pos])) ++pos;
  return pos;
}

// Whether eight spaces stand there. What stands between elements is mostly a line feed and many.
bool is_indented_at(std::string_view text, std::size_t pos) noexcept {
  constexpr std::uint64_t kSpaces = 0x2020202020202020;
  std::uint64_t bytes = 0;
  if (text.size() - pos < sizeof bytes) return false;
  std::memcpy(&bytes, text.data() + pos, sizeof bytes);
  return bytes == kSpaces;
}

}  // namespace

bool is_wide_white_space(char32_t code_point) noexcept {
  if (code_point < 0x1680) return code_point == 0x85 || code_point == 0xA0;
  if (code_point >= 0x2000 && code_point <= 0x200A) return true;
  switch (code_point) {
    case 0x1680:  // Ogham space mark
    case 0x2028:
    case 0x2029:
    case 0x202F:
    case 0x205F:
    case 0x3000:
      return true;
    default:
      return is_zero_width(code_point);
  }
}

std::string_view trim_html_space(std::string_view text) noexcept {
  while (!text.empty() && is_html_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_html_space(text.back())) text.remove_suffix(1);
  return text;
}

std::string_view trim_white_space(std::string_view text) noexcept {
  std::size_t first = 0;
  for (std::size_t pos = 0; pos < text.size() && is_white_space(decode_code_point(text, pos));)
    first = pos;
  text.remove_prefix(first);
  while (!text.empty() && is_ascii(text.back()) &&
         is_white_space(static_cast<char32_t>(text.back())))
    text.remove_suffix(1);
  if (text.empty() || is_ascii(text.back())) return text;
  // What the last bytes are is known from the front alone.
  std::size_t end = 0;
  for (std::size_t pos = 0; pos < text.size();) {
    if (!is_white_space(decode_code_point(text, pos))) end = pos;
  }
  return text.substr(0, end);
}

bool is_blank(std::string_view text) noexcept {
  std::size_t pos = 0;
  while (pos < text.size() && is_html_space(text[pos])) pos += is_indented_at(text, pos) ? 8 : 1;
  if (pos < text.size() && text[pos] > ' ' && is_ascii(text[pos])) return false;
  while (pos < text.size()) {
    if (!is_white_space(decode_code_point(text, pos))) return false;
  }
  return true;
}

std::string collapse_white_space(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool space_due = false;
  for (std::size_t pos = 0; pos < text.size();) {
    const std::size_t start = pos;
    pos = end_of_plain(text, start);
    if (pos > start) {
      if (space_due && !out.empty()) out += ' ';
      space_due = false;
      out.append(text.substr(start, pos - start));
      continue;
    }
    const char32_t code_point = decode_code_point(text, pos);
    if (is_white_space(code_point)) {
      space_due |= !is_zero_width(code_point);
      continue;
    }
    if (space_due && !out.empty()) out += ' ';
    space_due = false;
    if (code_point == kReplacementCharacter) {
      append_utf8(code_point, out);
    } else {
      out.append(text.substr(start, pos - start));
    }
  }
  return out;
}

}  // namespace stillpage
