// Reads a class attribute name by name.
#pragma once

#include <cstddef>
#include <string_view>

#include "text/whitespace.hpp"

namespace stillpage {

// Calls visit(token) for each name until it gives true; gives whether it did. At most
// kMaxClassBytes are read.
inline constexpr std::size_t kMaxClassBytes = 400;

template <typename Visit>
bool any_class_token(std::string_view names, const Visit& visit) {
  names = names.substr(0, kMaxClassBytes);
  std::size_t i = 0;
  while (i < names.size()) {
    while (i < names.size() && is_html_space(names[i])) ++i;
    const std::size_t start = i;
    while (i < names.size() && !is_html_space(names[i])) ++i;
    if (i > start && visit(names.substr(start, i - start))) return true;
  }
  return false;
}

}  // namespace stillpage
