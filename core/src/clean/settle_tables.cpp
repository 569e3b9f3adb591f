// A table of data is kept whole or not at all: half a table is worse than none.
#include "clean/clean.hpp"
#include "standardise/tables.hpp"

namespace stillpage {

void settle_tables(const CleanContext& context, Selection& selection) {
  const Containers& c = context.containers();
  const Blocks& blocks = context.blocks();
  const std::vector<std::uint8_t> data =
      find_data_tables(context.document, context.page, context.statistics);
  const std::vector<ContainerId> table = nearest_tables(context.document, c);
  std::vector<float> kept(c.size(), 0);
  for (BlockId b = 0; b < blocks.size(); ++b) {
    if (selection.keep[b] != 0) kept[table[blocks.container[b]]] += blocks.shape[b].words;
  }
  for (BlockId b = 0; b < blocks.size(); ++b) {
    const ContainerId own = table[blocks.container[b]];
    if (own != 0 && data[own] != 0)
      selection.keep[b] = 2 * kept[own] > context.statistics.sums.words[own];
  }
  for (ContainerId id = 1; id < c.size(); ++id) {
    const ContainerId own = table[id];
    if (own != 0 && data[own] != 0)
      selection.keep_container[id] = 2 * kept[own] > context.statistics.sums.words[own];
  }
}

}  // namespace stillpage
