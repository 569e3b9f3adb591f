// White space by Unicode's White_Space property, and a few invisible characters that pages use as
// if they were it.
#include "text/whitespace.hpp"

#include "text/utf8.hpp"

namespace stillpage {
namespace {

// Takes no room at all: a run of these alone joins what stands on both sides.
bool is_zero_width(char32_t code_point) noexcept {
  return code_point == 0x200B || code_point == 0x2060 || code_point == 0xFEFF;
}

}  // namespace

bool is_white_space(char32_t code_point) noexcept {
  if (code_point < 0x80) return code_point == ' ' || (code_point >= 0x09 && code_point <= 0x0D);
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
  std::size_t first = text.size();
  std::size_t last = text.size();
  for (std::size_t pos = 0; pos < text.size();) {
    const std::size_t start = pos;
    if (is_white_space(decode_code_point(text, pos))) continue;
    if (first == text.size()) first = start;
    last = pos;
  }
  return text.substr(first, last - first);
}

bool is_blank(std::string_view text) noexcept {
  for (std::size_t pos = 0; pos < text.size();) {
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
