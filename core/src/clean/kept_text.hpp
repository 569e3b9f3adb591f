// Questions that several rules ask about the kept blocks.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "clean/clean.hpp"

namespace stillpage {

// The decoded text of a block with its white space collapsed, cut after about `max_bytes`.
[[nodiscard]] std::string text_of(const CleanContext& context, BlockId block,
                                  std::size_t max_bytes);

// Words of kept blocks, summed over the subtree of each container.
[[nodiscard]] std::vector<float> kept_words_by_container(const CleanContext& context,
                                                         const Selection& selection);

// The same, each word counted by its probability: how many of them to expect in the article.
[[nodiscard]] std::vector<float> expected_words_by_container(const CleanContext& context,
                                                             const Selection& selection);

// Drops every block below a container, and the container itself.
void drop_container(const CleanContext& context, Selection& selection, ContainerId container);

// The last kept block that reads like prose, or size() if there is none.
[[nodiscard]] BlockId last_kept_prose(const CleanContext& context, const Selection& selection);

// Whether the block is nothing but link: a headline elsewhere, not a word.
[[nodiscard]] bool is_link_line(const CleanContext& context, BlockId block);

// Whether the block is part of something that is kept or dropped as a whole: a table of data, a
// list, code, a quotation, a figure, a text that opens.
[[nodiscard]] bool is_part_of_whole(const CleanContext& context, BlockId block);

// Whether a text ends in a colon and is long enough to announce what follows, rather than label it.
[[nodiscard]] bool announces(const TextShape& shape);

}  // namespace stillpage
