// What stands after the text and beside it, of which the decision was not sure: further stories
// told in whole paragraphs, teasers of other pages, sales talk. Long as it may be, it is told by
// the place: the sure paragraphs stand elsewhere, together.
#include <cstdint>
#include <vector>

#include "clean/clean.hpp"
#include "clean/kept_text.hpp"

namespace stillpage {
namespace {

constexpr float kSureBlock = 0.75F;  // the probability of the paragraphs that are the text
constexpr float kMostSure = 0.85F;   // of their words, that stand together
constexpr float kLeastSure = 120;    // words of them
constexpr float kSure = 0.65F;       // the mean probability of what stays all the same
constexpr float kMaxShare = 0.75F;   // of the kept words; more is no matter of what comes after

// The deepest container with most of the sure paragraphs, 0 if there are too few of them.
ContainerId find_text(const CleanContext& context, const Selection& selection) {
  const Containers& c = context.containers();
  const Blocks& blocks = context.blocks();
  std::vector<float> sure(c.size(), 0);
  for (BlockId b = 0; b < blocks.size(); ++b) {
    const bool prose = selection.keep[b] != 0 && context.statistics.good[b] != 0;
    if (prose && context.probability[b] >= kSureBlock)
      sure[blocks.container[b]] += blocks.shape[b].words;
  }
  for (ContainerId id = c.size(); id-- > 1;) sure[c.parent[id]] += sure[id];
  if (sure[0] < kLeastSure) return 0;
  ContainerId text = 0;
  for (ContainerId id = 1; id < c.size(); ++id) {
    if (c.parent[id] == text && sure[id] >= kMostSure * sure[0]) text = id;
  }
  // A paragraph stands in a text, and so does a quotation or a cell, however long.
  const auto stands_in_text = [&](ContainerId id) {
    return !c.has_children(id) || (c.landmarks[id] & bit(Landmark::kBlockquote)) != 0 ||
           context.statistics.data_table[id] != 0;
  };
  while (text != 0 && stands_in_text(text)) text = c.parent[text];
  return text;
}

// Told from others of its kind: by its class, or by a tag that means a part of a text.
bool has_kind(const Document& document, NodeId id) {
  return document.attribute(id, "class") != nullptr || document.is(id, Tag::kSection) ||
         document.is(id, Tag::kArticle);
}

}  // namespace

void drop_after_text(const CleanContext& context, Selection& selection) {
  const Containers& c = context.containers();
  const ContainerId text = find_text(context, selection);
  // By container: the kind of its child around the text. A sibling of that kind is another part of
  // the text.
  std::vector<std::uint32_t> part(c.size(), 0);
  for (ContainerId id = text; id != 0; id = c.parent[id]) {
    if (has_kind(context.document, c.node[id])) part[c.parent[id]] = c.signature[id];
  }
  const std::vector<float> kept = kept_words_by_container(context, selection);
  const std::vector<float> expected = expected_words_by_container(context, selection);
  std::vector<ContainerId> after;
  float words = 0;
  for (ContainerId id = c.end[text]; id < c.size(); id = c.end[id]) {
    const bool unsure = kept[id] > 0 && expected[id] < kSure * kept[id];
    if (!unsure || part[c.parent[id]] == c.signature[id]) continue;
    after.push_back(id);
    words += kept[id];
  }
  if (words > kMaxShare * kept[0]) return;
  for (const ContainerId id : after) drop_container(context, selection, id);
}

}  // namespace stillpage
