// The second look: which elements' visibility, which only the browser knows, would matter to what
// is kept. And the two ways to name an element.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "segment/segment.hpp"
#include "select/select.hpp"
#include "stillpage/article.hpp"

namespace stillpage {

// The containers that hold kept text, at most kMaxLooked, the outermost first where there are more;
// in document order. Linear but for sorting containers by depth.
inline constexpr std::size_t kMaxLooked = 200;
[[nodiscard]] std::vector<ElementName> elements_to_look_at(const Document& document,
                                                           const SegmentedPage& page,
                                                           const Selection& selection);

// By container, 1 where the browser says that it isn't shown. `ordinals` count the elements of the
// page in document order, as ElementName does; those that name no container say nothing. Linear.
[[nodiscard]] std::vector<std::uint8_t> unseen_containers(const Document& document,
                                                          const SegmentedPage& page,
                                                          std::span<const std::uint32_t> ordinals);

}  // namespace stillpage
