// WCXB's own measure, but that a character of a script without spaces is a word.
#include "model/training/word_f1.hpp"

#include <algorithm>
#include <iterator>

namespace stillpage::training {

WordScore word_score(std::vector<WordHash> words, std::vector<WordHash> truth) {
  if (truth.empty() || words.empty()) {
    const double same = truth.empty() && words.empty() ? 1 : 0;
    return {same, same, same};
  }
  std::sort(words.begin(), words.end());
  std::sort(truth.begin(), truth.end());
  std::vector<WordHash> common;
  std::set_intersection(words.begin(), words.end(), truth.begin(), truth.end(),
                        std::back_inserter(common));
  const auto right = static_cast<double>(common.size());
  WordScore score;
  score.precision = right / static_cast<double>(words.size());
  score.recall = right / static_cast<double>(truth.size());
  if (right > 0) score.f1 = 2 * score.precision * score.recall / (score.precision + score.recall);
  return score;
}

WordScore word_score(const PageSample& sample, std::span<const std::uint8_t> keep) {
  std::vector<WordHash> words;
  for (std::size_t b = 0; b < sample.blocks(); ++b) {
    if (keep[b] == 0) continue;
    for (std::size_t w = sample.first_word[b]; w < sample.first_word[b + 1]; ++w)
      words.push_back(sample.word_hashes[w]);
  }
  return word_score(std::move(words), sample.truth);
}

}  // namespace stillpage::training
