// A table of data is kept whole or not at all: half a table is worse than none, unless the half is
// much of the page, and then the table is rather a frame around other things.
#include <cstdint>
#include <vector>

#include "clean/clean.hpp"

namespace stillpage {
namespace {

constexpr float kMostly = 0.5F;          // of the table's words: kept whole
constexpr float kMaxDroppedWords = 400;  // kept ones of a table that is dropped

enum class Fate : std::uint8_t { kAsItIs, kWhole, kNone };

// By container: what becomes of the table of data that it is; kAsItIs of everything else.
std::vector<Fate> table_fates(const CleanContext& context, const std::vector<float>& kept) {
  std::vector<Fate> fates(kept.size(), Fate::kAsItIs);
  for (ContainerId id = 1; id < kept.size(); ++id) {
    if (context.statistics.data_table[id] != id) continue;
    if (kept[id] > kMostly * context.statistics.sums.words[id]) {
      fates[id] = Fate::kWhole;
    } else if (kept[id] <= kMaxDroppedWords) {
      fates[id] = Fate::kNone;
    }
  }
  return fates;
}

}  // namespace

void settle_tables(const CleanContext& context, Selection& selection) {
  const Containers& c = context.containers();
  const Blocks& blocks = context.blocks();
  const std::vector<ContainerId>& table = context.statistics.data_table;
  std::vector<float> kept(c.size(), 0);
  for (BlockId b = 0; b < blocks.size(); ++b) {
    if (selection.keep[b] != 0) kept[table[blocks.container[b]]] += blocks.shape[b].words;
  }
  const std::vector<Fate> fates = table_fates(context, kept);
  for (BlockId b = 0; b < blocks.size(); ++b) {
    const Fate fate = fates[table[blocks.container[b]]];
    if (fate != Fate::kAsItIs) selection.keep[b] = fate == Fate::kWhole;
  }
  for (ContainerId id = 1; id < c.size(); ++id) {
    const Fate fate = fates[table[id]];
    if (fate != Fate::kAsItIs) selection.keep_container[id] = fate == Fate::kWhole;
  }
}

}  // namespace stillpage
