// WCXB's own measure, but that a character of a script without spaces is a word.
#include "model/training/word_f1.hpp"

#include <unordered_map>

namespace stillpage::training {

WordScore word_score(const PageSample& sample, std::span<const std::uint8_t> keep) {
  std::unordered_map<WordHash, std::uint32_t> left;
  for (const WordHash word : sample.truth) ++left[word];
  std::size_t kept = 0;
  std::size_t common = 0;
  for (std::size_t b = 0; b < sample.blocks(); ++b) {
    if (keep[b] == 0) continue;
    for (std::size_t w = sample.first_word[b]; w < sample.first_word[b + 1]; ++w) {
      ++kept;
      const auto found = left.find(sample.word_hashes[w]);
      if (found == left.end() || found->second == 0) continue;
      --found->second;
      ++common;
    }
  }
  if (sample.truth.empty() || kept == 0) {
    const double same = sample.truth.empty() && kept == 0 ? 1 : 0;
    return {same, same, same};
  }
  WordScore score;
  score.precision = static_cast<double>(common) / static_cast<double>(kept);
  score.recall = static_cast<double>(common) / static_cast<double>(sample.truth.size());
  if (common > 0) score.f1 = 2 * score.precision * score.recall / (score.precision + score.recall);
  return score;
}

}  // namespace stillpage::training
