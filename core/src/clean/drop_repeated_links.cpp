// What a template puts below every post or item: "quote", "reply", "to the top". A line of a word
// or three that is nothing but a link, that the decision was not sure about, and that stands on the
// page again and again, leads somewhere and tells nothing. In a thread such lines look more like
// text to the decision than they are, beside posts as short.
#include <cstdint>
#include <unordered_map>

#include "clean/clean.hpp"
#include "clean/kept_text.hpp"
#include "segment/tag_classes.hpp"

namespace stillpage {
namespace {

constexpr float kMaxWords = 3;
constexpr float kAllLink = 0.9F;         // of the letters
constexpr float kUnsure = 0.45F;         // its probability is less,
constexpr float kUnsureInThread = 0.8F;  // or this in a thread, outside of lists and tables
constexpr std::uint32_t kOften = 3;

// A heading that is a link to itself heads what is below it.
bool is_short_link(const CleanContext& context, BlockId b) {
  const TextShape& shape = context.blocks().shape[b];
  return shape.links > 0 && shape.words <= kMaxWords &&
         context.statistics.link_density[b] >= kAllLink &&
         context.statistics.data_table[context.blocks().container[b]] == 0 &&
         heading_level(context.tag_of(b)) == 0;
}

}  // namespace

void drop_repeated_links(const CleanContext& context, bool thread, Selection& selection) {
  const Blocks& blocks = context.blocks();
  std::unordered_map<std::uint64_t, std::uint32_t> times;
  for (BlockId b = 0; b < blocks.size(); ++b) {
    if (is_short_link(context, b)) ++times[blocks.shape[b].hash];
  }
  if (times.empty()) return;
  for (BlockId b = 0; b < blocks.size(); ++b) {
    if (selection.keep[b] == 0 || !is_short_link(context, b)) continue;
    const float unsure = thread && !is_part_of_whole(context, b) ? kUnsureInThread : kUnsure;
    if (context.probability[b] < unsure && times[blocks.shape[b].hash] >= kOften)
      selection.keep[b] = 0;
  }
}

}  // namespace stillpage
