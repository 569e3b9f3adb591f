// How the encoders group the article's elements: blocks, emphasis, and those without content.
#pragma once

#include "stillpage/article.hpp"

namespace stillpage {

// Elements that begin and end on their own line. Table cells are not among them: a row is the line.
[[nodiscard]] constexpr bool is_block(ArticleElement element) noexcept {
  switch (element) {
    case ArticleElement::kHr:
    case ArticleElement::kEmbed:
      return true;
    case ArticleElement::kTh:
    case ArticleElement::kTd:
    case ArticleElement::kImg:
      return false;
    default:
      return element <= ArticleElement::kSummary;  // the table lists blocks first
  }
}
static_assert(is_block(ArticleElement::kArticle) && is_block(ArticleElement::kDetails));
static_assert(!is_block(ArticleElement::kBr) && !is_block(ArticleElement::kA) &&
              !is_block(ArticleElement::kText));

[[nodiscard]] constexpr bool is_cell(ArticleElement element) noexcept {
  return element == ArticleElement::kTh || element == ArticleElement::kTd;
}

// MathML's, `math` among them.
[[nodiscard]] constexpr bool is_mathml(ArticleElement element) noexcept {
  return element >= ArticleElement::kMath && element <= ArticleElement::kMmultiscripts;
}

// Elements that never have children.
[[nodiscard]] constexpr bool is_void(ArticleElement element) noexcept {
  return element == ArticleElement::kImg || element == ArticleElement::kHr ||
         element == ArticleElement::kBr || element == ArticleElement::kWbr;
}

}  // namespace stillpage
