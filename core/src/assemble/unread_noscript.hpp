// A browser that runs scripts keeps the content of <noscript> as raw text. On a page whose scripts
// should have brought the text, it may be all there is.
#pragma once

#include <optional>

#include "stillpage/document.hpp"

namespace stillpage {

// The document read again as a browser without scripts would have, if there is little text outside
// of <noscript> and more inside; else nullopt. Whether it is used for the article is decided later
// (segment_document). Linear.
[[nodiscard]] std::optional<Document> read_noscript(const Document& document);

}  // namespace stillpage
