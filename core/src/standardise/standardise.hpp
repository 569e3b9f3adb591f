// Writes what is kept of a page as the typed article tree: real structure stays, decoration goes.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "posts/posts.hpp"
#include "score/statistics.hpp"
#include "select/select.hpp"
#include "stillpage/article.hpp"

namespace stillpage {

// The article's body: without the title, a lead image (from `metadata`) as its first figure when
// the kept part begins without a picture. Every kept text once and in order. href is an absolute
// URL, or "#id" where the target is in the article. Linear in the page.
//
// `beginnings`, where one is given, becomes by top-level element of the tree the node of the page
// that it begins with; 0 for the lead image. `posts` get a line above them.
[[nodiscard]] ArticleTree standardise(const Document& document, const PageOutline& page,
                                      const Statistics& statistics, const Selection& selection,
                                      const Metadata& metadata, std::string_view base_url,
                                      std::vector<NodeId>* beginnings = nullptr,
                                      std::span<const Post> posts = {});

}  // namespace stillpage
