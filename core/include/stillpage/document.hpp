// A page as an arena: nodes in document order, indices instead of pointers, text as views into one
// buffer. The subtree of node n is the contiguous range [n, subtree_end(n)). Nothing here recurses.
#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "stillpage/tag.hpp"

namespace stillpage {

using NodeId = std::uint32_t;
inline constexpr NodeId kNoNode = std::numeric_limits<NodeId>::max();

enum class NodeKind : std::uint8_t { kElement, kText, kComment };
enum class Namespace : std::uint8_t { kHtml, kSvg, kMathMl };

// A run of the document's buffer. With `escaped`, the five references of a serialised DOM
// (&amp; &nbsp; &lt; &gt; &quot;) stand in it for their characters; otherwise it is the text
// itself.
struct Slice {
  std::uint32_t offset = 0;
  std::uint32_t length : 31 = 0;
  std::uint32_t escaped : 1 = 0;
};

struct Attribute {
  Slice name;  // never escaped, spelled as in the DOM
  Slice value;
};

struct Node {
  NodeId parent = kNoNode;
  NodeId subtree_end = 0;   // one past the last descendant
  Slice data;               // text and comment: the data; element: its run of the attribute table
  Tag tag = Tag::kUnknown;  // elements only
  NodeKind kind : 2 = NodeKind::kElement;
  Namespace ns : 2 = Namespace::kHtml;  // elements only
  bool inert : 1 = false;               // inside a <template> (not the template itself)

  [[nodiscard]] std::uint32_t attribute_count() const noexcept {
    return kind == NodeKind::kElement ? data.length : 0;
  }
};
static_assert(sizeof(Node) == 20, "a large page has half a million");

class Document {
 public:
  Document() = default;
  Document(Document&&) noexcept = default;
  Document& operator=(Document&&) noexcept = default;
  Document(const Document&) = delete;
  Document& operator=(const Document&) = delete;

  [[nodiscard]] std::uint32_t size() const noexcept {
    return static_cast<std::uint32_t>(nodes_.size());
  }
  [[nodiscard]] bool empty() const noexcept { return nodes_.empty(); }
  [[nodiscard]] const Node& node(NodeId id) const noexcept { return nodes_[id]; }
  [[nodiscard]] std::span<const Node> nodes() const noexcept { return nodes_; }

  [[nodiscard]] NodeId parent(NodeId id) const noexcept { return nodes_[id].parent; }
  [[nodiscard]] NodeId subtree_end(NodeId id) const noexcept { return nodes_[id].subtree_end; }
  [[nodiscard]] Tag tag(NodeId id) const noexcept { return nodes_[id].tag; }
  [[nodiscard]] bool is_element(NodeId id) const noexcept {
    return nodes_[id].kind == NodeKind::kElement;
  }
  // An HTML-namespace element of that tag.
  [[nodiscard]] bool is(NodeId id, Tag tag) const noexcept {
    const Node& n = nodes_[id];
    return n.tag == tag && n.kind == NodeKind::kElement && n.ns == Namespace::kHtml;
  }
  [[nodiscard]] NodeId first_child(NodeId id) const noexcept {
    return id + 1 < nodes_[id].subtree_end ? id + 1 : kNoNode;
  }
  [[nodiscard]] NodeId next_sibling(NodeId id) const noexcept {
    const NodeId next = nodes_[id].subtree_end;
    const NodeId parent = nodes_[id].parent;
    return parent != kNoNode && next < nodes_[parent].subtree_end ? next : kNoNode;
  }

  // The caller's bytes that the document views; empty if it owns its text.
  [[nodiscard]] std::string_view borrowed_text() const noexcept { return borrowed_; }
  // The bytes of a slice as they stand in the buffer (still escaped where slice.escaped says so).
  [[nodiscard]] std::string_view raw(Slice slice) const noexcept {
    return buffer().substr(slice.offset, slice.length);
  }
  // The local name of an element; of others empty.
  [[nodiscard]] std::string_view name(NodeId id) const noexcept;
  // The same of an element of an unknown tag; of others empty.
  [[nodiscard]] Slice unknown_name(NodeId id) const noexcept {
    // It stands before the element's attributes.
    const Node& n = nodes_[id];
    const bool named = n.kind == NodeKind::kElement && n.tag == Tag::kUnknown;
    return named ? attributes_[n.data.offset - 1].name : Slice{};
  }
  [[nodiscard]] std::span<const Attribute> attributes(NodeId id) const noexcept {
    const Node& n = nodes_[id];
    if (n.kind != NodeKind::kElement) return {};
    return std::span(attributes_).subspan(n.data.offset, n.data.length);
  }
  // The attribute of that name, or nullptr. Names are compared as the DOM spells them.
  [[nodiscard]] const Attribute* attribute(NodeId id, std::string_view name) const noexcept;
  // The raw value of that attribute, empty if it is missing. Good for ASCII tests; use decoded()
  // for text.
  [[nodiscard]] std::string_view raw_attribute(NodeId id, std::string_view name) const noexcept;
  [[nodiscard]] std::string decoded_attribute(NodeId id, std::string_view name) const;
  [[nodiscard]] std::string decoded(Slice slice) const;
  void append_decoded(Slice slice, std::string& out) const;
  // The decoded text of all text nodes below id, in order. Scripts and styles are raw text like any
  // other.
  [[nodiscard]] std::string text_content(NodeId id) const;

 private:
  friend class DocumentBuilder;
  [[nodiscard]] std::string_view buffer() const noexcept {
    return owned_.empty() ? borrowed_ : std::string_view(owned_);
  }

  std::string_view borrowed_;  // the caller's bytes, which must outlive the document
  std::string owned_;          // or bytes of our own
  std::vector<Node> nodes_;
  std::vector<Attribute> attributes_;
};

}  // namespace stillpage
