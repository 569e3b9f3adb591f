// The few shapes in which raw counts enter the feature table, so that all features are of the order
// of one.
#pragma once

#include <algorithm>
#include <cmath>

namespace stillpage {

// log(1 + x) scaled so that x = 1000 gives about 1.
[[nodiscard]] inline float log_scale(float x) { return std::log1p(std::max(0.0F, x)) * 0.145F; }
[[nodiscard]] inline float capped(float x, float cap) { return std::min(x, cap) / cap; }
[[nodiscard]] inline float flag(bool condition) { return condition ? 1.0F : 0.0F; }
[[nodiscard]] inline float ratio(float part, float whole) { return part / std::max(1.0F, whole); }

}  // namespace stillpage
