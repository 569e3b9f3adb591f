// The page as the features see it: its elements and blocks as rows in document order, with sums
// over every subtree.
#pragma once

#include <cstdint>
#include <limits>
#include <vector>

#include "features/author_names.hpp"
#include "features/link_targets.hpp"
#include "features/page_hints.hpp"
#include "features/word_overlaps.hpp"
#include "segment/segment.hpp"
#include "stillpage/document.hpp"
#include "text/small_count.hpp"

namespace stillpage {

using RowId = std::uint32_t;  // of an element; 0 is the body
inline constexpr RowId kNoRow = std::numeric_limits<RowId>::max();

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
  SmallCount headings;
  SmallCount images;
  TinyCount long_blocks;
  TinyCount slugs;  // links whose last path segment has three hyphens or more
  TinyCount actions;
  TinyCount shares;
  TinyCount controls;
  TinyCount icons;
  TinyCount forms;

  Sums& operator+=(const Sums& other) noexcept;
  [[nodiscard]] float link_share() const noexcept { return link_words / (words > 1 ? words : 1); }
  [[nodiscard]] float good_share() const noexcept { return good_words / (words > 1 ? words : 1); }
};
static_assert(sizeof(Sums) == 40, "a large page has a hundred thousand");

// Those of every row. Rows share what is known to be equal: nothing, a plain link, and what an
// element holds through one child alone.
class RowSums {
 public:
  RowSums() : sums_(kPlainLink + 1) { sums_[kPlainLink].links = 1; }
  void reserve(RowId rows) { of_row_.reserve(rows); }
  // Room for so many that no other row shares.
  void reserve_own(std::size_t rows) { sums_.reserve(sums_.size() + rows); }
  [[nodiscard]] const Sums& operator[](RowId row) const noexcept {
    return sums_[of_row_[row] & ~kOwn];
  }
  [[nodiscard]] bool is_nothing(RowId row) const noexcept { return of_row_[row] == 0; }
  [[nodiscard]] bool is_own(RowId row) const noexcept { return (of_row_[row] & kOwn) != 0; }
  void add_row() { of_row_.push_back(0); }
  void make_plain_link(RowId row) noexcept { of_row_[row] = kPlainLink; }
  // To be changed, until the next call.
  [[nodiscard]] Sums& own(RowId row);
  // Adds those of a child, which no longer change.
  void add(RowId row, RowId child);

 private:
  static constexpr std::uint32_t kPlainLink = 1;
  static constexpr std::uint32_t kOwn = std::uint32_t{1} << 31U;

  std::vector<std::uint32_t> of_row_;  // index into sums_, with kOwn where no other row shares it
  std::vector<Sums> sums_;
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
  std::vector<SmallCount> twins;  // children of its parent with its shape, itself counted
  std::vector<RowId> previous_sibling;
  RowSums sums;

  void reserve(RowId rows);
  [[nodiscard]] RowId size() const noexcept { return static_cast<RowId>(node.size()); }
  [[nodiscard]] RowId next_sibling(RowId row) const noexcept {
    const RowId up = parent[row];
    return up != kNoRow && end[row] < end[up] ? end[row] : kNoRow;
  }
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

inline constexpr std::uint32_t kNoLink = std::numeric_limits<std::uint32_t>::max();

struct PageLink {
  NodeId node = 0;
  std::uint32_t around = kNoLink;  // index of a link that it may stand in
  LinkTarget target;
};

struct PageTable {
  const Document* document = nullptr;
  const SegmentedPage* page = nullptr;
  PageHints hints;
  ElementRows elements;
  BlockRows blocks;
  BlockCounts counts;
  NamedBlocks named;
  std::vector<PageLink> links;  // in document order

  // The innermost link around a node, of `link`, the last before it, and those around that.
  [[nodiscard]] std::uint32_t link_around(NodeId node, std::uint32_t link) const noexcept {
    while (link != kNoLink && document->subtree_end(links[link].node) <= node)
      link = links[link].around;
    return link;
  }
};

// A block of prose: at least 12 words, little of it in links, at least one sentence.
[[nodiscard]] bool is_good(float words, float link_share, std::uint32_t sentences) noexcept;
// A block that alone would make a paragraph: at least 25 words, hardly any of it in links.
[[nodiscard]] bool is_long(float words, float link_share) noexcept;

// By row: how many children of its parent have its shape, itself among them, of the rows that
// count; 1 for others. No table of hashes, which a page could choose to clash.
[[nodiscard]] std::vector<SmallCount> count_twins(const ElementRows& elements,
                                                  bool (*counts)(const Sums&));

// Linear but for the sorting of siblings. Document and page must outlive the table.
[[nodiscard]] PageTable make_page_table(const Document& document, const SegmentedPage& page,
                                        PageHints hints);

}  // namespace stillpage
