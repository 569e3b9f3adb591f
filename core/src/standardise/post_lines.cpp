// See post_lines.hpp.
#include "standardise/post_lines.hpp"

#include <algorithm>

namespace stillpage {
namespace {

bool may_hold_line(Role role) noexcept {
  return role == Role::kNone || role == Role::kLi || role == Role::kBlockquote ||
         role == Role::kDetails || role == Role::kDd || role == Role::kTd || role == Role::kTh;
}

}  // namespace

std::vector<PostLine> place_post_lines(std::span<const Post> posts, const PageOutline& page,
                                       const Structure& structure, const Selection& selection) {
  const Containers& c = page.survey.containers;
  const BlockPlaces& blocks = page.blocks;
  std::vector<PostLine> lines;
  for (const Post& post : posts) {
    const auto at =
        std::lower_bound(blocks.first.begin(), blocks.first.end(), c.node[post.container]);
    auto first = static_cast<BlockId>(at - blocks.first.begin());
    while (first < blocks.size() && selection.keep[first] == 0) ++first;
    if (first == blocks.size()) continue;
    const ContainerId inner = blocks.container[first];
    if (inner < post.container || inner >= c.end[post.container]) continue;
    ContainerId place = post.container;
    if (!may_hold_line(structure.role[structure.holder[place]])) place = inner;
    while (place > post.container && !may_hold_line(structure.role[structure.holder[place]]))
      place = c.parent[place];
    if (may_hold_line(structure.role[structure.holder[place]]))
      lines.push_back({.post = &post, .container = place});
  }
  return lines;
}

void write_post_line(const Post& post, ArticleTreeBuilder& builder) {
  builder.open(ArticleElement::kParagraph);
  builder.attribute(ArticleAttribute::kKind, "post");
  if (!post.author.empty()) {
    builder.open(ArticleElement::kB);
    builder.text(post.author);
    builder.close();
  }
  if (!post.author.empty() && !post.date.empty()) builder.text(" \u00B7 ");
  if (!post.date.empty()) {
    builder.open(ArticleElement::kTime);
    if (!post.datetime.empty()) builder.attribute(ArticleAttribute::kDatetime, post.datetime);
    builder.text(post.date);
    builder.close();
  }
  builder.close();
}

}  // namespace stillpage
