// Guesses the programming language of a piece of code from what highlighters leave around it.
#pragma once

#include <string_view>

#include "stillpage/document.hpp"

namespace stillpage {

// `pre` is a preformatted element. Looks at class names and data attributes of it, of a <code> in
// it and of a few elements around it. A name of the closed table in code_language.cpp, or empty.
[[nodiscard]] std::string_view code_language(const Document& document, NodeId pre);

}  // namespace stillpage
