// Questions that several rules ask about the kept blocks.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "clean/clean.hpp"

namespace stillpage {

// The decoded text of a block with its white space collapsed, cut after about `max_bytes`.
[[nodiscard]] std::string text_of(const CleanContext& context, BlockId block, std::size_t max_bytes);

// Words of kept blocks, summed over the subtree of each container.
[[nodiscard]] std::vector<float> kept_words_by_container(const CleanContext& context, const Selection& selection);

// Drops every block below a container, and the container itself.
void drop_container(const CleanContext& context, Selection& selection, ContainerId container);

// The last kept block that reads like prose, or size() if there is none.
[[nodiscard]] BlockId last_kept_prose(const CleanContext& context, const Selection& selection);

// The kept blocks before and after `block`, or size() if there is none.
[[nodiscard]] BlockId previous_kept(const Selection& selection, BlockId block);
[[nodiscard]] BlockId next_kept(const Selection& selection, BlockId block);

// Whether the block is nothing but link: a headline elsewhere, not a word.
[[nodiscard]] bool is_link_line(const CleanContext& context, BlockId block);

}  // namespace stillpage
