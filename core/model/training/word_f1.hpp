// How right a text is, by words.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "model/training/page_sample.hpp"

namespace stillpage::training {

struct WordScore {
  double precision = 0;
  double recall = 0;
  double f1 = 0;
};

// Compares words with the true ones as multisets. Two empty texts agree.
[[nodiscard]] WordScore word_score(std::vector<WordHash> words, std::vector<WordHash> truth);

// The same of the words of the kept blocks.
[[nodiscard]] WordScore word_score(const PageSample& sample, std::span<const std::uint8_t> keep);

}  // namespace stillpage::training
