// Reads the wire format back, with a JSON reader that knows nothing of the encoder, to compare it
// with what was encoded.
#pragma once

#include <string>

#include "stillpage/article.hpp"

namespace stillpage::fuzz {

// Whether the bytes are one value of JSON in valid UTF-8 that says all of the article and nothing
// else: metadata, the whole tree of the body, the parts left out.
[[nodiscard]] bool decodes_to(const std::string& json, const Article& article);

}  // namespace stillpage::fuzz
