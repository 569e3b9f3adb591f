// One page from bytes to article, and how long that took.
#pragma once

#include <string_view>

#include "options.hpp"
#include "stillpage/article.hpp"
#include "stillpage/document.hpp"
#include "stillpage/result.hpp"

namespace stillpage::cli {

struct PageResult {
  Result<Article> article;
  double milliseconds = 0;  // reading the bytes into a document and extracting the article
};

[[nodiscard]] PageResult extract_page(std::string_view bytes, const Options& options);

// Only the first half of it. The bytes must outlive the document.
[[nodiscard]] Result<Document> read_page(std::string_view bytes, const Options& options);

// What to tell the user about an error.
[[nodiscard]] std::string_view message_of(ErrorCode code) noexcept;

}  // namespace stillpage::cli
