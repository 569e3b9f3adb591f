// The sum of weighted features of each block, through the logistic function.
#include "score/score.hpp"

#include <cmath>
#include <cstddef>

#include "score/weights_data.hpp"

namespace stillpage {

std::vector<float> score_blocks(const FeatureContext& context) {
  const std::vector<Feature> features = all_features();
  std::vector<float> probabilities(context.page.blocks.size());
  for (BlockId block = 0; block < context.page.blocks.size(); ++block) {
    const BlockView view = view_block(context, block);
    float log_odds = 0;
    for (std::size_t i = 0; i < features.size(); ++i)
      log_odds += kWeights[i].weight * features[i].value(view);
    probabilities[block] = 1 / (1 + std::exp(-log_odds));
  }
  return probabilities;
}

}  // namespace stillpage
