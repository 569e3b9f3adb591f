// Reads an HTML file as a browser would parse it (through libgumbo) into the same Document. Native
// builds only.
#pragma once

#include <string_view>

#include "stillpage/document.hpp"
#include "stillpage/limits.hpp"
#include "stillpage/result.hpp"

namespace stillpage {

// Parses bytes of UTF-8 HTML (invalid bytes become U+FFFD), scripting off, so that <noscript> has
// children. The document owns its text. Errors: kTooLarge, kTooManyNodes, kTooDeep.
[[nodiscard]] Result<Document> read_html5(std::string_view bytes, const Limits& limits = {});

}  // namespace stillpage
