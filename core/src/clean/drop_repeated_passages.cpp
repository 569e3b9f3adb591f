// Some pages hold the whole article twice, laid out for wide and for narrow screens, and a style
// sheet shows one of the two. A sentence may stand twice on purpose, as a pull quote or an answer's
// quotation does; a passage of many paragraphs in the same order may not.
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "clean/clean.hpp"

namespace stillpage {
namespace {

constexpr std::size_t kMinParagraphs = 4;  // of prose, in the same order
constexpr float kMinWords = 120;           // of all of them

struct Passage {
  std::size_t first = 0;  // of the second time, as an index into the kept prose
  std::size_t count = 0;
};

std::vector<Passage> repeated_passages(const Blocks& blocks, const std::vector<BlockId>& prose) {
  std::unordered_map<std::uint64_t, std::size_t> first_time;
  std::vector<Passage> passages;
  for (std::size_t i = 0; i < prose.size();) {
    const auto [at, is_new] = first_time.try_emplace(blocks.shape[prose[i]].hash, i);
    std::size_t count = 0;
    float words = 0;
    if (!is_new) {
      const std::size_t before = at->second;
      while (before + count < i && i + count < prose.size() &&
             blocks.shape[prose[before + count]].hash == blocks.shape[prose[i + count]].hash) {
        words += blocks.shape[prose[i + count]].words;
        ++count;
      }
    }
    if (count >= kMinParagraphs && words >= kMinWords) {
      passages.push_back({.first = i, .count = count});
      i += count;
    } else {
      ++i;
    }
  }
  return passages;
}

}  // namespace

void drop_repeated_passages(const CleanContext& context, Selection& selection) {
  const Blocks& blocks = context.blocks();
  std::vector<BlockId> prose;
  for (BlockId b = 0; b < blocks.size(); ++b) {
    if (selection.keep[b] != 0 && context.statistics.good[b] != 0) prose.push_back(b);
  }
  const std::vector<Passage> passages = repeated_passages(blocks, prose);
  if (passages.empty()) return;
  std::unordered_set<std::uint64_t> seen;
  BlockId b = 0;
  for (const Passage& passage : passages) {
    const BlockId first = prose[passage.first];
    const BlockId last = prose[passage.first + passage.count - 1];
    for (; b < first; ++b) {
      if (selection.keep[b] != 0) seen.insert(blocks.shape[b].hash);
    }
    // Headings and items that came before and come again around it go with it.
    const auto comes_again = [&](BlockId block) {
      return selection.keep[block] != 0 && seen.contains(blocks.shape[block].hash) &&
             context.statistics.copy[block] != 0;
    };
    for (BlockId before = first; before > 0 && comes_again(before - 1); --before)
      selection.keep[before - 1] = 0;
    for (; b <= last || (b < blocks.size() && comes_again(b)); ++b) {
      if (comes_again(b)) selection.keep[b] = 0;
    }
  }
}

}  // namespace stillpage
