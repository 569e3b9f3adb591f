// What the rebuilt tree does otherwise than the source. Nodes are those of the source.
#pragma once

#include <unordered_map>
#include <unordered_set>

#include "stillpage/document.hpp"

namespace stillpage {

struct StreamedPiece {
  NodeId holder = kNoNode;  // its children come instead …
  NodeId resume = kNoNode;  // … of all siblings before this node, the place itself first
};

struct Plan {
  bool shadow_roots = false;                         // some element has a shadow tree
  std::unordered_map<NodeId, StreamedPiece> places;  // by the <template> that marks the place
  std::unordered_set<NodeId> left_out;               // with all that is below

  [[nodiscard]] bool empty() const noexcept {
    return !shadow_roots && places.empty() && left_out.empty();
  }
};

}  // namespace stillpage
