// The picture that a page names as its own, shown first when the article's text begins without one.
#pragma once

#include <span>

#include "article/article_tree_builder.hpp"
#include "standardise/media.hpp"
#include "standardise/tree_writer.hpp"

namespace stillpage {

// Writes a figure unless a picture stands among the first few items or the same picture occurs
// anywhere in the article.
void write_lead_image(const Image& lead, std::span<const TreeItem> items,
                      std::span<const MediaItem> media, ArticleTreeBuilder& builder);

}  // namespace stillpage
