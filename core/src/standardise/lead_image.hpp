// The picture that a page names as its own, shown first when the article's text begins without one.
#pragma once

#include <span>

#include "article/article_tree_builder.hpp"
#include "standardise/media.hpp"
#include "standardise/tree_writer.hpp"

namespace stillpage {

// The picture that a page shows as a background above its first item, around the heading or in the
// article's own part. Linear but for the elements with such a background.
[[nodiscard]] Image find_opening_background(const Document& document, const PageOutline& page,
                                            std::span<const TreeItem> items,
                                            std::string_view base_url);

// Writes a figure of `opening`, a picture the page shows there, or else of `lead`, one that it only
// names; none if the same picture occurs anywhere in the article, and none of `lead` if a picture
// stands among the first few items.
void write_lead_image(const Image& opening, const Image& lead, std::span<const TreeItem> items,
                      std::span<const MediaItem> media, ArticleTreeBuilder& builder);

}  // namespace stillpage
