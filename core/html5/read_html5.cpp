// Walks libgumbo's tree without recursion and builds the core's Document from it.
#include "html5/read_html5.hpp"

#include <gumbo.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "document/document_builder.hpp"
#include "html5/gumbo_memory.hpp"
#include "html5/nesting.hpp"
#include "text/characters.hpp"

namespace stillpage {
namespace {

// libgumbo's time grows with tags times depth: a page of this depth takes it about a second.
// Browsers stop at 512.
constexpr std::size_t kMaxGumboDepth = 20'000;

// Memory libgumbo may use: for each node of Limits::max_nodes a node, its vector and three
// attributes; for each byte of input the token, its buffers and the copies in the tree; and what a
// small page needs.
constexpr std::size_t kGumboBytesPerNode = 640;
constexpr std::size_t kGumboBytesPerInputByte = 8;
constexpr std::size_t kGumboBytesAtLeast = std::size_t{16} << 20;

// What stands for a zero byte in names.
constexpr std::string_view kReplacement = "\uFFFD";

class Converter {
 public:
  explicit Converter(const Limits& limits) : builder_(limits) {}

  Result<Document> convert(const GumboNode* root) {
    if (!enter(root)) return builder_.error();
    while (!path_.empty()) {
      Step& step = path_.back();
      const GumboVector& children = step.node->v.element.children;
      const bool ok = step.next_child < children.length
                          ? visit(static_cast<const GumboNode*>(children.data[step.next_child++]))
                          : leave();
      if (!ok) return builder_.error();
    }
    return std::move(builder_).finish();
  }

 private:
  struct Step {
    const GumboNode* node;
    unsigned next_child;
  };

  bool visit(const GumboNode* node) {
    switch (node->type) {
      case GUMBO_NODE_ELEMENT:
      case GUMBO_NODE_TEMPLATE:
        return flush_text() && enter(node);
      case GUMBO_NODE_TEXT:
      case GUMBO_NODE_WHITESPACE:
      case GUMBO_NODE_CDATA:
        pending_text_ += node->v.text.text;  // adjacent ones are one text in a DOM
        return true;
      case GUMBO_NODE_COMMENT: {
        Slice data;
        return flush_text() && builder_.own(node->v.text.text, data) && builder_.comment(data);
      }
      case GUMBO_NODE_DOCUMENT:
        break;
    }
    return true;
  }

  bool enter(const GumboNode* node) {
    const GumboElement& element = node->v.element;
    const std::string name = name_of_element(element);
    const Tag tag = tag_of(name);
    Slice slice;
    if (!own_name(tag, name, slice) || !builder_.open_element(slice, tag, namespace_of(element)))
      return false;
    for (unsigned i = 0; i < element.attributes.length; ++i) {
      if (!add_attribute(*static_cast<const GumboAttribute*>(element.attributes.data[i])))
        return false;
    }
    path_.push_back({node, 0});
    return true;
  }

  bool leave() {
    path_.pop_back();
    if (!flush_text()) return false;
    builder_.close_element();
    return true;
  }

  bool flush_text() {
    if (pending_text_.empty()) return true;
    Slice data;
    const bool ok = builder_.own(pending_text_, data) && builder_.text(data);
    pending_text_.clear();
    return ok;
  }

  // The names of known elements are kept once.
  bool own_name(Tag tag, std::string_view name, Slice& slice) {
    Slice& known = names_[static_cast<std::size_t>(tag)];
    if (tag != Tag::kUnknown && known.length > 0) {
      slice = known;
      return true;
    }
    if (!builder_.own(name, slice)) return false;
    known = slice;
    return true;
  }

  bool add_attribute(const GumboAttribute& attribute) {
    std::string name;
    const std::string_view local = name_of_attribute(attribute);
    if (attribute.attr_namespace == GUMBO_ATTR_NAMESPACE_XLINK) name = "xlink:";
    if (attribute.attr_namespace == GUMBO_ATTR_NAMESPACE_XML) name = "xml:";
    if (attribute.attr_namespace == GUMBO_ATTR_NAMESPACE_XMLNS && local != "xmlns") name = "xmlns:";
    name += local;
    if (name.empty()) name = kReplacement;  // libgumbo keeps a zero byte that begins a name
    Slice name_slice;
    Slice value_slice;
    if (!builder_.own(name, name_slice) || !builder_.own(attribute.value, value_slice))
      return false;
    builder_.attribute(name_slice, value_slice);
    return true;
  }

