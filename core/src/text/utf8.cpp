// UTF-8 as the Encoding Standard decodes it: one U+FFFD for each maximal part of a sequence that
// goes wrong.
#include "text/utf8.hpp"

namespace stillpage {
namespace {

// What a lead byte promises: continuation bytes to come, and the range of the first of them.
struct Lead {
  unsigned continuations;
  unsigned char lowest;
  unsigned char highest;
};

constexpr Lead lead_of(unsigned char byte) noexcept {
  if (byte >= 0xC2 && byte <= 0xDF) return {1, 0x80, 0xBF};
  if (byte == 0xE0) return {2, 0xA0, 0xBF};  // no overlong forms
  if (byte == 0xED) return {2, 0x80, 0x9F};  // no surrogates
  if (byte >= 0xE1 && byte <= 0xEF) return {2, 0x80, 0xBF};
  if (byte == 0xF0) return {3, 0x90, 0xBF};
  if (byte == 0xF4) return {3, 0x80, 0x8F};  // nothing past U+10FFFF
  if (byte >= 0xF1 && byte <= 0xF3) return {3, 0x80, 0xBF};
  return {0, 0, 0};
}

// Reads a code point and whether it was well-formed.
char32_t decode(std::string_view text, std::size_t& pos, bool& valid) noexcept {
  const auto first = static_cast<unsigned char>(text[pos++]);
  valid = true;
  if (first < 0x80) return first;
  const Lead lead = lead_of(first);
  valid = lead.continuations > 0;
  if (!valid) return kReplacementCharacter;
  char32_t code_point = first & (0x3Fu >> lead.continuations);
  for (unsigned i = 0; i < lead.continuations; ++i) {
    const unsigned byte = pos < text.size() ? static_cast<unsigned char>(text[pos]) : 0;
    const unsigned lowest = i == 0 ? lead.lowest : 0x80;
    const unsigned highest = i == 0 ? lead.highest : 0xBF;
    valid = byte >= lowest && byte <= highest;
    if (!valid) return kReplacementCharacter;
    code_point = (code_point << 6) | (byte & 0x3Fu);
    ++pos;
  }
  return code_point;
}

char byte_of(char32_t value) noexcept {
  return static_cast<char>(static_cast<unsigned char>(value));
}

}  // namespace

char32_t decode_multi_byte(std::string_view text, std::size_t& pos) noexcept {
  bool valid = false;
  return decode(text, pos, valid);
}

void append_utf8(char32_t code_point, std::string& out) {
  const bool surrogate = code_point >= 0xD800 && code_point <= 0xDFFF;
  if (surrogate || code_point > 0x10FFFF) code_point = kReplacementCharacter;
  if (code_point < 0x80) {
    out += byte_of(code_point);
  } else if (code_point < 0x800) {
    out += byte_of(0xC0 | (code_point >> 6));
    out += byte_of(0x80 | (code_point & 0x3F));
  } else if (code_point < 0x10000) {
    out += byte_of(0xE0 | (code_point >> 12));
    out += byte_of(0x80 | ((code_point >> 6) & 0x3F));
    out += byte_of(0x80 | (code_point & 0x3F));
  } else {
    out += byte_of(0xF0 | (code_point >> 18));
    out += byte_of(0x80 | ((code_point >> 12) & 0x3F));
    out += byte_of(0x80 | ((code_point >> 6) & 0x3F));
    out += byte_of(0x80 | (code_point & 0x3F));
  }
}

bool is_valid_utf8(std::string_view text) noexcept {
  bool valid = true;
  for (std::size_t pos = 0; pos < text.size() && valid;) decode(text, pos, valid);
  return valid;
}

std::string repair_utf8(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t pos = 0; pos < text.size();) {
    const std::size_t start = pos;
    bool valid = false;
    const char32_t code_point = decode(text, pos, valid);
    if (valid) {
      out.append(text.substr(start, pos - start));
    } else {
      append_utf8(code_point, out);
    }
  }
  return out;
}

}  // namespace stillpage
