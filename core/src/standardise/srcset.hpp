// Reads the list of candidates of a srcset attribute and chooses the one a reader needs.
#pragma once

#include <string_view>

namespace stillpage {

// The URL of the best candidate: the widest of at most 1,600 px (or 2x), else the narrowest. Empty
// if there is none. Follows HTML's rules for splitting, so that commas inside URLs do no harm.
// Linear.
[[nodiscard]] std::string_view best_srcset_candidate(std::string_view srcset) noexcept;

}  // namespace stillpage
