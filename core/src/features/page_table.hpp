// The page as the features see it: its elements and blocks as rows in document order, with sums
// over every subtree.
#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>
#include <vector>

#include "features/author_names.hpp"
#include "features/link_targets.hpp"
#include "features/page_hints.hpp"
#include "features/word_overlaps.hpp"
#include "segment/segment.hpp"
#include "stillpage/document.hpp"

namespace stillpage {

using RowId = std::uint32_t;  // of an element; 0 is the body
inline constexpr RowId kNoRow = std::numeric_limits<RowId>::max();

// Of what a part of a page has few: it stops at 65,535, which is above every edge of a model.
class SmallCount {
 public:
  SmallCount& operator+=(std::uint32_t more) noexcept {
    count_ = static_cast<std::uint16_t>(std::min<std::uint32_t>(count_ + more, 0xFFFF));
    return *this;
  }
  SmallCount& operator+=(SmallCount more) noexcept { return *this += std::uint32_t{more.count_}; }
  // NOLINTNEXTLINE(google-explicit-constructor): a feature is a float
  operator float() const noexcept { return count_; }

 private:
  std::uint16_t count_ = 0;
};

// What can be summed over a subtree. Float where it isn't whole or is divided; sums run in document
// order and so give the same bits everywhere.
struct Sums {
  float words = 0;
  float link_words = 0;
  float blocks = 0;
  float sentences = 0;
  float good_words = 0;
  float links = 0;
  float short_blocks = 0;
  SmallCount long_blocks;
  SmallCount headings;
  SmallCount images;
  SmallCount slugs;  // links whose last path segment has three hyphens or more
  SmallCount actions;
  SmallCount shares;
  SmallCount controls;
  SmallCount icons;
  SmallCount forms;

  Sums& operator+=(const Sums& other) noexcept;
  [[nodiscard]] float link_share() const noexcept { return link_words / (words > 1 ? words : 1); }
  [[nodiscard]] float good_share() const noexcept { return good_words / (words > 1 ? words : 1); }
};

// What is asked of the page as a whole and of no part of it: how many of its blocks are such.
struct BlockCounts {
  float good = 0;
  float prices = 0;
  float dates = 0;
};

// The elements that are not dropped, from the body on. The subtree of r is [r, end[r]).
struct ElementRows {
  std::vector<NodeId> node;
  std::vector<RowId> parent;  // kNoRow for row 0
  std::vector<RowId> end;
  std::vector<Tag> tag;
  std::vector<std::uint16_t> depth;
  std::vector<std::uint32_t> shape;  // hash of tag and first class
  std::vector<std::uint32_t> child_count;
  std::vector<std::uint32_t> child_index;
  std::vector<std::uint32_t> twins;  // children of its parent with its shape, itself counted
  std::vector<RowId> previous_sibling;
  std::vector<std::int32_t> link;  // index into links of the innermost one around; -1: in no link
  std::vector<Sums> sums;

  void reserve(RowId rows);
  [[nodiscard]] RowId size() const noexcept { return static_cast<RowId>(node.size()); }
  [[nodiscard]] RowId next_sibling(RowId row) const noexcept {
    const RowId up = parent[row];
    return up != kNoRow && end[row] < end[up] ? end[row] : kNoRow;
  }
  // Of an element that isn't dropped, or else the body's.
  [[nodiscard]] RowId row_of(NodeId element) const noexcept;
  [[nodiscard]] RowId parent_or_self(RowId row) const noexcept {
    return parent[row] == kNoRow ? row : parent[row];
  }
};

struct BlockRows {
  std::vector<RowId> owner;
  std::vector<RowId> leaf;  // innermost element that holds all of it, or else the owner
  std::vector<float> words;
  std::vector<float> link_share;  // letters in links
  std::vector<std::uint8_t> good;
  std::vector<std::uint8_t> heading;  // 1-6; 0: not a heading
  std::vector<WordOverlaps> overlaps;

  void reserve(BlockId rows);
  [[nodiscard]] BlockId size() const noexcept { return static_cast<BlockId>(owner.size()); }
};

struct PageTable {
  const Document* document = nullptr;
  const SegmentedPage* page = nullptr;
  PageHints hints;
  ElementRows elements;
  BlockRows blocks;
  BlockCounts counts;
  NamedBlocks named;
  std::vector<LinkTarget> links;
};

// A block of prose: at least 12 words, little of it in links, at least one sentence.
[[nodiscard]] bool is_good(float words, float link_share, std::uint32_t sentences) noexcept;
// A block that alone would make a paragraph: at least 25 words, hardly any of it in links.
[[nodiscard]] bool is_long(float words, float link_share) noexcept;

// By row: how many children of its parent have its shape, itself among them, of the rows that
// count; 1 for others. No table of hashes, which a page could choose to clash.
[[nodiscard]] std::vector<std::uint32_t> count_twins(const ElementRows& elements,
                                                     bool (*counts)(const Sums&));

// Linear but for the sorting of siblings. Document and page must outlive the table.
[[nodiscard]] PageTable make_page_table(const Document& document, const SegmentedPage& page,
                                        PageHints hints);

}  // namespace stillpage
