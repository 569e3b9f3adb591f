// The inputs that fuzzing starts from, taken from the fixture pages, so that none needs to be kept
// beside them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace stillpage::fuzz {

// For a target of targets.hpp: pages and pieces of them for those that read pages, otherwise
// attributes and scripts.
[[nodiscard]] std::vector<std::string> make_seeds(std::string_view target);

}  // namespace stillpage::fuzz
