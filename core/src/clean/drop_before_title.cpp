// What stands above the headline and outside the flow of text is the site speaking, not the
// article; so are a few words above it anywhere, such as the way from the front page, and between
// it and the text those whose names say that they are about the article: who, when, how many
// comments.
#include "clean/clean.hpp"
#include "segment/text_shape.hpp"

namespace stillpage {
namespace {

constexpr float kAlike = 0.6F;  // of the title's words that a headline must have
constexpr float kMaxWords =
    60;  // of a block that is dropped; longer ones may be a summary set above the headline

constexpr float kFewWords = 8;
// Of the page's kept prose: what more of it stands above names something else than the text.
constexpr float kMaxProseAbove = 0.2F;

constexpr NameGroups kAboutNames = bit(NameGroup::kMeta) | bit(NameGroup::kComment) |
                                   bit(NameGroup::kAuthor) | bit(NameGroup::kShare);

bool heads_the_text(const CleanContext& context, const Selection& selection, BlockId headline) {
  const Blocks& blocks = context.blocks();
  float above = 0;
  float all = 0;
  for (BlockId b = 0; b < blocks.size(); ++b) {
    if (selection.keep[b] == 0 || context.statistics.good[b] == 0) continue;
    all += blocks.shape[b].words;
    if (b < headline) above += blocks.shape[b].words;
  }
  return above <= kMaxProseAbove * all;
}

}  // namespace

void drop_before_title(const CleanContext& context, const Flow& flow, Selection& selection) {
  const Blocks& blocks = context.blocks();
  const auto title_words = static_cast<float>(word_hashes(context.metadata.title).size());
  BlockId headline = 0;
  while (headline < blocks.size()) {
    const bool alike =
        static_cast<float>(blocks.shape[headline].title_words) >= kAlike * title_words;
    if (context.tag_of(headline) == Tag::kH1 && alike) break;
    ++headline;
  }
  if (headline == blocks.size() || title_words == 0 || headline > flow.last_prose) return;
  if (!heads_the_text(context, selection, headline)) return;
  for (BlockId b = 0; b < headline; ++b) {
    const ContainerId own = blocks.container[b];
    const bool inside = own >= flow.root && own < context.containers().end[flow.root];
    if (blocks.shape[b].words <= (inside ? kFewWords : kMaxWords)) selection.keep[b] = 0;
  }
  for (BlockId b = headline + 1; b < blocks.size() && context.statistics.good[b] == 0; ++b) {
    const ContainerId own = blocks.container[b];
    const bool about =
        ((blocks.names[b] | context.containers().names_near(own)) & kAboutNames) != 0;
    if (about && blocks.shape[b].words <= kFewWords) selection.keep[b] = 0;
  }
}

}  // namespace stillpage
