// How right a selection of blocks is, by words.
#pragma once

#include <cstdint>
#include <span>

#include "model/training/page_sample.hpp"

namespace stillpage::training {

struct WordScore {
  double precision = 0;
  double recall = 0;
  double f1 = 0;
};

// Compares the words of the kept blocks with the true ones as multisets. Two empty texts agree.
[[nodiscard]] WordScore word_score(const PageSample& sample, std::span<const std::uint8_t> keep);

}  // namespace stillpage::training
