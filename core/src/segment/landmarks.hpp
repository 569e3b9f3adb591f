// What an element's tag, role, itemprop and style say about the part of the page it stands for.
#pragma once

#include <string_view>

#include "segment/survey.hpp"

namespace stillpage {

[[nodiscard]] Landmarks landmarks_of(const Document& document, NodeId id);

// Whether a style attribute takes the element out of sight: display:none or visibility:hidden.
[[nodiscard]] bool style_hides(std::string_view style) noexcept;

}  // namespace stillpage
