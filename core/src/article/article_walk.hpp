// Visits an article's flat nodes as a tree: one call on the way in, one on the way out, no
// recursion.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "stillpage/article.hpp"

namespace stillpage {

// Calls enter(index) for every node in document order and leave(index) after the last descendant of
// every element entered. Where enter gives false, the node's descendants and its leave are skipped.
// Linear.
// `first` and `end` bound what is visited: whole elements that stand side by side.
template <typename Enter, typename Leave>
void walk_article(const ArticleTree& tree, std::uint32_t first, std::uint32_t end,
                  const Enter& enter, const Leave& leave) {
  const auto nodes = tree.nodes();
  std::vector<std::uint32_t> open;
  const auto leave_until = [&](std::size_t next) {
    while (!open.empty() && nodes[open.back()].subtree_end <= next) {
      leave(open.back());
      open.pop_back();
    }
  };
  for (std::uint32_t index = first; index < end;) {
    leave_until(index);
    const bool inside = enter(index);
    if (inside && nodes[index].element != ArticleElement::kText) open.push_back(index);
    index = inside ? index + 1 : nodes[index].subtree_end;
  }
  leave_until(end);
}

// The same for the whole tree.
template <typename Enter, typename Leave>
void walk_article(const ArticleTree& tree, const Enter& enter, const Leave& leave) {
  walk_article(tree, 0, static_cast<std::uint32_t>(tree.nodes().size()), enter, leave);
}

}  // namespace stillpage
