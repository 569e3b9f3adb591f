// What stands above the headline and outside the flow of text is the site speaking, not the
// article.
#include "clean/clean.hpp"
#include "segment/text_shape.hpp"

namespace stillpage {
namespace {

constexpr float kAlike = 0.6F;  // of the title's words that a headline must have
constexpr float kMaxWords =
    60;  // of a block that is dropped; longer ones may be a summary set above the headline

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
  for (BlockId b = 0; b < headline; ++b) {
    const ContainerId own = blocks.container[b];
    const bool inside = own >= flow.root && own < context.containers().end[flow.root];
    if (!inside && blocks.shape[b].words <= kMaxWords) selection.keep[b] = 0;
  }
}

}  // namespace stillpage
