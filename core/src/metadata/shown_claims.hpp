// Recognises elements that show a page's author or date, by microdata, RDFa, microformats, rel and
// class names.
#pragma once

#include <vector>

#include "metadata/claim.hpp"
#include "stillpage/document.hpp"

namespace stillpage {

// Adds what an element in the body claims by its attributes. An element that gives its value in an
// attribute (content, datetime) is still read by value_of_shown().
void read_shown_claims(const Document& document, NodeId id, std::vector<ShownClaim>& claims);

// What a reader sees, or what the element gives in its attributes instead: decoded, not cleaned,
// bounded.
[[nodiscard]] std::string value_of_shown(const Document& document, const ShownClaim& claim);

}  // namespace stillpage
