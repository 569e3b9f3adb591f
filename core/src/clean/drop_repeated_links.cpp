// What a template puts below every post or item: "quote", "reply", "to the top". A line of a word
// or three that is nothing but a link, that the decision was not sure about, and that stands on the
// page again and again, leads somewhere and tells nothing.
#include <cstdint>
#include <unordered_map>

#include "clean/clean.hpp"

namespace stillpage {
namespace {

constexpr float kMaxWords = 3;
constexpr float kAllLink = 0.9F;  // of the letters
constexpr std::uint32_t kOften = 3;

bool is_short_link(const CleanContext& context, BlockId b) {
  const TextShape& shape = context.blocks().shape[b];
  return shape.links > 0 && shape.words <= kMaxWords &&
         context.statistics.link_density[b] >= kAllLink &&
         context.statistics.data_table[context.blocks().container[b]] == 0;
}

}  // namespace

void drop_repeated_links(const CleanContext& context, float unsure, Selection& selection) {
  const Blocks& blocks = context.blocks();
  std::unordered_map<std::uint64_t, std::uint32_t> times;
  for (BlockId b = 0; b < blocks.size(); ++b) {
    if (is_short_link(context, b)) ++times[blocks.shape[b].hash];
  }
  if (times.empty()) return;
  for (BlockId b = 0; b < blocks.size(); ++b) {
    if (selection.keep[b] == 0 || context.probability[b] >= unsure) continue;
    if (is_short_link(context, b) && times[blocks.shape[b].hash] >= kOften) selection.keep[b] = 0;
  }
}

}  // namespace stillpage
