// Looking up attributes and decoding the five references of a serialised DOM.
#include "stillpage/document.hpp"

#include <array>
#include <cstring>

namespace stillpage {
namespace {

struct Reference {
  std::string_view written;
  std::string_view character;
};

// What the serialisation of HTML fragments writes, and nothing else (HTML Standard, "escaping a
// string").
constexpr std::array<Reference, 5> kReferences = {{
    {"&amp;", "&"},
    {"&nbsp;", "\u00A0"},
    {"&lt;", "<"},
    {"&gt;", ">"},
    {"&quot;", "\""},
}};

// The reference at the start of the text, or nullptr.
const Reference* reference_at(std::string_view text) noexcept {
  for (const Reference& reference : kReferences) {
    if (text.substr(0, reference.written.size()) == reference.written) return &reference;
  }
  return nullptr;
}

}  // namespace

std::string_view Document::name(NodeId id) const noexcept {
  return nodes_[id].tag == Tag::kUnknown ? raw(unknown_name(id)) : name_of(nodes_[id].tag);
}

const Attribute* Document::attribute(NodeId id, std::string_view name) const noexcept {
  for (const Attribute& attribute : attributes(id)) {
    if (attribute.name.length == name.size() && raw(attribute.name) == name) return &attribute;
  }
  return nullptr;
}

std::string_view Document::raw_attribute(NodeId id, std::string_view name) const noexcept {
  const Attribute* found = attribute(id, name);
  return found == nullptr ? std::string_view() : raw(found->value);
}

std::string Document::decoded_attribute(NodeId id, std::string_view name) const {
  const Attribute* found = attribute(id, name);
  return found == nullptr ? std::string() : decoded(found->value);
}

std::string Document::decoded(Slice slice) const {
  std::string text;
  append_decoded(slice, text);
  return text;
}

void Document::append_decoded(Slice slice, std::string& out) const {
  std::string_view rest = raw(slice);
  if (slice.escaped == 0) {
    out.append(rest);
    return;
  }
  while (true) {
    const std::size_t ampersand = rest.find('&');
    out.append(rest.substr(0, ampersand));
    if (ampersand == std::string_view::npos) return;
    rest.remove_prefix(ampersand);
    const Reference* reference = reference_at(rest);
    out.append(reference == nullptr ? rest.substr(0, 1) : reference->character);
    rest.remove_prefix(reference == nullptr ? 1 : reference->written.size());
  }
}

std::string Document::text_content(NodeId id) const {
  std::string text;
  for (NodeId child = id; child < subtree_end(id); ++child) {
    if (nodes_[child].kind == NodeKind::kText) append_decoded(nodes_[child].data, text);
  }
  return text;
}

}  // namespace stillpage
