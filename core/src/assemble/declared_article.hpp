// The article that a page declares in JSON-LD and shows too little of, or nothing.
#pragma once

#include <optional>
#include <string_view>

#include "stillpage/article.hpp"
#include "stillpage/document.hpp"
#include "stillpage/result.hpp"

namespace stillpage {

// The declared article if `shown`, what was found on the page, is nothing, next to nothing or very
// doubtful, and the declared one has much more text; else nullopt. Linear.
[[nodiscard]] std::optional<Article> declared_article(const Document& document,
                                                      std::string_view url,
                                                      const Result<Article>& shown);

}  // namespace stillpage
