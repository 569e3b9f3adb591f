// The list of the families.
#include "features/features.hpp"

namespace stillpage {

FeatureMatrix compute_features(const PageTable& table) {
  FeatureMatrix out(table.blocks.size());
  if (table.blocks.size() == 0) return out;
  add_text_features(table, out);
  add_structure_features(table, out);
  add_ancestor_features(table, out);
  add_position_features(table, out);  // after the text: asks for the title's h1
  add_neighbour_features(table,
                         out);  // after text and structure: repeats them for the blocks around
  add_page_features(table, out);
  add_link_features(table, out);
  add_prose_features(table, out);
  add_flow_features(table, out);
  add_container_features(table, out);
  add_sibling_features(table, out);
  add_author_features(table, out);
  return out;
}

}  // namespace stillpage
