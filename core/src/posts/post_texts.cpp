// See post_texts.hpp.
#include "posts/post_texts.hpp"

#include <algorithm>
#include <string_view>

#include "metadata/byline.hpp"
#include "text/characters.hpp"
#include "text/utf8.hpp"

namespace stillpage {
namespace {

// From the first letter or digit to the last, or the full stop behind it.
std::string_view without_marks(std::string_view text) {
  std::size_t first = text.size();
  std::size_t end = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    if (!is_letter_like(decode_code_point(text, at))) continue;
    first = std::min(first, start);
    end = at;
  }
  if (first >= end) return {};
  if (end < text.size() && text[end] == '.') ++end;
  return text.substr(first, end - first);
}

}  // namespace

std::string name_of(const Sign& sign) {
  std::string name = author_name(sign.text);
  return name.empty() ? sign.text : name;
}

std::string date_of(const Sign& sign, std::string_view name) {
  std::string_view text = sign.text;
  if (!name.empty() && text.starts_with(name)) text.remove_prefix(name.size());
  const auto digit = std::find_if(text.begin(), text.end(), is_ascii_digit);
  const auto before = text.substr(0, static_cast<std::size_t>(digit - text.begin()));
  const std::size_t colon = before.find_last_of(':');
  if (colon != std::string_view::npos) text.remove_prefix(colon + 1);
  text = without_marks(text);
  if (text.empty()) return sign.value.substr(0, sign.value.find('T'));
  return std::string(text);
}

}  // namespace stillpage
