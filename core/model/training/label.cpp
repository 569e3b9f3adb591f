// Alignment first; then whole blocks that only moved are rescued by the four-word runs that no
// other block has used.
#include "model/training/label.hpp"

#include <cstdint>
#include <span>
#include <unordered_map>

#include "model/training/align.hpp"

namespace stillpage::training {
namespace {

constexpr std::size_t kRun = 4;
constexpr std::size_t kMinRescued = 6;    // words of a block worth rescuing
constexpr float kMinRescuedShare = 0.7F;  // of its runs that must be in the truth

std::uint64_t run_at(std::span<const WordHash> words, std::size_t at) {
  std::uint64_t hash = 14695981039346656037ULL;
  for (std::size_t k = 0; k < kRun; ++k) hash = (hash ^ words[at + k]) * 1099511628211ULL;
  return hash;
}

class Rescuer {
 public:
  explicit Rescuer(std::span<const WordHash> truth) {
    for (std::size_t at = 0; at + kRun <= truth.size(); ++at) ++left_[run_at(truth, at)];
  }

  void use(std::span<const WordHash> block) {
    for (std::size_t at = 0; at + kRun <= block.size(); ++at) {
      const auto found = left_.find(run_at(block, at));
      if (found != left_.end() && found->second > 0) --found->second;
    }
  }

  float share_left(std::span<const WordHash> block) const {
    std::size_t there = 0;
    for (std::size_t at = 0; at + kRun <= block.size(); ++at) {
      const auto found = left_.find(run_at(block, at));
      there += found != left_.end() && found->second > 0 ? 1 : 0;
    }
    return static_cast<float>(there) / static_cast<float>(block.size() - kRun + 1);
  }

 private:
  std::unordered_map<std::uint64_t, std::uint32_t> left_;
};

}  // namespace

std::vector<float> block_coverage(const BlockRows& blocks, const std::vector<WordHash>& truth) {
  const std::vector<std::uint8_t> matched = align_words(blocks.word_hashes, truth);
  const auto words_of = [&](BlockId b) {
    return std::span(blocks.word_hashes)
        .subspan(blocks.first_word[b], blocks.first_word[b + 1] - blocks.first_word[b]);
  };
  std::vector<float> coverage(blocks.size(), 0);
  Rescuer rescuer(truth);
  for (BlockId b = 0; b < blocks.size(); ++b) {
    std::size_t hits = 0;
    for (std::size_t w = blocks.first_word[b]; w < blocks.first_word[b + 1]; ++w)
      hits += matched[w];
    const std::size_t words = words_of(b).size();
    if (words > 0) coverage[b] = static_cast<float>(hits) / static_cast<float>(words);
    if (coverage[b] >= kContentCoverage) rescuer.use(words_of(b));
  }
  for (BlockId b = 0; b < blocks.size(); ++b) {
    if (coverage[b] >= kContentCoverage || words_of(b).size() < kMinRescued) continue;
    const float share = rescuer.share_left(words_of(b));
    if (share < kMinRescuedShare) continue;
    coverage[b] = share;
    rescuer.use(words_of(b));
  }
  return coverage;
}

}  // namespace stillpage::training
