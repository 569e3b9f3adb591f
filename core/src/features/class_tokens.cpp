// "articleBody HTMLBlock" gives article, body, html, block.
#include "features/class_tokens.hpp"

#include <algorithm>
#include <string_view>

#include "text/characters.hpp"

namespace stillpage {
namespace {

constexpr std::size_t kMaxBytes =
    300;  // of one attribute: longer ones are generated utility classes

constexpr bool is_capital(char c) noexcept { return c >= 'A' && c <= 'Z'; }

// FNV-1a of the token in lower case, folded to 16 bits, never 0.
TokenHash hash_token(std::string_view token) noexcept {
  std::uint32_t hash = 2166136261U;
  for (const char c : token) hash = (hash ^ static_cast<unsigned char>(ascii_lower(c))) * 16777619U;
  const auto folded = static_cast<TokenHash>(hash ^ (hash >> 16U));
  return folded == 0 ? TokenHash{1} : folded;
}

// The end of the token that starts at `begin`: Capital + small letters, small letters, or capitals
// up to a hump.
std::size_t token_end(std::string_view names, std::size_t begin) noexcept {
  std::size_t end = begin + 1;
  const auto small = [&](std::size_t i) {
    return i < names.size() && is_ascii_letter(names[i]) && !is_capital(names[i]);
  };
  if (!is_capital(names[begin]) || small(end)) {
    while (small(end)) ++end;
    return end;
  }
  while (end < names.size() && is_capital(names[end]) && !small(end + 1)) ++end;
  return end;
}

void add_tokens(std::string_view names, ElementTokens& tokens, std::size_t& count) noexcept {
  names = names.substr(0, kMaxBytes);
  for (std::size_t at = 0; at < names.size() && count < tokens.size();) {
    if (!is_ascii_letter(names[at])) {
      ++at;
      continue;
    }
    const std::size_t end = token_end(names, at);
    const TokenHash hash = hash_token(names.substr(at, end - at));
    const auto last = tokens.begin() + static_cast<std::ptrdiff_t>(count);
    if (end - at > 1 && std::find(tokens.begin(), last, hash) == last) tokens[count++] = hash;
    at = end;
  }
}

}  // namespace

ElementTokens class_tokens(const Document& document, NodeId element) noexcept {
  ElementTokens tokens{};
  std::size_t count = 0;
  if (document.node(element).attribute_count() == 0) return tokens;
  add_tokens(document.raw_attribute(element, "class"), tokens, count);
  add_tokens(document.raw_attribute(element, "id"), tokens, count);
  return tokens;
}

}  // namespace stillpage
