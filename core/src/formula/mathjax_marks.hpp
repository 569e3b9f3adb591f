// What the elements of a MathJax drawing stand for. MathJax 3 and 4 draw in one of two ways: as
// SVG, whose groups say which element of MathML they are and whose paths say which character, or as
// boxes of CSS (CHTML), whose names say the first and whose classes the second.
#pragma once

#include <string_view>
#include <vector>

#include "stillpage/article.hpp"
#include "stillpage/document.hpp"

namespace stillpage {

class MathjaxMarks {
 public:
  explicit MathjaxMarks(const Document& document) : document_(document) {}

  // The element of MathML that an element of the drawing is, "math" for the whole of it; "" for
  // what is only there for the drawing's sake.
  [[nodiscard]] std::string_view name(NodeId id) const;

  // Whether an element can hold something of the formula: not a line, a strut, the sign of a root
  // or the numbers of equations, which stand beside theirs.
  [[nodiscard]] bool holds_formula(NodeId id) const;

  // The arguments of an element that takes `arity` of them, in the order of MathML; fewer where it
  // isn't known which they are. Linear in the element.
  [[nodiscard]] std::vector<NodeId> arguments(NodeId id, ArticleElement element,
                                              std::size_t arity) const;

  // Whether a fraction has its line; a binomial has none.
  [[nodiscard]] bool has_line(NodeId fraction) const;

  // The hexadecimal code of the character that an element of the drawing shows, or "".
  [[nodiscard]] std::string_view code(NodeId id) const;

 private:
  [[nodiscard]] std::string_view box(NodeId id) const;
  [[nodiscard]] std::vector<NodeId> groups(NodeId id, std::size_t most) const;
  [[nodiscard]] std::vector<NodeId> boxes(NodeId id, ArticleElement element) const;
  [[nodiscard]] std::vector<NodeId> parts_of(NodeId holder) const;
  [[nodiscard]] int height(NodeId id) const;

  const Document& document_;
};

}  // namespace stillpage
