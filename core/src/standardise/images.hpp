// Finds the real picture behind an <img>: lazy loaders leave a placeholder in src and the address
// elsewhere.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "stillpage/document.hpp"

namespace stillpage {

struct ImageSource {
  std::string url;  // absolute; empty if nothing usable is there
  std::string alt;
  std::uint32_t width = 0;  // px as the page states them, 0 if it doesn't
  std::uint32_t height = 0;
};

// `image` is an <img> or <amp-img>. Looks at srcset, the attributes of known lazy loaders, a
// surrounding <picture>, src.
[[nodiscard]] ImageSource read_image(const Document& document, NodeId image,
                                     std::string_view base_url);

// The absolute address of a picture; empty where it is of no allowed scheme or a placeholder's.
[[nodiscard]] std::string usable_picture(std::string_view base_url, std::string_view reference);

// The first usable image of a <noscript>, whether its content was parsed or is raw text.
[[nodiscard]] ImageSource read_noscript_image(const Document& document, NodeId noscript,
                                              std::string_view base_url);

// Two URLs of one picture: equal but for the query, a size in the name ("-300x200") and a resizing
// proxy's path.
[[nodiscard]] bool is_same_picture(std::string_view a, std::string_view b);

}  // namespace stillpage
