// A stable sort, so that equal gains leave the order of the table.
#include "model/training/choose_columns.hpp"

#include <algorithm>
#include <numeric>

#include "features/feature.hpp"
#include "score/model.hpp"

namespace stillpage::training {
namespace {

constexpr std::size_t kInputs = 250;
static_assert(kInputs < kMaxInputs);

bool tells_clutter(std::uint16_t column) {
  return column >= column_of(Feature::kLinkSame) && column < column_of(Feature::kTokenLevel);
}

}  // namespace

std::vector<std::uint16_t> choose_columns(const std::vector<float>& gain) {
  std::vector<std::uint16_t> columns(kColumnCount);
  std::iota(columns.begin(), columns.end(), std::uint16_t{0});
  std::stable_sort(columns.begin(), columns.end(), [&](std::uint16_t a, std::uint16_t b) {
    if (tells_clutter(a) != tells_clutter(b)) return tells_clutter(a);
    return gain[a] > gain[b];
  });
  columns.resize(std::min(columns.size(), kInputs));
  std::sort(columns.begin(), columns.end());
  return columns;
}

}  // namespace stillpage::training
