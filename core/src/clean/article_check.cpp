// Prose decides, or else a fair amount of text that the model is fairly sure of.
#include "clean/article_check.hpp"

#include <cmath>

namespace stillpage {
namespace {

constexpr float kLeastProse = 20;  // words of prose that make an article, be it short
constexpr float kLeastWords = 25;  // words of any kind, if the page is a list or a table

// Below it there is nothing to show: of the 17 pages of 1,497 (each judged by a model that hadn't
// seen its site), 9 have no main text at all and 7 of the other 8 would be shown wholly wrong.
// Between it and 0.3 are 6 pages, 3 of them with an F1 of about 0.5 and more; from 0.3 to 0.4 the
// mean is 0.63. Those are shown, with a word of doubt (DOUBTFUL_BELOW in the view).
constexpr float kLeastExpectedF1 = 0.2F;

}  // namespace

bool reads_like_an_article(const SegmentedPage& page, const Statistics& statistics,
                           const Selection& selection) {
  float words = 0;
  float prose = 0;
  for (BlockId b = 0; b < page.blocks.size(); ++b) {
    if (selection.keep[b] == 0) continue;
    words += page.blocks.shape[b].words;
    if (statistics.good[b] != 0) prose += page.blocks.shape[b].words;
  }
  if (selection.expected_f1 < kLeastExpectedF1) return false;
  return prose >= kLeastProse || words >= kLeastWords;
}

std::uint32_t count_kept_words(const SegmentedPage& page, const Selection& selection) {
  float words = 0;
  for (BlockId b = 0; b < page.blocks.size(); ++b) {
    if (selection.keep[b] != 0) words += page.blocks.shape[b].words;
  }
  return static_cast<std::uint32_t>(std::lround(words));
}

}  // namespace stillpage
