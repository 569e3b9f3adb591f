// Builds a Document in document order, for both readers: one call for each tag, attribute, text and
// comment. It checks the limits on nodes and depth; a call that returns false leaves an error() and
// ends the building.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "stillpage/document.hpp"
#include "stillpage/limits.hpp"
#include "stillpage/result.hpp"

namespace stillpage {

// An element's attributes past this are dropped.
inline constexpr std::size_t kMaxAttributesOfElement = 65'535;

// The longest run a Slice can name, and so the longest buffer that can safely be viewed by one.
inline constexpr std::uint32_t kMaxSliceLength = 0x7FFF'FFFF;

// An element that has been opened and not yet closed.
struct OpenElement {
  NodeId id = kNoNode;
  Slice name;
  Tag tag = Tag::kUnknown;
  Namespace ns = Namespace::kHtml;
  Namespace children_ns =
      Namespace::kHtml;  // for the reader: what a child belongs to, unless it says otherwise
};

class DocumentBuilder {
 public:
  // A document whose slices view `borrowed`, which must outlive it. Precondition: at most
  // kMaxSliceLength bytes.
  DocumentBuilder(std::string_view borrowed, const Limits& limits);
  // A document whose slices are those of `source`, which must outlive it.
  DocumentBuilder(const Document& source, const Limits& limits);
  // A document that owns its text: make slices with own().
  explicit DocumentBuilder(const Limits& limits);

  // Copies text into the document and names it by a slice. False: past kMaxSliceLength bytes in
  // all.
  [[nodiscard]] bool own(std::string_view text, Slice& slice);

  // Room for so many, to save copying while the vectors grow.
  void reserve(std::size_t nodes, std::size_t attributes);

  // Adds an element inside the innermost open one. `name` is that of `tag`, unless that is unknown.
  // Its attributes must follow at once. False: a limit is reached.
  [[nodiscard]] bool open_element(Slice name, Tag tag, Namespace ns) {
    if (open_.size() >= limits_.max_depth) return fail(ErrorCode::kTooDeep);
    const auto id = static_cast<NodeId>(document_.nodes_.size());
    if (tag == Tag::kUnknown) document_.attributes_.push_back({name, {}});
    Slice attributes;
    attributes.offset = static_cast<std::uint32_t>(document_.attributes_.size());
    if (!add_node(attributes, NodeKind::kElement)) return false;
    Node& node = document_.nodes_.back();
    node.tag = tag;
    node.ns = ns;
    open_.push_back({id, name, tag, ns, ns});
    if (tag == Tag::kTemplate && ns == Namespace::kHtml) ++open_templates_;
    return true;
  }

  // An attribute of the element just opened. Ignored past kMaxAttributesOfElement.
  void attribute(Slice name, Slice value) {
    Slice& attributes = document_.nodes_.back().data;
    if (attributes.length == kMaxAttributesOfElement) return;
    ++attributes.length;
    document_.attributes_.push_back({name, value});
  }

  // Text and comments inside the innermost open element. False: a limit is reached.
  [[nodiscard]] bool text(Slice data) { return add_node(data, NodeKind::kText); }
  [[nodiscard]] bool comment(Slice data) { return add_node(data, NodeKind::kComment); }

  // Closes the innermost open element. Precondition: depth() > 0.
  void close_element() {
    const OpenElement& top = open_.back();
    document_.nodes_[top.id].subtree_end = static_cast<NodeId>(document_.nodes_.size());
    if (top.tag == Tag::kTemplate && top.ns == Namespace::kHtml) --open_templates_;
    open_.pop_back();
  }

  [[nodiscard]] std::size_t depth() const noexcept { return open_.size(); }
  [[nodiscard]] std::size_t node_count() const noexcept { return document_.nodes_.size(); }
  // The innermost open element. Precondition: depth() > 0.
  [[nodiscard]] const OpenElement& innermost() const noexcept { return open_.back(); }
  void set_children_namespace(Namespace ns) noexcept { open_.back().children_ns = ns; }
  [[nodiscard]] const std::vector<OpenElement>& open_elements() const noexcept { return open_; }
  [[nodiscard]] bool inside_template() const noexcept { return open_templates_ > 0; }
  [[nodiscard]] ErrorCode error() const noexcept { return error_; }
  // What has been built so far; subtree_end() of open elements isn't known yet.
  [[nodiscard]] const Document& document() const noexcept { return document_; }

  // Closes what is open and hands the document over.
  [[nodiscard]] Document finish() &&;

 private:
  [[nodiscard]] bool fail(ErrorCode code) noexcept {
    error_ = code;
    return false;
  }

  [[nodiscard]] bool add_node(Slice data, NodeKind kind) {
    if (document_.nodes_.size() >= limits_.max_nodes) return fail(ErrorCode::kTooManyNodes);
    Node node;
    node.parent = open_.empty() ? kNoNode : open_.back().id;
    node.subtree_end = static_cast<NodeId>(document_.nodes_.size()) + 1;
    node.data = data;
    node.kind = kind;
    node.inert = open_templates_ > 0;
    document_.nodes_.push_back(node);
    return true;
  }

  Document document_;
  Limits limits_;
  std::vector<OpenElement> open_;
  std::uint32_t open_templates_ = 0;
  ErrorCode error_ = ErrorCode::kTooManyNodes;  // meaningful once a call has returned false
};

}  // namespace stillpage
