// The candidates for the posts of a thread: containers that a template may have repeated.
#pragma once

#include <vector>

#include "segment/segment.hpp"
#include "stillpage/document.hpp"

namespace stillpage {

struct PostGroup {
  std::vector<ContainerId> members;  // in document order
  bool marked = false;               // schema.org says that they are posts
};

// Whether schema.org markup calls the element a post of some kind.
[[nodiscard]] bool is_marked_post(const Document& document, NodeId node);

// Small members first, so that an answer's comments are settled before the answers. `worthy` tells
// by container whether it may be a post at all.
[[nodiscard]] std::vector<PostGroup> post_groups(const Document& document,
                                                 const Containers& containers,
                                                 const std::vector<std::uint8_t>& worthy);

}  // namespace stillpage
