// The line above each post of a thread: who wrote it, and when.
#pragma once

#include <span>
#include <vector>

#include "article/article_tree_builder.hpp"
#include "posts/posts.hpp"
#include "standardise/structure.hpp"

namespace stillpage {

struct PostLine {
  const Post* post;
  ContainerId container;  // that it opens
};

// Where the lines go: above the first kept block of each post, and never where only rows, items or
// words may stand.
[[nodiscard]] std::vector<PostLine> place_post_lines(std::span<const Post> posts,
                                                     const PageOutline& page,
                                                     const Structure& structure,
                                                     const Selection& selection);

void write_post_line(const Post& post, ArticleTreeBuilder& builder);

}  // namespace stillpage
