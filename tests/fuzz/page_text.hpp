// All text that a page has to show, in order, to hold against it what an extraction shows of it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "stillpage/document.hpp"

namespace stillpage::fuzz {

class PageText {
 public:
  // The document's text as it stands, as it is once assembled, and what it only declares as the
  // body of an article.
  PageText(const Document& document, std::string_view url);

  // Whether all of the text stands in one of these, in that order.
  [[nodiscard]] bool holds(const std::u32string& text) const;

 private:
  std::vector<std::u32string> texts_;
};

}  // namespace stillpage::fuzz
