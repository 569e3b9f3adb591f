// Finds the article of a document: the one call the whole core is for.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "stillpage/article.hpp"
#include "stillpage/document.hpp"
#include "stillpage/result.hpp"

namespace stillpage {

struct ExtractOptions {
  // The absolute URL the page was loaded from; relative URLs resolve against it and <base>. Empty:
  // they are dropped.
  std::string_view url;
  // What a second look at the page, at the elements of Article::look, found not to be shown: their
  // ordinals. Extracting again with them may drop some of what was kept.
  std::span<const std::uint32_t> unseen;
  // Keep all that is shown, as what somebody has selected or asked for where no article was found.
  // The answer is sure of itself.
  bool whole = false;
};

// Linear in the document's size. Errors: kNotHtml, kNoArticle, kTooLarge (past
// Limits::max_blocks). The document must outlive the call,
// not the article.
[[nodiscard]] Result<Article> extract(const Document& document, const ExtractOptions& options = {});

}  // namespace stillpage
