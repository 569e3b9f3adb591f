// Puts a page together that comes in pieces, before anything is read from it: what its scripts, its
// shadow roots or a browser without scripts would show in another order than it stands in the
// source. An ordinary page has no such pieces and stays as it is.
#pragma once

#include <optional>
#include <string_view>

#include "stillpage/document.hpp"

namespace stillpage {

// The page as a reader sees it, nullopt if that is `document` itself:
//  - the text of a <noscript> that a browser with scripts left unread, where there is little other
//  - streamed pieces in the places they are meant for, instead of what stands in for them
//  - shadow trees in place of their hosts' children, and those in their slots
//  - of several articles in one stream, the one of `url` or of the page's canonical address
// Views the text of `document`, which must outlive it. Every node of the document at most once.
// Linear.
[[nodiscard]] std::optional<Document> assemble(const Document& document, std::string_view url);

}  // namespace stillpage
