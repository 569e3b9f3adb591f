// Looks around each <math> for its visual twin, a few levels up at most.
#include "segment/formula_copies.hpp"

#include "formula/drawn_formula.hpp"
#include "segment/tag_classes.hpp"

namespace stillpage {
namespace {

constexpr int kMaxLevels = 4;  // KaTeX nests its <math> two deep, MathJax 2 three
constexpr std::uint32_t kMaxSiblings =
    8;  // of the MathML at each level; a formula's wrapper holds two or three
constexpr int kMaxBefore = 3;  // siblings before a script: the glyphs, a preview, white space
constexpr int kMaxDepth = 64;  // of glyphs in what shows them

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

// The sibling before a node. Gives up in very deep ones.
NodeId previous_sibling(const Document& document, NodeId id) {
  const NodeId parent = document.parent(id);
  NodeId before = id - 1;
  if (parent == kNoNode || before == parent) return kNoNode;
  for (int depth = 0; document.parent(before) != parent; before = document.parent(before)) {
    if (++depth > kMaxDepth) return kNoNode;
  }
  return before;
}

bool holds_mathml(const Document& document, NodeId id) {
  for (NodeId n = id; n < document.subtree_end(id); ++n) {
    if (document.is_element(n) && document.node(n).ns == Namespace::kMathMl) return true;
  }
  return false;
}

}  // namespace

bool is_tex_script(const Document& document, NodeId id) {
  return document.is(id, Tag::kScript) &&
         document.raw_attribute(id, "type").starts_with("math/tex");
}

FormulaGlyphs formula_before_script(const Document& document, NodeId script) {
  NodeId before = script;
  for (int steps = 0; steps < kMaxBefore; ++steps) {
    before = previous_sibling(document, before);
    if (before == kNoNode) break;
    if (document.is_element(before) &&
        document.raw_attribute(before, "class").starts_with("MathJax")) {
      if (document.first_child(before) == kNoNode) continue;  // an empty preview
      return {before, holds_mathml(document, before)};
    }
  }
  return {};
}

void drop_formula_copies(const Document& document, std::vector<NodeFlags>& flags) {
  for (NodeId id = 0; id < document.size(); ++id) {
    const Node& node = document.node(id);
    if (is_tex_script(document, id)) {
      const FormulaGlyphs glyphs = formula_before_script(document, id);
      if (glyphs.node != kNoNode && !glyphs.has_mathml)
        add_flags(document, flags, glyphs.node, kDropped);
    }
    if (is_katex_drawing(document, id) && (flags[id] & kDropped) == 0 &&
        !read_katex_drawing(document, id).empty()) {
      add_flags(document, flags, id, kDropped);
    }
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
