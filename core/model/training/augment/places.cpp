// Only looks; the augmenter changes the tree.
#include "model/training/augment/places.hpp"

#include <algorithm>

#include "segment/tag_classes.hpp"
#include "text/whitespace.hpp"

namespace stillpage::training {
namespace {

constexpr float kProseWords = 12;       // of content in a child that makes it a paragraph
constexpr float kMostChildWords = 120;  // that one child counts for in the choice of the parent
constexpr int kMinParagraphs = 3;

bool is_table_or_list(Tag tag) {
  switch (tag) {
    case Tag::kTr:
    case Tag::kTable:
    case Tag::kTbody:
    case Tag::kUl:
    case Tag::kOl:
    case Tag::kDl:
      return true;
    default:
      return false;
  }
}

}  // namespace

bool Places::is_prose(EditId id) const {
  return id < content_.size() && content_[id] >= kProseWords;
}

EditId Places::paragraph_parent() const {
  EditId best = kNoNode;
  float most = 0;
  for (EditId id = 0; id < content_.size(); ++id) {
    if (is_table_or_list(tree_.node(id).tag)) continue;
    float score = 0;
    int prose = 0;
    for (const EditId child : tree_.node(id).children) {
      if (!has_content(child)) continue;
      score += std::min(content_[child], kMostChildWords);
      prose += is_prose(child) ? 1 : 0;
    }
    if (prose < kMinParagraphs || score <= most) continue;
    most = score;
    best = id;
  }
  return best;
}

bool Places::can_follow(EditId child) const {
  const EditNode& node = tree_.node(child);
  if (node.kind != NodeKind::kElement || !is_block_level(node.tag)) return false;
  const auto& siblings = tree_.node(node.parent).children;
  const std::size_t next = tree_.index_of(child) + 1;
  return next >= siblings.size() || is_boundary(siblings[next]);
}

bool Places::is_boundary(EditId id) const {
  const EditNode& node = tree_.node(id);
  if (node.kind == NodeKind::kText) return is_blank(node.text) && next_is_block(id);
  return node.kind == NodeKind::kElement && is_block_level(node.tag);
}

bool Places::next_is_block(EditId id) const {
  const auto& siblings = tree_.node(tree_.node(id).parent).children;
  for (std::size_t next = tree_.index_of(id) + 1; next < siblings.size(); ++next) {
    const EditNode& node = tree_.node(siblings[next]);
    if (node.kind == NodeKind::kElement) return is_block_level(node.tag);
    if (node.kind == NodeKind::kText && !is_blank(node.text)) return false;
  }
  return true;
}

std::vector<EditId> Places::paragraphs(EditId parent) const {
  std::vector<EditId> out;
  for (const EditId child : tree_.node(parent).children) {
    const EditNode& node = tree_.node(child);
    if (is_prose(child) && node.kind == NodeKind::kElement && is_block_level(node.tag))
      out.push_back(child);
  }
  return out;
}

bool can_hold_boxes(Tag tag) {
  switch (tag) {
    case Tag::kDiv:
    case Tag::kSection:
    case Tag::kArticle:
    case Tag::kMain:
    case Tag::kBody:
      return true;
    default:
      return false;
  }
}

}  // namespace stillpage::training
