// The language and direction of a page: as it declares them, else as its letters show them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "stillpage/document.hpp"

namespace stillpage {

// A BCP 47 tag in its usual spelling ("pt_br" is "pt-BR"), the first of a list; "" if it isn't one
// or says nothing ("und").
[[nodiscard]] std::string normalise_language(std::string_view tag);

// Whether a normalised tag's language, or the script it names, is written from right to left.
[[nodiscard]] bool is_right_to_left(std::string_view language);

// How many letters of a sample of the page's text belong to which scripts.
struct ScriptCounts {
  std::uint32_t letters = 0;
  std::uint32_t right_to_left = 0;
  std::uint32_t hebrew = 0, arabic = 0, persian_marks = 0, urdu_marks = 0;
  std::uint32_t greek = 0, thai = 0, hangul = 0, kana = 0, han = 0;
  std::uint32_t georgian = 0, armenian = 0, khmer = 0, lao = 0, tamil = 0;
};

// Counts in the text below a node, without scripts and styles, up to a fixed number of letters.
[[nodiscard]] ScriptCounts count_scripts(const Document& document, NodeId id);

// The language that a script alone decides; "" for Latin, Cyrillic and others that many languages
// share.
[[nodiscard]] std::string language_of_script(const ScriptCounts& counts);

// "ltr" or "rtl", "" if nothing tells. `declared` is a dir attribute's value, `language` a
// normalised tag. Letters overrule what is declared where nearly all of them run the other way:
// right-to-left pages often say so in CSS alone.
[[nodiscard]] std::string decide_direction(std::string_view declared, std::string_view language,
                                           const ScriptCounts& counts);

}  // namespace stillpage
