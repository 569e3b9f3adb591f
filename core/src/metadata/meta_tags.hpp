// Reads <meta> elements: Open Graph, Twitter, Dublin Core, citation, Parsely, Sailthru and plain
// names.
#pragma once

#include <vector>

#include "metadata/claim.hpp"
#include "stillpage/document.hpp"

namespace stillpage {

// Adds what a <meta> element claims; most claim nothing we ask for. Several names in one attribute
// all count.
void read_meta_tag(const Document& document, NodeId id, std::vector<Claim>& claims);

}  // namespace stillpage
