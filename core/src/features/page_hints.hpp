// What the page says about itself outside its text, as far as the features ask: title, description,
// author, kind.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "features/word_tokens.hpp"
#include "stillpage/article.hpp"
#include "stillpage/document.hpp"

namespace stillpage {

struct PageHints {
  std::vector<WordHash> title_words;        // sorted, different
  std::vector<WordHash> description_words;  // sorted, different
  std::vector<WordHash> author_words;       // in order, the first five
  std::string address;                      // canonical, or else the one given; may be empty
  std::array<bool, 5> schema{};  // JSON-LD types: article, product, discussion, list, questions
  std::array<bool, 3> graph{};   // og:type: article, product, website
};

// Linear in the document.
[[nodiscard]] PageHints read_page_hints(const Document& document, const Metadata& metadata);

}  // namespace stillpage
