// Stands in for the trained tables where they are made: a model that knows nothing.
#include "score/model.hpp"

namespace stillpage {

const Model& trained_model() noexcept {
  static constexpr Model kUntrained = {};
  return kUntrained;
}

}  // namespace stillpage
