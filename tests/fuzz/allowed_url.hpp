// The table of schemes once more, as plainly as it can be written, to check against it whatever
// leaves the core.
#pragma once

#include <string_view>

#include "url/url.hpp"

namespace stillpage::fuzz {

// Whether a URL is absolute, of a scheme that its use allows, without credentials, white space or
// control characters.
[[nodiscard]] bool is_allowed(std::string_view url, UrlUse use);

}  // namespace stillpage::fuzz
