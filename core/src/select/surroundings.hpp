// Who decides about a picture: hardly ever the few words of its caption, which may well have been
// dropped.
#pragma once

#include "score/statistics.hpp"
#include "select/select.hpp"

namespace stillpage {

// The container to ask whether what stands in `container` is kept: itself, or the nearest one above
// it with more text than a caption. Stays where most words are links, as in a teaser.
[[nodiscard]] ContainerId deciding_container(const Containers& containers,
                                             const Statistics& statistics,
                                             const Selection& selection, ContainerId container);

}  // namespace stillpage
