// Finds the strings that may be the author's name, and the blocks that hold one or begin with one.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "features/page_hints.hpp"
#include "features/word_tokens.hpp"
#include "segment/segment.hpp"
#include "stillpage/document.hpp"

namespace stillpage {

struct NamedBlocks {
  std::vector<std::uint8_t> author;  // holds the metadata's author
  std::vector<std::uint8_t> byline;  // holds a short text from above the first prose
  std::vector<std::uint8_t> starts;  // begins with either, one word before it allowed
  BlockId first_prose = 0;  // the first good block; blocks up to it are never byline or starts
};

// Is shown the words of every block once. Linear in the page's words.
class NameFinder {
 public:
  // `good`, by block: whether it is prose.
  NameFinder(const Document& document, const SegmentedPage& page, const PageHints& hints,
             const std::vector<std::uint8_t>& good);

  void scan(BlockId block, std::span<const WordHash> words);
  [[nodiscard]] NamedBlocks finish() &&;

 private:
  // A string that more blocks hold is no name but a topic or a menu entry.
  static constexpr std::size_t kMaxUses = 4;

  struct Use {
    BlockId block = 0;
    bool begins = false;  // the block begins with the name
  };
  struct Name {
    std::vector<WordHash> words;
    std::size_t count = 0;  // of its uses, of which the first are kept
    std::array<Use, kMaxUses> uses{};
  };

  void collect(const Document& document, const Blocks& blocks, BlockId block);
  void collect_parts(std::string_view text);
  void add_name(std::string_view text);
  void note(std::size_t name, Use use);

  const PageHints& hints_;
  NamedBlocks named_;
  std::vector<Name> names_;
  std::size_t author_count_ = 0;              // of the names, which come first
  std::vector<std::uint64_t> by_first_word_;  // sorted: the first word above, the name below
};

}  // namespace stillpage
