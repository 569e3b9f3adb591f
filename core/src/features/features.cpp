// The list of the families.
#include "features/features.hpp"

namespace stillpage {

FeatureMatrix compute_features(const PageTable& table) {
  return compute_features(table, 0, table.blocks.size());
}

FeatureMatrix compute_features(const PageTable& table, BlockId begin, BlockId end) {
  FeatureMatrix out(begin, end);
  if (out.blocks() == 0) return out;
  add_text_features(table, out);
  add_structure_features(table, out);
  add_ancestor_features(table, out);
  add_position_features(table, out);
  add_neighbour_features(table, out);
  add_page_features(table, out);
  add_link_features(table, out);
  add_prose_features(table, out);  // after the text: asks how a block ends
  add_flow_features(table, out);
  add_container_features(table, out);
  add_sibling_features(table, out);
  add_author_features(table, out);
  return out;
}

}  // namespace stillpage
