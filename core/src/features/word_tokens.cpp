// FNV-1a over the code points of a word.
#include "features/word_tokens.hpp"

#include <array>
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

// Of ASCII: the lower-case letter, digit or '_' that a word consists of, 0 for any other character.
constexpr auto make_word_characters() {
  std::array<std::uint8_t, 0x80> table{};
  for (std::size_t c = 0; c < table.size(); ++c) {
    const auto character = static_cast<char32_t>(c);
    if (character == U'_' || (character >= U'0' && character <= U'9') ||
        (to_lower(character) >= U'a' && to_lower(character) <= U'z'))
      table[c] = static_cast<std::uint8_t>(to_lower(character));
  }
  return table;
}
constexpr auto kWordCharacters = make_word_characters();

}  // namespace

void append_word_hashes(std::string_view text, std::vector<WordHash>& words) {
  WordHash hash = kBasis;
  bool inside = false;
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < kWordCharacters.size()) {  // most of most texts
      const std::uint8_t character = kWordCharacters[byte];
      if (inside && character == 0) words.push_back(hash);
      hash = character == 0 ? kBasis : (hash ^ character) * kPrime;
      inside = character != 0;
      ++at;
      continue;
    }
    const char32_t c = decode_code_point(text, at);
    const bool alone = is_cjk_like(c);
    const bool part = !alone && is_letter_like(c);
    if (inside && !part) words.push_back(hash);
    if (alone) words.push_back(mix(kBasis, c));
    if (!inside || !part) hash = kBasis;
    if (part) hash = mix(hash, to_lower(c));
    inside = part;
  }
  if (inside) words.push_back(hash);
}

}  // namespace stillpage
