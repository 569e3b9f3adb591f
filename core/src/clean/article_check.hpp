// The last question before an article is shown: is there one?
#pragma once

#include <cstdint>
#include <string_view>

#include "score/statistics.hpp"
#include "select/select.hpp"

namespace stillpage {

// False for login pages, app shells, menus and empty pages.
[[nodiscard]] bool reads_like_an_article(const SegmentedPage& page, const Statistics& statistics,
                                         const Selection& selection);

[[nodiscard]] std::uint32_t count_kept_words(const SegmentedPage& page, const Selection& selection);

}  // namespace stillpage
