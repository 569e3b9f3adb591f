// The shape of a run of text: counts that tell prose from labels, whatever the language.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "segment/survey.hpp"
#include "text/small_count.hpp"

namespace stillpage {

struct TextShape {
  std::uint64_t hash = 0;  // of letters and digits, ASCII case ignored: equal for equal texts
  float words = 0;         // a character of a script without spaces counts half a word
  std::uint32_t characters = 0;
  std::uint32_t letters = 0;  // letters, digits and ideographs
  std::uint32_t upper = 0;    // ASCII capitals
  std::uint32_t digits = 0;
  std::uint32_t link_characters = 0;  // of letters: those in links, bold type, code
  std::uint32_t bold_characters = 0;
  std::uint32_t code_characters = 0;
  std::uint32_t plain_words = 0;  // words counted without the correction for scripts without spaces
  // Sentence ends followed by white space, a closing mark or nothing.
  std::uint32_t sentences : 28 = 0;
  bool currency : 1 = false;  // a digit beside a currency sign
  bool year : 1 = false;      // four digits from 1900 to 2099
  bool at_sign : 1 = false;
  bool legal_sign : 1 = false;  // © or ®
  SmallCount commas;
  SmallCount separators;   // | · • › » / → and their like
  SmallCount links;        // changes into a link
  SmallCount title_words;  // words that the page's title has too
  SmallCount lines;        // line feeds in preformatted text and <br>
  char16_t first = 0;      // first and last character that is not white space; 0xFFFF for those …
  char16_t last = 0;       // … beyond, which are neither capitals nor marks that anybody asks for
  char16_t before_last = 0;
};
static_assert(sizeof(TextShape) == 64, "a large page has a hundred thousand");

// Whether it and a title of so many words have most of their words in common.
[[nodiscard]] bool is_title(const TextShape& shape, std::size_t title_words) noexcept;

// Hashes of the words of a text, sorted, for TextShape::title_words.
[[nodiscard]] std::vector<std::uint32_t> word_hashes(std::string_view text);

// Reads a run of text piece by piece; white space collapses across pieces.
class TextShaper {
 public:
  explicit TextShaper(const std::vector<std::uint32_t>& title_words) : title_words_(title_words) {}

  void add(std::string_view text, NodeFlags flags);
  void add_line_break();
  // The shape of what was added since the last take().
  [[nodiscard]] TextShape take();

 private:
  void add_character(char32_t c, NodeFlags flags);
  void add_letter(char32_t c, NodeFlags flags);
  void add_letters(std::string_view letters, NodeFlags flags);  // of ASCII; not empty
  void follow_link(NodeFlags flags);
  void count_letters(std::uint32_t count, NodeFlags flags);
  void begin_word();
  void add_mark(char32_t c);
  void end_word();
  void end_sentence_if_due(char32_t next);

  const std::vector<std::uint32_t>& title_words_;
  TextShape shape_;
  std::uint32_t word_hash_ = 0;
  std::uint32_t number_ = 0;  // value and length of the digits that the current word consists of
  std::uint32_t number_length_ = 0;
  bool in_word_ = false;
  bool word_is_number_ = false;
  bool sentence_end_pending_ = false;
  bool in_link_ = false;
  bool last_was_currency_ = false;
  bool last_was_digit_ = false;
};

}  // namespace stillpage
