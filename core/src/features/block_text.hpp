// The text of a block as the features read it: its text nodes, decoded, and a line feed for <br>.
#pragma once

#include <string>

#include "segment/segment.hpp"
#include "stillpage/document.hpp"

namespace stillpage {

// Puts it into `text` and tells `on_piece` of each text node and where in `text` it begins.
template <typename OnPiece>
void read_block_text(const Document& document, const SegmentedPage& page, BlockId block,
                     std::string& text, OnPiece on_piece) {
  text.clear();
  for (NodeId id = page.blocks.first[block]; id < page.blocks.end[block]; ++id) {
    const Node& node = document.node(id);
    if ((page.survey.flags[id] & kDropped) != 0) continue;
    if (node.kind == NodeKind::kElement && node.tag == Tag::kBr) text += '\n';
    if (node.kind != NodeKind::kText) continue;
    const std::size_t begin = text.size();
    document.append_decoded(node.data, text);
    on_piece(id, begin);
  }
}

}  // namespace stillpage
