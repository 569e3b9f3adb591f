// Words as hashes: runs of letters and digits in lower case, and every character of a script
// without spaces alone.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace stillpage {

using WordHash = std::uint32_t;

// Appends the hashes of the words of a text, in order. Equal words give equal hashes. Linear.
void append_word_hashes(std::string_view text, std::vector<WordHash>& words);

}  // namespace stillpage
