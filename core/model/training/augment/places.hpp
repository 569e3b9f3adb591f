// Where in a page something can be put: which element holds its paragraphs, and where no sentence
// would be cut in two.
#pragma once

#include <vector>

#include "model/training/augment/edit_tree.hpp"

namespace stillpage::training {

class Places {
 public:
  // `content`: by node of the original page, the words of content below it.
  Places(const EditTree& tree, std::vector<float> content)
      : tree_(tree), content_(std::move(content)) {}

  // Whether the node is of the original page and holds content at all, or a paragraph of it.
  [[nodiscard]] bool has_content(EditId id) const {
    return id < content_.size() && content_[id] > 0;
  }
  [[nodiscard]] bool is_prose(EditId id) const;
  // The element whose children hold most of the content, none of them counted for too much; kNoNode
  // if no three do.
  [[nodiscard]] EditId paragraph_parent() const;
  // Whether something can stand after the child without cutting a run of inline text.
  [[nodiscard]] bool can_follow(EditId child) const;
  // Whether something can stand right before the node.
  [[nodiscard]] bool is_boundary(EditId id) const;
  // Block-level children with prose.
  [[nodiscard]] std::vector<EditId> paragraphs(EditId parent) const;

 private:
  [[nodiscard]] bool next_is_block(EditId id) const;

  const EditTree& tree_;
  std::vector<float> content_;
};

// Elements that take boxes between and after their children.
[[nodiscard]] bool can_hold_boxes(Tag tag);

}  // namespace stillpage::training
