// Alignment first; then whole blocks that only moved are rescued by the four-word runs that no
// other block has used.
#include "model/training/label.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>

#include "features/block_text.hpp"
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

BlockWords read_block_words(const Document& document, const SegmentedPage& page) {
  BlockWords words;
  std::string text;
  words.first.push_back(0);
  for (BlockId b = 0; b < page.blocks.size(); ++b) {
    read_block_text(document, page, b, text, [](NodeId, std::size_t) {});
    append_word_hashes(text, words.hashes);
    words.first.push_back(static_cast<std::uint32_t>(words.hashes.size()));
  }
  return words;
}

std::vector<float> block_coverage(const BlockWords& words, const std::vector<WordHash>& truth) {
  const std::vector<std::uint8_t> matched = align_words(words.hashes, truth);
  const auto words_of = [&](BlockId b) {
    return std::span(words.hashes).subspan(words.first[b], words.first[b + 1] - words.first[b]);
  };
  std::vector<float> coverage(words.blocks(), 0);
  Rescuer rescuer(truth);
  for (BlockId b = 0; b < words.blocks(); ++b) {
    std::size_t hits = 0;
    for (std::size_t w = words.first[b]; w < words.first[b + 1]; ++w) hits += matched[w];
    const std::size_t count = words_of(b).size();
    if (count > 0) coverage[b] = static_cast<float>(hits) / static_cast<float>(count);
    if (coverage[b] >= kContentCoverage) rescuer.use(words_of(b));
  }
  for (BlockId b = 0; b < words.blocks(); ++b) {
    if (coverage[b] >= kContentCoverage || words_of(b).size() < kMinRescued) continue;
    const float share = rescuer.share_left(words_of(b));
    if (share < kMinRescuedShare) continue;
    coverage[b] = share;
    rescuer.use(words_of(b));
  }
  return coverage;
}

}  // namespace stillpage::training
