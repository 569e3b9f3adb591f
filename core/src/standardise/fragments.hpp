// Links within the page: which of their targets are in the article, so that notes lead there and
// back.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "segment/segment.hpp"
#include "select/select.hpp"

namespace stillpage {

struct FragmentTarget {
  NodeId node;
  std::string id;
};

// The elements in kept containers that a kept link's "#fragment" names by id (or an anchor's name),
// in document order and each id once. Linear but for hashing.
[[nodiscard]] std::vector<FragmentTarget> find_fragment_targets(const Document& document,
                                                                const PageOutline& page,
                                                                const Selection& selection);

// The same in any container, kept or not.
[[nodiscard]] std::vector<FragmentTarget> find_linked_elements(const Document& document,
                                                               const PageOutline& page,
                                                               const Selection& selection);

// The fragment of a link that stays on the page, percent-decoded; empty if it is another page's or
// has none.
[[nodiscard]] std::string local_fragment(std::string_view href);

}  // namespace stillpage
