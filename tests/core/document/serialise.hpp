// Writes a document as a browser's outerHTML would: the HTML Standard's "serialising HTML
// fragments".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/content_model.hpp"
#include "stillpage/document.hpp"

namespace stillpage::testing {

inline void append_escaped(std::string_view text, std::string& out) {
  constexpr std::string_view kNoBreakSpace = "\u00A0";
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (text.substr(i, kNoBreakSpace.size()) == kNoBreakSpace) {
      out += "&nbsp;";
      i += kNoBreakSpace.size() - 1;
    } else if (c == '&' || c == '<' || c == '>' || c == '"') {
      out += c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '>' ? "&gt;" : "&quot;";
    } else {
      out += c;
    }
  }
}

inline bool has_raw_text(const Document& document, NodeId id, bool scripting) {
  return id != kNoNode && document.node(id).ns == Namespace::kHtml &&
         is_raw_text(document.tag(id), scripting);
}

inline void append_start_tag(const Document& document, NodeId id, std::string& out) {
  out += '<';
  out += document.name(id);
  for (const Attribute& attribute : document.attributes(id)) {
    out += ' ';
    out += document.raw(attribute.name);
    out += "=\"";
    append_escaped(document.decoded(attribute.value), out);
    out += '"';
  }
  out += '>';
}

// The subtree of `root`. With `scripting`, a <noscript> outside templates must hold text only.
inline std::string serialise(const Document& document, bool scripting, NodeId root = 0) {
  std::string out;
  std::vector<NodeId> open;
  const auto close_until = [&](NodeId next) {
    while (!open.empty() && next >= document.subtree_end(open.back())) {
      const NodeId id = open.back();
      open.pop_back();
      if (document.node(id).ns == Namespace::kHtml && is_void(document.tag(id))) continue;
      out += "</";
      out += document.name(id);
      out += '>';
    }
  };
  const NodeId end = document.empty() ? 0 : document.subtree_end(root);
  for (NodeId id = root; id < end; ++id) {
    close_until(id);
    const Node& node = document.node(id);
    const std::string data = document.decoded(node.data);
    if (node.kind == NodeKind::kElement) {
      append_start_tag(document, id, out);
      open.push_back(id);
    } else if (node.kind == NodeKind::kComment) {
      out += "<!--" + data + "-->";
    } else if (has_raw_text(document, node.parent, scripting && !node.inert)) {
      out += data;
    } else {
      append_escaped(data, out);
    }
  }
  close_until(end);
  return out;
}

}  // namespace stillpage::testing
