// Guesses how deep a page will nest before it is parsed: libgumbo looks through all open elements
// for many a tag, so that a page a hundred thousand deep would keep it busy for hours.
#pragma once

#include <cstddef>
#include <string_view>

namespace stillpage {

// The greatest number of elements open at one time, counting only elements whose end tags HTML
// requires. Linear.
[[nodiscard]] std::size_t estimate_depth(std::string_view html);

}  // namespace stillpage
