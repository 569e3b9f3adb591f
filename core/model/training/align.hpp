// Finds which words of a page the truth was taken from, in order, preferring long runs to scattered
// matches.
#pragma once

#include <cstdint>
#include <vector>

#include "features/word_tokens.hpp"

namespace stillpage::training {

// By word of the page: 1 if it is matched with a word of the truth. Unique word triples common to
// both anchor the alignment; between anchors an exact dynamic programme runs where it is small
// enough.
[[nodiscard]] std::vector<std::uint8_t> align_words(const std::vector<WordHash>& page,
                                                    const std::vector<WordHash>& truth);

}  // namespace stillpage::training
