// Reads what a page says about itself: title, byline, site, date, language, direction, excerpt,
// address and lead image. Which part of the page is the article is not decided here.
#pragma once

#include <string_view>

#include "stillpage/article.hpp"
#include "stillpage/document.hpp"

namespace stillpage {

// All that the document's meta tags, JSON-LD, microdata and visible header say, the most reliable
// source first. `base_url` is the absolute URL that the page's references resolve against (see
// document_base_url); with an empty one relative references are dropped. Every string is valid
// UTF-8, on one line, without control characters and bounded in length; URLs are absolute and
// http(s). Linear in the document's size.
[[nodiscard]] Metadata read_metadata(const Document& document, std::string_view base_url);

}  // namespace stillpage
