// Newsletter and sign-up boxes: a small part of the page around a field to write in.
#include "clean/clean.hpp"
#include "clean/kept_text.hpp"

namespace stillpage {
namespace {

constexpr float kMaxBoxWords = 80;
constexpr float kMaxBoxShare =
    0.25F;  // of the kept words; what holds more is the article, with a field in it
constexpr float kSure = 0.75F;  // the mean probability of what stays all the same

}  // namespace

void drop_entry_boxes(const CleanContext& context, Selection& selection) {
  const Containers& c = context.containers();
  const SubtreeSums& sums = context.statistics.sums;
  const std::vector<float> kept = kept_words_by_container(context, selection);
  if (kept.empty()) return;
  const std::vector<float> expected = expected_words_by_container(context, selection);
  const auto is_box = [&](ContainerId id) {
    return id != 0 && sums.entries[id] > 0 && sums.words[id] <= kMaxBoxWords &&
           kept[id] <= kMaxBoxShare * kept[0] && expected[id] < kSure * kept[id];
  };
  for (ContainerId id = 1; id < c.size();) {
    if (is_box(id) && kept[id] > 0 && (c.landmarks_any[id] & bit(Landmark::kTable)) == 0) {
      drop_container(context, selection, id);
      id = c.end[id];
    } else {
      ++id;
    }
  }
}

}  // namespace stillpage
