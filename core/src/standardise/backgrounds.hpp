// Finds pictures that a page shows as the background of an element, as many do with the one that
// opens an article.
#pragma once

#include <string_view>

#include "standardise/images.hpp"

namespace stillpage {

// The background picture of an element that is there to show it: its role, its tag or its names say
// so. Without an address for all other elements, among them those with a background for decoration.
[[nodiscard]] ImageSource read_background(const Document& document, NodeId element,
                                          std::string_view base_url);

}  // namespace stillpage
