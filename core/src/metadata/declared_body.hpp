// The text of the article as a page's JSON-LD declares it.
#pragma once

#include <string>
#include <string_view>

#include "stillpage/article.hpp"
#include "stillpage/document.hpp"

namespace stillpage {

// The articleBody of the entity that describes the page itself, as it is written there: plain text
// or HTML. Empty if there is none. Linear.
[[nodiscard]] std::string read_declared_body(const Document& document, const Metadata& metadata,
                                             std::string_view base_url);

}  // namespace stillpage
