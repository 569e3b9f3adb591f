// Compares two documents in everything that a Document tells.
#pragma once

#include <algorithm>
#include <string>

#include "stillpage/document.hpp"

namespace stillpage::testing {

// Precondition: both documents have the node.
inline bool is_same_node(const Document& a, const Document& b, NodeId id) {
  const Node& x = a.node(id);
  const Node& y = b.node(id);
  if (x.kind != y.kind || x.tag != y.tag || x.ns != y.ns || x.inert != y.inert) return false;
  if (x.parent != y.parent || x.subtree_end != y.subtree_end) return false;
  if (a.is_element(id) ? a.name(id) != b.name(id) : a.decoded(x.data) != b.decoded(y.data))
    return false;
  return std::equal(a.attributes(id).begin(), a.attributes(id).end(), b.attributes(id).begin(),
                    b.attributes(id).end(), [&](const Attribute& p, const Attribute& q) {
                      return a.raw(p.name) == b.raw(q.name) &&
                             a.decoded(p.value) == b.decoded(q.value);
                    });
}

// The first node that only one of them has or that isn't the same in both; kNoNode if there is
// none.
inline NodeId first_difference(const Document& a, const Document& b) {
  const NodeId common = std::min(a.size(), b.size());
  for (NodeId id = 0; id < common; ++id) {
    if (!is_same_node(a, b, id)) return id;
  }
  return a.size() == b.size() ? kNoNode : common;
}

}  // namespace stillpage::testing
