// An arena of nodes with child lists; walks use explicit stacks.
#include "model/training/augment/edit_tree.hpp"

#include <algorithm>

#include "document/document_builder.hpp"

namespace stillpage::training {

EditTree::EditTree(const Document& document) : nodes_(document.size()) {
  for (NodeId id = 0; id < document.size(); ++id) {
    const Node& from = document.node(id);
    EditNode& to = nodes_[id];
    to.kind = from.kind;
    to.tag = from.tag;
    to.ns = from.ns;
    if (from.kind == NodeKind::kElement) {
      to.name = document.name(id);
      for (const Attribute& attribute : document.attributes(id)) {
        to.attributes.emplace_back(document.raw(attribute.name), document.decoded(attribute.value));
      }
    } else {
      to.text = document.decoded(from.data);
    }
    if (from.parent != kNoNode) append(from.parent, id);
  }
}

std::string_view EditTree::attribute(EditId id, std::string_view name) const {
  for (const auto& [key, value] : nodes_[id].attributes) {
    if (key == name) return value;
  }
  return {};
}

void EditTree::set_attribute(EditId id, std::string_view name, std::string value) {
  for (auto& [key, old] : nodes_[id].attributes) {
    if (key != name) continue;
    old = std::move(value);
    return;
  }
  nodes_[id].attributes.emplace_back(name, std::move(value));
}

void EditTree::remove_attribute(EditId id, std::string_view name) {
  std::erase_if(nodes_[id].attributes,
                [&](const auto& attribute) { return attribute.first == name; });
}

EditId EditTree::make_element(Tag tag) {
  EditNode node;
  node.tag = tag;
  node.name = name_of(tag);
  node.ns = tag == Tag::kSvg ? Namespace::kSvg : Namespace::kHtml;
  nodes_.push_back(std::move(node));
  return size() - 1;
}

EditId EditTree::make_text(std::string text) {
  EditNode node;
  node.kind = NodeKind::kText;
  node.text = std::move(text);
  nodes_.push_back(std::move(node));
  return size() - 1;
}

void EditTree::append(EditId parent, EditId child) {
  nodes_[child].parent = parent;
  nodes_[parent].children.push_back(child);
}

void EditTree::insert(EditId parent, std::size_t index, EditId child) {
  nodes_[child].parent = parent;
  auto& children = nodes_[parent].children;
  children.insert(children.begin() + static_cast<std::ptrdiff_t>(std::min(index, children.size())),
                  child);
}

void EditTree::rename(EditId id, Tag tag) {
  nodes_[id].tag = tag;
  nodes_[id].name = name_of(tag);
}

std::size_t EditTree::index_of(EditId id) const {
  const auto& siblings = nodes_[nodes_[id].parent].children;
  return static_cast<std::size_t>(std::find(siblings.begin(), siblings.end(), id) -
                                  siblings.begin());
}

EditId EditTree::copy(const EditTree& from, EditId root) {
  std::vector<std::pair<EditId, EditId>> open = {
      {root, kNoNode}};  // a node to copy, its parent's copy
  EditId result = kNoNode;
  for (std::size_t i = 0; i < open.size(); ++i) {  // breadth first keeps the order of siblings
    const auto [source, parent] = open[i];
    EditNode node = from.node(source);
    node.children.clear();
    node.parent = kNoNode;
    nodes_.push_back(std::move(node));
    const EditId made = size() - 1;
    if (parent != kNoNode) append(parent, made);
    if (result == kNoNode) result = made;
    for (const EditId child : from.node(source).children) open.emplace_back(child, made);
  }
  return result;
}

Document EditTree::to_document(std::vector<std::uint8_t>& added) const {
  struct Step {
    EditId node;
    std::size_t next_child;
    bool added;
  };
  DocumentBuilder builder{Limits{}};
  std::vector<Step> path;
  bool ok = true;
  const auto own = [&](const std::string& text) {
    Slice slice;
    ok = ok && builder.own(text, slice);
    return slice;
  };
  const auto enter = [&](EditId id, bool inside) {
    const EditNode& node = nodes_[id];
    const bool is_added = inside || node.added;
    added.push_back(is_added ? 1 : 0);
    if (node.kind != NodeKind::kElement) {
      const Slice text = own(node.text);
      ok = ok && (node.kind == NodeKind::kText ? builder.text(text) : builder.comment(text));
      return;
    }
    const Slice name = own(node.name);
    ok = ok && builder.open_element(name, node.tag, node.ns);
    for (const auto& [key, value] : node.attributes) {
      const Slice key_slice = own(key);
      if (ok) builder.attribute(key_slice, own(value));
    }
    path.push_back({id, 0, is_added});
  };
  if (!nodes_.empty()) enter(0, false);
  while (!path.empty() && ok) {
    Step& step = path.back();
    const auto& children = nodes_[step.node].children;
    if (step.next_child < children.size()) {
      const EditId child = children[step.next_child++];
      enter(child, step.added);
    } else {
      builder.close_element();
      path.pop_back();
    }
  }
  return ok ? std::move(builder).finish() : Document();
}

}  // namespace stillpage::training
