// Letters in the styles that mean something in formulas. MathML Core draws no `mathvariant` but
// "normal", so they must be the characters that Unicode has for them.
#pragma once

#include <string>
#include <string_view>

namespace stillpage {

// The text with its Latin letters, Greek letters and digits in a style as MathML names it: "bold",
// "double-struck", "script" and so on. A character that has no such form, or a style that isn't
// known, stays as it is.
[[nodiscard]] std::string in_math_style(std::string_view text, std::string_view style);

}  // namespace stillpage
