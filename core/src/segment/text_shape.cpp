// One pass over code points, with a state of a few flags.
#include "segment/text_shape.hpp"

#include <algorithm>

#include "text/characters.hpp"
#include "text/utf8.hpp"
#include "text/whitespace.hpp"

namespace stillpage {
namespace {

constexpr float kUnspacedCharacterWords = 0.5F;  // Han and Thai words are about two characters long
constexpr float kTitleAlike = 0.8F;              // of the words, both ways
constexpr std::uint32_t kFirstYear = 1900;
constexpr std::uint32_t kLastYear = 2099;
constexpr std::uint32_t kHashSeed = 2166136261U;  // FNV-1a, 32 bits
constexpr std::uint32_t kHashPrime = 16777619U;
constexpr std::uint64_t kTextHashPrime = 1099511628211ULL;  // FNV-1a, 64 bits

constexpr char32_t fold(char32_t c) noexcept {
  return c >= U'A' && c <= U'Z' ? c - U'A' + U'a' : c;
}
constexpr char16_t narrow(char32_t c) noexcept {
  return static_cast<char16_t>(std::min(c, char32_t{0xFFFF}));
}
constexpr bool is_digit(char32_t c) noexcept { return c >= U'0' && c <= U'9'; }

bool is_comma(char32_t c) noexcept {
  return c == U',' || c == U';' || c == 0xFF0C || c == 0x3001 || c == 0x060C || c == 0x061B ||
         c == 0xFF1B;
}
bool is_separator(char32_t c) noexcept {
  return c == U'|' || c == U'/' || c == 0xB7 || c == 0x2022 || c == 0x203A || c == 0xBB ||
         c == 0x2192 || c == 0x2190 || c == U'>';
}
bool is_currency(char32_t c) noexcept {
  return c == U'$' || c == 0xA3 || c == 0xA5 || (c >= 0x20A0 && c <= 0x20CF);
}
bool is_closing_mark(char32_t c) noexcept {
  return c == U'"' || c == U'\'' || c == U')' || c == U']' || c == 0x201D || c == 0x2019 ||
         c == 0xBB || c == 0x300D || c == 0x300F;
}
// Full stops that no space follows.
bool ends_sentence_alone(char32_t c) noexcept { return c == 0x3002 || c == 0xFF01 || c == 0xFF1F; }

}  // namespace

bool is_title(const TextShape& shape, std::size_t title_words) noexcept {
  const auto both = static_cast<float>(shape.title_words);
  return both >= kTitleAlike * static_cast<float>(title_words) &&
         both >= kTitleAlike * static_cast<float>(shape.plain_words);
}

std::vector<std::uint32_t> word_hashes(std::string_view text) {
  std::vector<std::uint32_t> hashes;
  std::uint32_t hash = kHashSeed;
  bool in_word = false;
  for (std::size_t pos = 0; pos < text.size();) {
    const char32_t c = decode_code_point(text, pos);
    const bool letter = is_letter_like(c);
    if (in_word && !letter) hashes.push_back(hash);
    if (letter)
      hash = ((in_word ? hash : kHashSeed) ^ static_cast<std::uint32_t>(fold(c))) * kHashPrime;
    in_word = letter;
  }
  if (in_word) hashes.push_back(hash);
  std::sort(hashes.begin(), hashes.end());
  hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
  return hashes;
}

void TextShaper::add(std::string_view text, NodeFlags flags) {
  for (std::size_t pos = 0; pos < text.size();) {
    std::size_t end = pos;
    while (end < text.size() && is_ascii_letter(text[end])) ++end;
    if (end > pos) {
      add_letters(text.substr(pos, end - pos), flags);
      pos = end;
    } else {
      add_character(decode_code_point(text, pos), flags);
    }
  }
}

// What add_character() does with each of them, once for all.
void TextShaper::add_letters(std::string_view letters, NodeFlags flags) {
  const auto count = static_cast<std::uint32_t>(letters.size());
  const auto front = static_cast<char16_t>(letters.front());
  end_sentence_if_due(front);
  shape_.characters += count;
  if (shape_.first == 0) shape_.first = front;
  shape_.before_last = count > 1 ? static_cast<char16_t>(letters[count - 2]) : shape_.last;
  shape_.last = static_cast<char16_t>(letters.back());
  follow_link(flags);
  count_letters(count, flags);
  if (!in_word_) begin_word();
  word_is_number_ = false;
  std::uint32_t word_hash = word_hash_;
  std::uint64_t hash = shape_.hash;
  for (const char letter : letters) {
    const char lower = ascii_lower(letter);
    if (lower != letter) ++shape_.upper;
    word_hash = (word_hash ^ static_cast<std::uint32_t>(lower)) * kHashPrime;
    hash = (hash ^ static_cast<std::uint64_t>(lower)) * kTextHashPrime + 1;
  }
  word_hash_ = word_hash;
  shape_.hash = hash;
  last_was_digit_ = last_was_currency_ = false;
}

void TextShaper::follow_link(NodeFlags flags) {
  const bool in_link = (flags & kInLink) != 0;
  if (in_link && !in_link_) ++shape_.links;
  in_link_ = in_link;
}

void TextShaper::count_letters(std::uint32_t count, NodeFlags flags) {
  shape_.letters += count;
  if ((flags & kInLink) != 0) shape_.link_characters += count;
  if ((flags & kInBold) != 0) shape_.bold_characters += count;
  if ((flags & kInCode) != 0) shape_.code_characters += count;
}

void TextShaper::begin_word() {
  in_word_ = true;
  word_hash_ = kHashSeed;
  word_is_number_ = true;
  number_ = number_length_ = 0;
}

void TextShaper::add_line_break() {
  end_word();
  end_sentence_if_due(U' ');
  ++shape_.lines;
}

TextShape TextShaper::take() {
  end_word();
  end_sentence_if_due(U' ');
  TextShape taken = shape_;
  shape_ = {};
  in_link_ = false;
  last_was_currency_ = last_was_digit_ = false;
  return taken;
}

void TextShaper::add_character(char32_t c, NodeFlags flags) {
  if (is_white_space(c)) {
    if (c == U'\n' && (flags & kPreformatted) != 0) ++shape_.lines;
    end_word();
    end_sentence_if_due(c);
    return;
  }
  end_sentence_if_due(c);
  ++shape_.characters;
  if (shape_.first == 0) shape_.first = narrow(c);
  shape_.before_last = shape_.last;
  shape_.last = narrow(c);
  follow_link(flags);
  if (is_letter_like(c)) {
    add_letter(c, flags);
  } else {
    end_word();
    add_mark(c);
  }
  last_was_digit_ = is_digit(c);
  last_was_currency_ = is_currency(c);
}

void TextShaper::add_letter(char32_t c, NodeFlags flags) {
  const bool digit = is_digit(c);
  count_letters(1, flags);
  if (c >= U'A' && c <= U'Z') ++shape_.upper;
  if (digit) ++shape_.digits;
  if (digit && last_was_currency_) shape_.currency = true;
  if (is_cjk_like(c)) shape_.words += kUnspacedCharacterWords;
  if (!in_word_) begin_word();
  word_is_number_ = word_is_number_ && digit;
  if (word_is_number_ && number_length_ < 5) {
    number_ = number_ * 10 + (c - U'0');
    ++number_length_;
  }
  word_hash_ = (word_hash_ ^ static_cast<std::uint32_t>(fold(c))) * kHashPrime;
  shape_.hash = (shape_.hash ^ static_cast<std::uint64_t>(fold(c))) * kTextHashPrime + 1;
}

void TextShaper::add_mark(char32_t c) {
  if (is_comma(c)) ++shape_.commas;
  if (is_separator(c)) ++shape_.separators;
  if (c == U'@') shape_.at_sign = true;
  if (c == 0xA9 || c == 0xAE) shape_.legal_sign = true;
  if (is_currency(c) && last_was_digit_) shape_.currency = true;
  if (is_sentence_end(c)) {
    if (ends_sentence_alone(c)) ++shape_.sentences;
    sentence_end_pending_ = !ends_sentence_alone(c);
  }
}

void TextShaper::end_word() {
  if (!in_word_) return;
  in_word_ = false;
  shape_.words += 1;
  ++shape_.plain_words;
  if (word_is_number_ && number_length_ == 4 && number_ >= kFirstYear && number_ <= kLastYear)
    shape_.year = true;
  if (std::binary_search(title_words_.begin(), title_words_.end(), word_hash_))
    ++shape_.title_words;
}

void TextShaper::end_sentence_if_due(char32_t next) {
  if (!sentence_end_pending_) return;
  if (is_white_space(next) || is_closing_mark(next)) {
    ++shape_.sentences;
    sentence_end_pending_ = false;
  } else if (!is_sentence_end(next)) {
    sentence_end_pending_ = false;
  }
}

}  // namespace stillpage
