// What KaTeX's boxes are called, and where in them things stand.
#pragma once

#include <string_view>
#include <vector>

#include "stillpage/document.hpp"

namespace stillpage {

class KatexBoxes {
 public:
  explicit KatexBoxes(const Document& document) : document_(document) {}

  // Whether a box has that class; since 0.17 some begin with "katex-", which `wanted` doesn't.
  [[nodiscard]] bool has(NodeId id, std::string_view wanted) const;
  // The first child of that class, or kNoNode.
  [[nodiscard]] NodeId child_with(NodeId id, std::string_view name) const;
  // Whether a box of that class stands in this one, within a few boxes.
  [[nodiscard]] bool holds(NodeId id, std::string_view name) const;
  // The boxes that are set above each other in this one, the lowest first; none if there is no such
  // list.
  [[nodiscard]] std::vector<NodeId> stacked(NodeId id) const;
  // A length of its inline style, in thousandths of an em; 0 if it isn't there. `property` ends
  // with the colon.
  [[nodiscard]] int length(NodeId id, std::string_view property) const;

  // Struts, rules and empty delimiters, which show nothing.
  [[nodiscard]] bool is_empty(NodeId id) const;
  // Means no more than what is in it.
  [[nodiscard]] bool is_plain(NodeId id) const;
  // Things set below and above a base.
  [[nodiscard]] bool is_stack(NodeId id) const;
  // The style of its letters as MathML names it; empty for the usual one.
  [[nodiscard]] std::string_view style_of(NodeId id) const;
  // The delimiter of which a text is a piece, or all its pieces; empty if there is none.
  [[nodiscard]] static std::string_view tall_delimiter(std::string_view text);
  // The sign that is drawn as a path in a box: a delimiter, an arrow, an accent; empty if it isn't
  // known.
  [[nodiscard]] std::string_view drawn_sign(NodeId id) const;

 private:
  const Document& document_;
};

}  // namespace stillpage
