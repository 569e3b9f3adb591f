// One page of a corpus as training sees it: features, truth, and what the decoding needs to judge a
// model by.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "features/features.hpp"
#include "segment/segment.hpp"

namespace stillpage::training {

struct PageSample {
  std::string id;
  std::string type;
  std::string url;
  int fold = 0;
  std::uint32_t domain = 0;
  bool sanitised = false;
  std::size_t original = 0;  // of an augmented page: index of the page it was made from

  SegmentedPage page;  // containers and blocks; flags by node are dropped
  FeatureMatrix features{0};
  std::vector<BlockTokens> tokens;
  std::vector<float> words;               // by block
  std::vector<float> coverage;            // by block: how much of it is true content
  std::vector<std::uint8_t> masked;       // by block: its truth is not to be trusted
  std::vector<std::uint8_t> added;        // by block: clutter that augmentation put there
  std::vector<std::uint32_t> first_word;  // words of block b: [first_word[b], first_word[b + 1])
  std::vector<WordHash> word_hashes;
  std::vector<WordHash> truth;

  [[nodiscard]] std::size_t blocks() const { return words.size(); }
};

}  // namespace stillpage::training
