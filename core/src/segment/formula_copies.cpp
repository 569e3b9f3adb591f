// Looks around each <math> for its visual twin, a few levels up at most.
#include "segment/formula_copies.hpp"

#include "segment/tag_classes.hpp"

namespace stillpage {
namespace {

constexpr int kMaxLevels = 4;  // KaTeX nests its <math> two deep, MathJax 2 three
constexpr std::uint32_t kMaxSiblings =
    8;  // of the MathML at each level; a formula's wrapper holds two or three

void add_flags(const Document& document, std::vector<NodeFlags>& flags, NodeId id,
               NodeFlags added) {
  for (NodeId n = id; n < document.subtree_end(id); ++n) flags[n] |= added;
}

bool is_copy(const Document& document, NodeId id) {
  if (document.raw_attribute(id, "aria-hidden") == "true") return true;
  if (document.raw_attribute(id, "role") == "presentation") return true;
  return document.is(id, Tag::kImg) &&
         document.raw_attribute(id, "class").find("fallback") != std::string_view::npos;
}

void drop_copies_of(const Document& document, std::vector<NodeFlags>& flags, NodeId math) {
  NodeId inner = math;
  for (int level = 0; level < kMaxLevels; ++level) {
    const NodeId outer = document.parent(inner);
    if (outer == kNoNode || is_block_level(document.tag(outer))) return;
    std::uint32_t seen = 0;
    for (NodeId child = document.first_child(outer); child != kNoNode && seen < kMaxSiblings;
         child = document.next_sibling(child), ++seen) {
      if (child == inner || !document.is_element(child)) continue;
      const bool dropped =
          (flags[child] & kDropped) != 0;  // marking each subtree once keeps this linear
      if (!dropped && is_copy(document, child)) add_flags(document, flags, child, kDropped);
    }
    inner = outer;
  }
}

}  // namespace

void drop_formula_copies(const Document& document, std::vector<NodeFlags>& flags) {
  for (NodeId id = 0; id < document.size(); ++id) {
    const Node& node = document.node(id);
    if (node.kind != NodeKind::kElement || node.ns != Namespace::kMathMl || node.tag != Tag::kMath)
      continue;
    if ((flags[id] & kDropped) == 0) {
      for (NodeId n = id; n < node.subtree_end; ++n)
        flags[n] &= static_cast<NodeFlags>(~(kHidden | kAriaHidden));
      drop_copies_of(document, flags, id);
    }
    id = node.subtree_end - 1;
  }
}

}  // namespace stillpage
