// A page as a tree that can be changed, and back to a Document: what transplanting clutter needs.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "stillpage/document.hpp"

namespace stillpage::training {

using EditId = std::uint32_t;

struct EditNode {
  NodeKind kind = NodeKind::kElement;
  Tag tag = Tag::kUnknown;
  Namespace ns = Namespace::kHtml;
  bool added = false;  // it and all below it was put there by augmentation
  EditId parent = kNoNode;
  std::string name;  // of elements
  std::string text;  // of texts and comments
  std::vector<std::pair<std::string, std::string>> attributes;
  std::vector<EditId> children;
};

class EditTree {
 public:
  EditTree() = default;
  // Nodes keep their ids.
  explicit EditTree(const Document& document);

  [[nodiscard]] EditId size() const { return static_cast<EditId>(nodes_.size()); }
  [[nodiscard]] EditNode& node(EditId id) { return nodes_[id]; }
  [[nodiscard]] const EditNode& node(EditId id) const { return nodes_[id]; }
  [[nodiscard]] bool is(EditId id, Tag tag) const {
    const EditNode& n = nodes_[id];
    return n.kind == NodeKind::kElement && n.tag == tag && n.ns == Namespace::kHtml;
  }
  [[nodiscard]] std::string_view attribute(EditId id, std::string_view name) const;
  void set_attribute(EditId id, std::string_view name, std::string value);
  void remove_attribute(EditId id, std::string_view name);

  // New nodes stand nowhere until they are appended or inserted.
  EditId make_element(Tag tag);
  EditId make_text(std::string text);
  void append(EditId parent, EditId child);
  void insert(EditId parent, std::size_t index, EditId child);
  void rename(EditId id, Tag tag);
  // The place of a node among its parent's children. Precondition: it has a parent.
  [[nodiscard]] std::size_t index_of(EditId id) const;
  // A copy of a subtree of another tree.
  EditId copy(const EditTree& from, EditId root);

  // Everything below the first node. `added` gets one entry for each node of the document.
  [[nodiscard]] Document to_document(std::vector<std::uint8_t>& added) const;

 private:
  std::vector<EditNode> nodes_;
};

}  // namespace stillpage::training
