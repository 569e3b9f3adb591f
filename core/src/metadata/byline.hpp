// Turns what pages say about their authors into names.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace stillpage {

// The names in one claim: without "By", addresses, profile URLs, dates and roles behind a bar; ""
// if no name is left. `text` is a clean line.
[[nodiscard]] std::string author_name(std::string_view text);

// The same for text found on the page: stricter, because it may go on about dates and roles, or be
// no name at all.
[[nodiscard]] std::string shown_author_name(std::string_view text);

// The name in a text that begins with a word such as "By" or "Von", "" if it doesn't. `opens` tells
// whether it is nothing but such a word, so that the name must follow.
[[nodiscard]] std::string introduced_name(std::string_view text, bool& opens);

// Several claims as one byline: names in order, each once, between ", "; at most 100 characters.
[[nodiscard]] std::string join_names(const std::vector<std::string>& names);

}  // namespace stillpage
