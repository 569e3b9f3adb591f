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

struct BlockPlaces {
  std::vector<ContainerId> container;  // the nearest block-level ancestor
  std::vector<NodeId> first;           // its text nodes are the non-dropped ones in [first, end)
  std::vector<NodeId> end;
  std::vector<std::uint8_t> linked;  // holds text of a link

  [[nodiscard]] BlockId size() const noexcept { return static_cast<BlockId>(container.size()); }
};

struct Blocks : BlockPlaces {
  std::vector<NameGroups> names;  // of inline elements around its first word
  std::vector<TextShape> shape;

  void reserve(BlockId count);
};

struct SegmentedPage {
  Survey survey;
  Blocks blocks;
};

// What is still asked of a page once it is decided what is shown of it. Views what it is made of.
struct PageOutline {
  PageOutline(const Survey& surveyed, const BlockPlaces& places)
      : survey(surveyed), blocks(places) {}
  // NOLINTNEXTLINE(google-explicit-constructor): the page says more
  PageOutline(const SegmentedPage& page) : PageOutline(page.survey, page.blocks) {}

  const Survey& survey;
  const BlockPlaces& blocks;
};

// Surveys and segments. The text of <noscript> is taken in when the page has hardly any other text
// and it more than doubles the words. `title` is the page's own, for TextShape::title_words.
// Linear.
[[nodiscard]] SegmentedPage segment_document(const Document& document, std::string_view title);

// The same without find_surroundings(), which scoring doesn't ask for.
[[nodiscard]] SegmentedPage segment_for_scores(const Document& document, std::string_view title);

}  // namespace stillpage
