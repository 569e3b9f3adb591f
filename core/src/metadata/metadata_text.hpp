// Makes one clean line of what a page says about itself: references decoded, plain tags and
// controls removed, bounded.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "stillpage/document.hpp"

namespace stillpage {

// The line a person should see of a string out of a meta tag or JSON-LD. Character references left
// in it ("&#8217;",
// "&amp;amp;") are decoded, pairs of plain tags such as <b>…</b> and single <br> removed, white
// space collapsed, control and bidi-override characters removed. Longer than `max_characters` it is
// cut at a word and ends with "…". Linear.
[[nodiscard]] std::string clean_line(std::string_view text, std::size_t max_characters);

// The same for text that stands on the page itself, where references and tags are what the author
// wants to be seen.
[[nodiscard]] std::string clean_shown_line(std::string_view text, std::size_t max_characters);

// The text below a node as laid out on one line, with spaces between blocks, without scripts,
// styles and templates. Stops after about `max_bytes`.
[[nodiscard]] std::string shown_text(const Document& document, NodeId id, std::size_t max_bytes);

// A key for comparing titles and names: letters and digits only, in lower case as far as Latin,
// Greek and Cyrillic go.
[[nodiscard]] std::string fold(std::string_view text);

// Decodes numeric character references and the named ones that publishing systems leave behind,
// once.
[[nodiscard]] std::string decode_references(std::string_view text);

}  // namespace stillpage
