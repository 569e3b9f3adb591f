// Cuts a page into blocks: maximal runs of inline text between block boundaries. Two <br> in a row
// are a boundary.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "segment/survey.hpp"
#include "segment/text_shape.hpp"

namespace stillpage {

using BlockId = std::uint32_t;  // in document order

struct Blocks {
  std::vector<ContainerId> container;  // the nearest block-level ancestor
  std::vector<NodeId> first;           // its text nodes are the non-dropped ones in [first, end)
  std::vector<NodeId> end;
  std::vector<NameGroups> names;  // of inline elements around its first word
  std::vector<TextShape> shape;

  void reserve(BlockId count);
  [[nodiscard]] BlockId size() const noexcept { return static_cast<BlockId>(container.size()); }
};

struct SegmentedPage {
  Survey survey;
  Blocks blocks;
};

// Surveys and segments. The text of <noscript> is taken in when the page has hardly any other text
// and it more than doubles the words. `title` is the page's own, for TextShape::title_words.
// Linear.
[[nodiscard]] SegmentedPage segment_document(const Document& document, std::string_view title);

}  // namespace stillpage
