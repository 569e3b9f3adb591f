// Which features a model may use: more than fit into its nodes are computed.
#pragma once

#include <cstdint>
#include <vector>

namespace stillpage::training {

// In ascending order, fewer than kMaxInputs: all that were made to tell clutter from text, which a
// public corpus hardly asks for, and of the others those of the greatest gain (by column).
[[nodiscard]] std::vector<std::uint16_t> choose_columns(const std::vector<float>& gain);

}  // namespace stillpage::training
