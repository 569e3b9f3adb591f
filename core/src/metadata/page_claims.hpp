// One pass over a document that gathers every element metadata may come from. It judges nothing.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "metadata/claim.hpp"
#include "metadata/json_ld.hpp"
#include "stillpage/document.hpp"

namespace stillpage {

struct PageClaims {
  std::vector<Claim> claims;      // of <meta> and <link>
  std::vector<ShownClaim> shown;  // of elements in the page: authors and dates
  std::vector<JsonLdEntity> json_ld;
  std::vector<NodeId> headings;    // <h1>
  NodeId title_element = kNoNode;  // the document's <title>
  NodeId html = kNoNode;
  NodeId body = kNoNode;
  NodeId content = kNoNode;  // the first <article> or <main>
};

// Linear in the document's size.
[[nodiscard]] PageClaims gather_claims(const Document& document);

}  // namespace stillpage
