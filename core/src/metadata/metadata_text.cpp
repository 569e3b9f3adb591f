// See metadata_text.hpp.
#include "metadata/metadata_text.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "article/plain_text.hpp"
#include "text/characters.hpp"
#include "text/utf8.hpp"
#include "text/whitespace.hpp"

namespace stillpage {
namespace {

struct NamedReference {
  std::string_view name;
  std::string_view text;
};

// The names that publishing systems escape twice; others stay as they are written.
constexpr std::array<NamedReference, 26> kReferences = {{
    {"amp", "&"},         {"lt", "<"},          {"gt", ">"},         {"quot", "\""},
    {"apos", "'"},        {"nbsp", " "},        {"ndash", "\u2013"}, {"mdash", "\u2014"},
    {"lsquo", "\u2018"},  {"rsquo", "\u2019"},  {"sbquo", "\u201A"}, {"ldquo", "\u201C"},
    {"rdquo", "\u201D"},  {"bdquo", "\u201E"},  {"laquo", "\u00AB"}, {"raquo", "\u00BB"},
    {"hellip", "\u2026"}, {"middot", "\u00B7"}, {"bull", "\u2022"},  {"copy", "\u00A9"},
    {"reg", "\u00AE"},    {"trade", "\u2122"},  {"euro", "\u20AC"},  {"deg", "\u00B0"},
    {"shy", ""},          {"eacute", "\u00E9"},
}};

constexpr std::array<std::string_view, 16> kPlainTags = {
    "b",     "i",    "em", "strong", "span", "u",    "sup",  "sub",
    "small", "mark", "p",  "a",      "cite", "font", "code", "div"};

// The code point of "#8217" or "#x2019"; 0 if it is none.
char32_t numeric_reference(std::string_view body) {
  body.remove_prefix(1);
  const bool hex = !body.empty() && (body.front() == 'x' || body.front() == 'X');
  if (hex) body.remove_prefix(1);
  constexpr std::size_t kMaxDigits = 7;
  if (body.empty() || body.size() > kMaxDigits) return 0;
  char32_t value = 0;
  for (const char raw : body) {
    const char c = ascii_lower(raw);
    const bool letter = hex && c >= 'a' && c <= 'f';
    if (!is_ascii_digit(c) && !letter) return 0;
    value = value * (hex ? 16 : 10) + static_cast<char32_t>(letter ? c - 'a' + 10 : c - '0');
  }
  return value <= 0x10FFFF ? value : 0;
}

// Appends what a reference stands for; false if it is unknown.
bool append_reference(std::string_view body, std::string& out) {
  if (body.starts_with('#')) {
    const char32_t code_point = numeric_reference(body);
    if (code_point != 0) append_utf8(code_point, out);
    return code_point != 0;
  }
  for (const NamedReference& reference : kReferences) {
    if (reference.name != body) continue;
    out += reference.text;
    return true;
  }
  return false;
}

struct PlainTag {
  std::size_t length = 0;  // of the whole tag; 0 if there is none
  std::string_view name;
  bool closing = false;
};

PlainTag plain_tag_at(std::string_view text) {
  constexpr std::size_t kLongestTag = 200;  // bytes, attributes included
  const std::size_t end = text.substr(0, kLongestTag).find('>');
  if (end == std::string_view::npos) return {};
  PlainTag tag{.length = end + 1, .name = text.substr(1, end - 1)};
  tag.closing = tag.name.starts_with('/');
  if (tag.closing) tag.name.remove_prefix(1);
  tag.name = tag.name.substr(0, tag.name.find_first_of(" \t\n/"));
  const auto same = [&](std::string_view name) { return ascii_iequals(name, tag.name); };
  const bool known = same("br") || std::any_of(kPlainTags.begin(), kPlainTags.end(), same);
  return known ? tag : PlainTag{};
}

// Removes plain tags where at least one closing tag shows that markup is meant: "The <b> element"
// stays.
std::string strip_plain_tags(std::string_view text) {
  if (text.find('<') == std::string_view::npos) return std::string(text);
  std::string out;
  const bool paired = text.find("</") != std::string_view::npos;
  for (std::size_t pos = 0; pos < text.size();) {
    const PlainTag tag = text[pos] == '<' ? plain_tag_at(text.substr(pos)) : PlainTag{};
    const bool line_break = ascii_iequals(tag.name, "br");
    if (tag.length == 0 || !(paired || line_break)) {
      out += text[pos++];
      continue;
    }
    if (line_break || ascii_iequals(tag.name, "p") || ascii_iequals(tag.name, "div")) out += ' ';
    pos += tag.length;
  }
  return out;
}

bool separates_lines(Tag tag) {
  switch (tag) {
    case Tag::kBr:
    case Tag::kDiv:
    case Tag::kP:
    case Tag::kLi:
    case Tag::kUl:
    case Tag::kOl:
    case Tag::kH1:
    case Tag::kH2:
    case Tag::kH3:
    case Tag::kH4:
    case Tag::kTr:
    case Tag::kTd:
    case Tag::kTime:
    case Tag::kDt:
    case Tag::kDd:
    case Tag::kSection:
    case Tag::kHeader:
      return true;
    default:
      return false;
  }
}

bool is_shown_never(Tag tag) {
  return tag == Tag::kScript || tag == Tag::kStyle || tag == Tag::kNoscript ||
         tag == Tag::kTemplate || tag == Tag::kSvg || tag == Tag::kButton || tag == Tag::kTextarea;
}

char32_t lower(char32_t c) {
  if (c >= 'A' && c <= 'Z') return c + 32;
  if ((c >= 0xC0 && c <= 0xDE && c != 0xD7) || (c >= 0x391 && c <= 0x3A9)) return c + 32;
  if (c >= 0x410 && c <= 0x42F) return c + 32;
  if (c >= 0x400 && c <= 0x40F) return c + 80;
  if (c >= 0x100 && c <= 0x17F && c % 2 == 0 && c < 0x138) return c + 1;
  return c;
}

}  // namespace

std::string decode_references(std::string_view text) {
  constexpr std::size_t kLongestReference = 10;
  std::string out;
  for (std::size_t pos = 0; pos < text.size();) {
    if (text[pos] == '&') {
      const std::size_t end = text.substr(pos, kLongestReference + 2).find(';');
      if (end != std::string_view::npos && append_reference(text.substr(pos + 1, end - 1), out)) {
        pos += end + 1;
        continue;
      }
    }
    out += text[pos++];
  }
  return out;
}

std::string clean_line(std::string_view text, std::size_t max_characters) {
  // Cut first, generously: four bytes a character and room for tags and references.
  constexpr std::size_t kBytesPerCharacter = 16;
  const std::string once = decode_references(text.substr(0, max_characters * kBytesPerCharacter));
  return clean_shown_line(strip_plain_tags(decode_references(once)), max_characters);
}

std::string clean_shown_line(std::string_view text, std::size_t max_characters) {
  std::string plain;
  append_plain_text(text, plain);
  std::string visible;
  for (std::size_t pos = 0; pos < plain.size();) {
    const std::size_t start = pos;
    const char32_t code_point = decode_code_point(plain, pos);
    if (!is_bidi_control(code_point)) visible.append(plain, start, pos - start);
  }
  std::string line = collapse_white_space(visible);
  std::size_t pos = 0;
  std::size_t last_space = 0;
  for (std::size_t count = 0; pos < line.size() && count < max_characters; ++count) {
    if (line[pos] == ' ') last_space = pos;
    static_cast<void>(decode_code_point(line, pos));
  }
  if (pos >= line.size()) return line;
  line.resize(last_space > pos / 2 ? last_space : pos);
  line += "\u2026";
  return line;
}

std::string shown_text(const Document& document, NodeId id, std::size_t max_bytes) {
  std::string text;
  const NodeId end = document.subtree_end(id);
  for (NodeId i = id; i < end && text.size() < max_bytes;) {
    const Node& node = document.node(i);
    if (node.kind == NodeKind::kText) document.append_decoded(node.data, text);
    if (node.kind == NodeKind::kElement) {
      if (i != id && is_shown_never(node.tag)) {
        i = node.subtree_end;
        continue;
      }
      if (separates_lines(node.tag)) text += ' ';
    }
    ++i;
  }
  return text;
}

std::string fold(std::string_view text) {
  std::string out;
  for (std::size_t pos = 0; pos < text.size();) {
    const char32_t code_point = decode_code_point(text, pos);
    if (is_letter_like(code_point)) append_utf8(lower(code_point), out);
  }
  return out;
}

}  // namespace stillpage
