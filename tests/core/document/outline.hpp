// Writes a document on one line, so that a test can say which tree it expects:
//   (html (body (p class="a" "text") <!--comment-->))   svg: and mathml: for other namespaces, ~
//   for inert nodes.
#pragma once

#include <string>
#include <vector>

#include "stillpage/document.hpp"

namespace stillpage::testing {

inline std::string outline(const Document& document) {
  constexpr const char* kPrefixes[] = {"", "svg:", "mathml:"};
  std::string out;
  std::vector<NodeId> open;
  const auto close_until = [&](NodeId next) {
    while (!open.empty() && next >= document.subtree_end(open.back())) {
      out += ')';
      open.pop_back();
    }
  };
  for (NodeId id = 0; id < document.size(); ++id) {
    close_until(id);
    const Node& node = document.node(id);
    if (id > 0) out += ' ';
    if (node.inert) out += '~';
    if (node.kind == NodeKind::kText) out += '"' + document.decoded(node.data) + '"';
    if (node.kind == NodeKind::kComment) out += "<!--" + document.decoded(node.data) + "-->";
    if (node.kind != NodeKind::kElement) continue;
    out += '(';
    out += kPrefixes[static_cast<std::size_t>(node.ns)];
    out += document.name(id);
    for (const Attribute& attribute : document.attributes(id)) {
      out += ' ';
      out += document.raw(attribute.name);
      out += "=\"" + document.decoded(attribute.value) + '"';
    }
    open.push_back(id);
  }
  close_until(document.size());
  return out;
}

// Whether parents, ends and attribute ranges fit together, whatever the document holds.
inline bool is_sound(const Document& document) {
  for (NodeId id = 0; id < document.size(); ++id) {
    const Node& node = document.node(id);
    if (node.subtree_end <= id || node.subtree_end > document.size()) return false;
    if ((node.parent == kNoNode) != (id == 0)) return false;
    if (id == 0) continue;
    if (node.parent >= id || node.subtree_end > document.subtree_end(node.parent)) return false;
    if (node.kind != NodeKind::kElement && node.subtree_end != id + 1) return false;
    if (!document.is_element(node.parent)) return false;
  }
  return document.empty() || (document.is_element(0) && document.subtree_end(0) == document.size());
}

}  // namespace stillpage::testing