  // Behind an attribute that stands twice and has no value, libgumbo takes its name for the
  // beginning of the next one's, unless it may write down errors, for which no memory would
  // suffice.
  static std::string_view name_of_attribute(const GumboAttribute& attribute) {
    const std::string_view name = attribute.name;
    std::string_view source(attribute.original_name.data, attribute.original_name.length);
    source.remove_prefix(source.find_last_of(" \t\n\f\r/") + 1);
    const std::string own = without_zero_bytes(to_ascii_lower(source));
    return !own.empty() && name.ends_with(own) ? name.substr(name.size() - own.size()) : name;
  }

  static Namespace namespace_of(const GumboElement& element) noexcept {
    switch (element.tag_namespace) {
      case GUMBO_NAMESPACE_SVG:
        return Namespace::kSvg;
      case GUMBO_NAMESPACE_MATHML:
        return Namespace::kMathMl;
      case GUMBO_NAMESPACE_HTML:
        break;
    }
    return Namespace::kHtml;
  }

  // libgumbo numbers the elements it knows; the others' names, and the capitals of SVG's, are in
  // the source.
  static std::string name_of_element(const GumboElement& element) {
    const std::string_view name = name_in_source(element.original_tag);
    if (element.tag_namespace == GUMBO_NAMESPACE_SVG && !name.empty()) {
      const GumboStringPiece piece = {.data = name.data(), .length = name.size()};
      const char* adjusted = gumbo_normalize_svg_tagname(&piece);
      if (adjusted != nullptr) return adjusted;
    }
    if (element.tag != GUMBO_TAG_UNKNOWN) return gumbo_normalized_tagname(element.tag);
    return without_zero_bytes(to_ascii_lower(name));
  }

  // What stands between the '<' of a tag and the first character that ends names. libgumbo has a
  // function for it, which also ends them at a vertical tab.
  static std::string_view name_in_source(GumboStringPiece original_tag) {
    std::string_view tag(original_tag.data, original_tag.length);
    while (tag.starts_with("</>")) tag.remove_prefix(3);  // libgumbo counts it to the tag behind it
    if (!tag.empty()) tag.remove_prefix(1);
    return tag.substr(0, tag.find_first_of(" \t\n\f\r/>"));
  }

  // What a parser makes of a zero byte within a name is for the name's reader to do.
  static std::string without_zero_bytes(std::string name) {
    for (std::size_t zero = name.find('\0'); zero != std::string::npos;
         zero = name.find('\0', zero))
      name.replace(zero, 1, kReplacement);
    return name;
  }

  DocumentBuilder builder_;
  std::array<Slice, 256> names_{};
  std::vector<Step> path_;
  std::string pending_text_;
};

}  // namespace

Result<Document> read_html5(std::string_view bytes, const Limits& limits) {
  if (bytes.size() > std::min<std::size_t>(limits.max_bytes, kMaxSliceLength))
    return ErrorCode::kTooLarge;
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (bytes.substr(0, kByteOrderMark.size()) == kByteOrderMark)
    bytes.remove_prefix(kByteOrderMark.size());
  if (estimate_depth(bytes) > std::min<std::size_t>(limits.max_depth, kMaxGumboDepth))
    return ErrorCode::kTooDeep;
  GumboMemory memory(kGumboBytesAtLeast + kGumboBytesPerNode * limits.max_nodes +
                     kGumboBytesPerInputByte * bytes.size());
  const GumboOutput* output = memory.parse(bytes.data(), bytes.size());
  if (output == nullptr) return ErrorCode::kTooManyNodes;
  if (output->root == nullptr) return Document();
  return Converter(limits).convert(output->root);
}

}  // namespace stillpage
