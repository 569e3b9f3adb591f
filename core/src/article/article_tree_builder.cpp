// See article_tree_builder.hpp.
#include "article/article_tree_builder.hpp"

#include <limits>
#include <utility>

#include "article/element_kinds.hpp"
#include "article/plain_text.hpp"
#include "room_for.hpp"

namespace stillpage {
namespace {

// A part of an article is hardly ever larger than the rows that are free then.
template <typename Row>
void make_room_in(std::vector<Row>& rows, double share) {
  constexpr std::size_t kFewRows = 32;
  if (rows.capacity() - rows.size() < kFewRows + rows.size() / kFewRows)
    rows.reserve(kFewRows + room_for(rows.size(), share));
}

}  // namespace

ArticleTreeBuilder::ArticleTreeBuilder() {
  tree_.nodes_.push_back({.element = ArticleElement::kArticle, .text = {}});
  open_.push_back(0);
}

void ArticleTreeBuilder::make_room(double share) {
  make_room_in(tree_.nodes_, share);
  make_room_in(tree_.attributes_, share);
}

void ArticleTreeBuilder::open(ArticleElement element) {
  const bool is_lost_in_math = is_mathml(current()) && !is_mathml(element);
  if (!flattened_.empty() || open_.size() >= kMaxArticleDepth || is_lost_in_math) {
    if (is_block(element) || is_cell(element)) text(" ");
    flattened_.push_back(element);
    return;
  }
  end_text();
  if (open_.size() == 1) ++top_level_elements_;
  const auto index = static_cast<std::uint32_t>(tree_.nodes_.size());
  tree_.nodes_.push_back({.element = element,
                          .first_attribute = static_cast<std::uint32_t>(tree_.attributes_.size()),
                          .text = {}});
  open_.push_back(index);
}

void ArticleTreeBuilder::attribute(ArticleAttribute name, std::string_view value) {
  ArticleNode& node = tree_.nodes_[open_.back()];
  const bool has_children = !text_.empty() || tree_.nodes_.size() != open_.back() + std::size_t{1};
  if (!flattened_.empty() || has_children) return;
  if (node.attribute_count == std::numeric_limits<std::uint16_t>::max()) return;
  for (const ArticleAttributeValue& other : tree_.attributes(node)) {
    if (other.name == name) return;
  }
  std::string plain;
  append_plain_text(value, plain);
  tree_.attributes_.push_back({name, tree_.texts_.take(plain)});
  ++node.attribute_count;
}

void ArticleTreeBuilder::text(std::string_view text) {
  if (text.empty()) return;
  append_plain_text(text, text_);
}

void ArticleTreeBuilder::end_text() {
  if (text_.empty()) return;
  const auto end = static_cast<std::uint32_t>(tree_.nodes_.size() + 1);
  tree_.nodes_.push_back({.element = ArticleElement::kText,
                          .first_attribute = static_cast<std::uint32_t>(tree_.attributes_.size()),
                          .subtree_end = end,
                          .text = tree_.texts_.take(text_)});
}

void ArticleTreeBuilder::close() {
  if (!flattened_.empty()) {
    const ArticleElement element = flattened_.back();
    flattened_.pop_back();
    if (is_block(element) || is_cell(element)) text(" ");
    return;
  }
  if (open_.size() == 1) return;
  end_text();
  tree_.nodes_[open_.back()].subtree_end = static_cast<std::uint32_t>(tree_.nodes_.size());
  open_.pop_back();
}

ArticleTree ArticleTreeBuilder::finish() && {
  flattened_.clear();
  while (open_.size() > 1) close();
  end_text();
  tree_.nodes_[0].subtree_end = static_cast<std::uint32_t>(tree_.nodes_.size());
  return std::move(tree_);
}

}  // namespace stillpage
