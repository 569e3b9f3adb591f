// FNV-1a over the code points of a word.
#include "features/word_tokens.hpp"

#include <cstddef>

#include "features/letter_case.hpp"
#include "text/characters.hpp"
#include "text/utf8.hpp"

namespace stillpage {
namespace {

constexpr WordHash kBasis = 2166136261U;
constexpr WordHash kPrime = 16777619U;

constexpr WordHash mix(WordHash hash, char32_t c) noexcept {
  hash = (hash ^ static_cast<WordHash>(c & 0xFFU)) * kPrime;
  return c > 0xFF ? (hash ^ static_cast<WordHash>(c >> 8U)) * kPrime : hash;
}

}  // namespace

void append_word_hashes(std::string_view text, std::vector<WordHash>& words) {
  WordHash hash = kBasis;
  bool inside = false;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = decode_code_point(text, at);
    const bool alone = is_cjk_like(c);
    const bool part = !alone && (c == U'_' || is_letter_like(c));
    if (inside && !part) words.push_back(hash);
    if (alone) words.push_back(mix(kBasis, c));
    if (!inside || !part) hash = kBasis;
    if (part) hash = mix(hash, to_lower(c));
    inside = part;
  }
  if (inside) words.push_back(hash);
}

}  // namespace stillpage
