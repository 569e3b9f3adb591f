// Numbers in attributes of tables and lists, checked and kept within bounds.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace stillpage {

// More than any real table has; HTML's own limits are 1,000 and 65,534.
inline constexpr std::uint32_t kMaxColspan = 100;
inline constexpr std::uint32_t kMaxRowspan = 1000;

// "2" to the limit; empty for 1, 0 and what is no number.
[[nodiscard]] std::string cell_span(std::string_view value, std::uint32_t limit);

// An integer of at most nine digits with an optional minus, as HTML reads it; else empty.
[[nodiscard]] std::string list_number(std::string_view value);

}  // namespace stillpage
