// What a line above a post says of what its page shows.
#pragma once

#include <string>
#include <string_view>

#include "posts/signs.hpp"

namespace stillpage {

// Without "by" and the like, addresses and roles.
[[nodiscard]] std::string name_of(const Sign& sign);

// Without `name` or a word before it ("Posted: 3 March 2025") and the marks around it; the ISO date
// where nothing is shown.
[[nodiscard]] std::string date_of(const Sign& sign, std::string_view name);

}  // namespace stillpage
