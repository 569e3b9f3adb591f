// What the page as a whole looks like: the same for all of its blocks, so that one model fits every
// kind of page.
#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "features/features.hpp"

namespace stillpage {
namespace {

// In the order of the columns of Feature::kPageElements.
constexpr std::array kCountedTags = {Tag::kArticle, Tag::kMain,   Tag::kP,     Tag::kLi,
                                     Tag::kTable,   Tag::kForm,   Tag::kTime,  Tag::kSection,
                                     Tag::kPre,     Tag::kCode,   Tag::kH1,    Tag::kH2,
                                     Tag::kH3,      Tag::kButton, Tag::kAside, Tag::kNav};

// In the order of the columns of Feature::kPageShareIn.
constexpr std::array kShareTags = {Tag::kMain, Tag::kArticle, Tag::kLi, Tag::kTable, Tag::kP};

class WholePageFeatures : public FeatureFamily {
 public:
  explicit WholePageFeatures(const PageTable& table) : table_(table) {
    add_sums();
    add_elements();
    add_hints();
    add_shares();
  }

  void add(FeatureMatrix& out) override {
    for (const auto& [column, value] : values_) out.column(column).fill(value);
  }

 private:
  void add_sums() {
    const Sums& sums = table_.elements.sums[0];
    fill(Feature::kPageWords, sums.words);
    fill(Feature::kPageBlocks, sums.blocks);
    fill(Feature::kPageLinkShare, sums.link_share());
    fill(Feature::kPageGood, sums.good_share());
    fill(Feature::kPageGoodWords, sums.good_words);
    fill(Feature::kPageGoodBlocks, table_.counts.good);
    fill(Feature::kPageHeadings, sums.headings);
    fill(Feature::kPagePrices, table_.counts.prices);
    fill(Feature::kPageImages, sums.images);
    fill(Feature::kPageDates, table_.counts.dates);
  }

  void add_elements() {
    const ElementRows& e = table_.elements;
    for (std::size_t k = 0; k < kCountedTags.size(); ++k) {
      fill(Feature::kPageElements,
           static_cast<float>(std::count(e.tag.begin(), e.tag.end(), kCountedTags[k])), k);
    }
    fill(Feature::kPageMostTwins,
         static_cast<float>(*std::max_element(e.twins.begin(), e.twins.end())));
  }

  void add_hints() {
    const PageHints& hints = table_.hints;
    for (std::size_t k = 0; k < hints.schema.size(); ++k)
      fill(Feature::kPageSchema, hints.schema[k] ? 1 : 0, k);
    for (std::size_t k = 0; k < hints.graph.size(); ++k)
      fill(Feature::kPageGraph, hints.graph[k] ? 1 : 0, k);
    const AddressParts address = split_address(hints.address);
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    const auto segments = std::count(address.path.begin(), address.path.end(), '/');
    const auto digits = std::count_if(address.path.begin(), address.path.end(), is_digit);
    const bool none = address.path.empty();
    fill(Feature::kAddressDepth, none ? -1 : static_cast<float>(segments));
    fill(Feature::kAddressHyphens,
         none ? -1 : static_cast<float>(count_hyphens(address.last_segment())));
    fill(Feature::kAddressDigits, none ? -1 : static_cast<float>(digits));
  }

  void add_shares() {
    const ElementRows& e = table_.elements;
    const float total = std::max(e.sums[0].words, 1.0F);
    for (std::size_t k = 0; k < kShareTags.size(); ++k) {
      float words = 0;
      for (RowId r = 0; r < e.size();) {
        const bool found = e.tag[r] == kShareTags[k];
        if (found) words += e.sums[r].words;
        r = found ? e.end[r] : r + 1;  // nested ones are counted already
      }
      fill(Feature::kPageShareIn, words / total, k);
    }
  }

  void fill(Feature feature, float value, std::size_t index = 0) {
    values_.emplace_back(column_of(feature, index), value);
  }

  const PageTable& table_;
  std::vector<std::pair<std::size_t, float>> values_;  // by column
};

}  // namespace

FamilyPointer page_features(const PageTable& table) {
  return std::make_unique<WholePageFeatures>(table);
}

}  // namespace stillpage
