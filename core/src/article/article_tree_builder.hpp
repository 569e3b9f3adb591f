// Builds an ArticleTree in document order and guarantees what its readers rely on: one `article`
// root, bounded depth, nothing but MathML within MathML, no two texts side by side, and valid UTF-8
// without control characters.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "stillpage/article.hpp"

namespace stillpage {

class ArticleTreeBuilder {
 public:
  // Starts with the root `article` open; it must not be opened by the caller.
  ArticleTreeBuilder();

  // Opens an element below the innermost open one. At kMaxArticleDepth and deeper, and within
  // MathML where it is none of it, it is flattened: its text joins the ancestor, its attributes are
  // dropped, and a space keeps block-like neighbours apart. `element` must not be kText.
  void open(ArticleElement element);

  // Adds an attribute to the element opened last; ignored once that element has children. A second
  // value of one name is ignored. Bad UTF-8 becomes U+FFFD; control characters are dropped.
  void attribute(ArticleAttribute name, std::string_view value);

  // Appends text (already collapsed by the caller outside `pre`); merges with a text just before.
  // Bad UTF-8 becomes U+FFFD; control characters other than tab and newline are dropped. Empty text
  // adds nothing.
  void text(std::string_view text);

  // Closes the innermost open element; ignored when only the root is open.
  void close();

  // The element opened last and not closed; `article` at the beginning.
  [[nodiscard]] ArticleElement current() const noexcept {
    return tree_.nodes_[open_.back()].element;
  }

  // Makes room for what comes next. `share` of all that will be written, 0 to 1, comes up to its
  // end.
  void make_room(double share);

  // Elements opened so far right below the root.
  [[nodiscard]] std::size_t top_level_elements() const noexcept { return top_level_elements_; }

  // Closes what is open and gives the tree.
  [[nodiscard]] ArticleTree finish() &&;

 private:
  void end_text();

  ArticleTree tree_;
  std::vector<std::uint32_t> open_;        // indices of the open elements, the root first
  std::vector<ArticleElement> flattened_;  // open elements that aren't kept
  std::size_t top_level_elements_ = 0;
  std::string text_;  // of the node that is to come, below the innermost open element
};

}  // namespace stillpage
