// The words of title and description are sorted: each of the block's is looked up.
#include "features/word_overlaps.hpp"

#include <algorithm>
#include <cstddef>

namespace stillpage {
namespace {

constexpr std::size_t kDescriptionWords = 4;  // shorter blocks share words with anything

float ratio(std::size_t part, std::size_t whole) {
  return static_cast<float>(part) / static_cast<float>(std::max(whole, std::size_t{1}));
}

std::size_t count_common(const std::vector<WordHash>& words, const std::vector<WordHash>& with) {
  std::size_t common = 0;
  for (const WordHash word : words)
    common += std::binary_search(with.begin(), with.end(), word) ? 1U : 0U;
  return common;
}

}  // namespace

WordOverlaps word_overlaps(std::vector<WordHash>& words, const PageHints& hints) {
  WordOverlaps overlaps;
  if (words.size() >= kDescriptionWords) {
    overlaps.description_share = ratio(count_common(words, hints.description_words), words.size());
  }
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  const std::size_t in_title = count_common(words, hints.title_words);
  overlaps.title_share = ratio(in_title, words.size());
  overlaps.title_covered = ratio(in_title, hints.title_words.size());
  return overlaps;
}

}  // namespace stillpage
