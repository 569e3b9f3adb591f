// Which article element a page's inline or MathML element becomes.
#pragma once

#include <optional>
#include <string_view>

#include "stillpage/article.hpp"
#include "stillpage/tag.hpp"

namespace stillpage {

// Nothing for elements that leave no trace but their text (span, font, label and what is not
// known).
[[nodiscard]] std::optional<ArticleElement> inline_article_element(Tag tag) noexcept;

// The MathML Core elements an article can hold, by their DOM name. Nothing for others, whose
// children are kept.
[[nodiscard]] std::optional<ArticleElement> mathml_article_element(std::string_view name) noexcept;

}  // namespace stillpage
