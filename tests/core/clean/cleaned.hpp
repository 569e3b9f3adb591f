// For tests: what the rules leave of a page of which every block (or the given ones) was kept.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "clean/clean.hpp"
#include "segment/segmented.hpp"

using Rule = std::function<void(const stillpage::CleanContext&, stillpage::Selection&)>;

struct CleanCase {
  std::string title = {};
  std::string byline = {};
  std::string site = {};
  std::vector<std::uint8_t> keep = {};  // empty: all
  std::vector<float> probability = {};  // empty: 0.6 for all
};

// The texts kept after `rule`, joined with "|".
inline std::string kept_after(const Rule& rule, std::string_view markup,
                              const CleanCase& options = {}) {
  const Segmented s(markup, options.title);
  stillpage::Metadata metadata;
  metadata.title = options.title;
  metadata.byline = options.byline;
  metadata.site = options.site;
  stillpage::Selection selection;
  selection.keep = options.keep;
  selection.expected_f1 = 0.8F;
  if (selection.keep.empty()) selection.keep.assign(s.page.blocks.size(), 1);
  std::vector<float> probability = options.probability;
  if (probability.empty()) probability.assign(s.page.blocks.size(), 0.6F);
  stillpage::settle_containers(s.page, selection);
  const stillpage::Statistics statistics = stillpage::compute_statistics(s.document, s.page);
  rule({s.document, s.page, statistics, probability, metadata}, selection);
  std::string kept;
  for (stillpage::BlockId b = 0; b < s.page.blocks.size(); ++b) {
    if (selection.keep[b] != 0) kept += (kept.empty() ? "" : "|") + s.text(b).substr(0, 12);
  }
  return kept;
}

// A paragraph of 21 words, beginning with `start`.
inline std::string prose(const std::string& start) {
  return "<p>" + start +
         " and then the river rose again, slowly at first, until it stood in the kitchens of the "
         "lower town.</p>";
}
