// The list of the families.
#include "features/features.hpp"

#include <algorithm>

namespace stillpage {

PageFeatures::PageFeatures(const PageTable& table) : table_(table) {
  for (const auto make :
       {&text_features, &structure_features, &ancestor_features, &position_features,
        &neighbour_features, &page_features, &link_features, &prose_features, &flow_features,
        &container_features, &sibling_features, &author_features}) {
    families_.push_back(make(table));
  }
}

FeatureMatrix PageFeatures::next_run(BlockId blocks) {
  const BlockId begin = done_;
  done_ += std::min(blocks, table_.blocks.size() - begin);
  FeatureMatrix out(begin, done_);
  for (const FamilyPointer& family : families_) family->add(out);
  return out;
}

FeatureMatrix compute_features(const PageTable& table) {
  if (table.blocks.size() == 0) return FeatureMatrix(0);
  return PageFeatures(table).next_run(table.blocks.size());
}

}  // namespace stillpage
