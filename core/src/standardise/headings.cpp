// A heading's level is the number of open headings above it.
#include "standardise/headings.hpp"

#include <algorithm>

namespace stillpage {
namespace {

constexpr int kFirstLevel = 2;
constexpr int kLastLevel = 6;

}  // namespace

std::vector<int> normalise_heading_levels(std::span<const int> levels) {
  std::vector<int> result;
  result.reserve(levels.size());
  std::vector<int> open;
  for (const int level : levels) {
    while (!open.empty() && open.back() >= level) open.pop_back();
    result.push_back(std::min(kFirstLevel + static_cast<int>(open.size()), kLastLevel));
    open.push_back(level);
  }
  return result;
}

}  // namespace stillpage
