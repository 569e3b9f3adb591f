// Blocks and containers that name the author: a byline above the text, a blurb below it.
#include <algorithm>
#include <cstdint>
#include <vector>

#include "features/features.hpp"

namespace stillpage {
namespace {

constexpr int kLevels = 4;
constexpr float kNoLevel = 9;
constexpr float kNoWords = 900;
constexpr float kFar = 40;

using Marks = std::vector<std::uint8_t>;

// By row: whether a block in it is named.
Marks named_below(const PageTable& table, const Marks& named) {
  Marks below(table.elements.size(), 0);
  for (BlockId b = 0; b < table.blocks.size(); ++b) below[table.blocks.owner[b]] |= named[b];
  for (RowId r = table.elements.size(); r-- > 1;) below[table.elements.parent[r]] |= below[r];
  return below;
}

class AuthorFeatures : public FeatureFamily {
 public:
  explicit AuthorFeatures(const PageTable& table)
      : table_(table),
        author_below_(named_below(table, table.named.author)),
        byline_below_(named_below(table, table.named.byline)) {}

  void add(FeatureMatrix& out) override {
    const NamedBlocks& named = table_.named;
    for (BlockId b = out.begin(); b < out.end(); ++b) {
      since_ = named.starts[b] != 0 ? 0 : std::min(since_ + 1, kFar);
      out.column(Feature::kNamesAuthor)[b] = named.author[b];
      out.column(Feature::kNamesByline)[b] = named.byline[b];
      out.column(Feature::kStartsWithName)[b] = named.starts[b];
      add_nearest(b, &author_below_, Feature::kAuthorLevel, Feature::kAuthorWords, out);
      const bool late = b > named.first_prose;
      add_nearest(b, late ? &byline_below_ : nullptr, Feature::kBylineLevel, Feature::kBylineWords,
                  out);
      out.column(Feature::kFromNameStart)[b] = since_;
    }
  }

 private:
  void add_nearest(BlockId b, const Marks* below, Feature level_feature, Feature words_feature,
                   FeatureMatrix& out) const {
    const ElementRows& e = table_.elements;
    out.column(level_feature)[b] = kNoLevel;
    out.column(words_feature)[b] = kNoWords;
    if (below == nullptr) return;
    RowId row = table_.blocks.owner[b];
    for (int level = 0; level < kLevels && row != kNoRow; ++level, row = e.parent[row]) {
      if ((*below)[row] == 0) continue;
      out.column(level_feature)[b] = static_cast<float>(level);
      out.column(words_feature)[b] = std::min(e.sums[row].words, kNoWords);
      return;
    }
  }

  const PageTable& table_;
  const Marks author_below_;
  const Marks byline_below_;
  float since_ = kFar;  // the last block that begins with a name
};

}  // namespace

FamilyPointer author_features(const PageTable& table) {
  return std::make_unique<AuthorFeatures>(table);
}

}  // namespace stillpage
