// Watches the pipeline for explain(): writes down the rows of a page and what happens to them.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "clean/clean.hpp"
#include "explain/explanation.hpp"
#include "trace.hpp"

namespace stillpage::explain {

class Recorder final : public Trace {
 public:
  // Both must outlive this.
  Recorder(const Model& model, Explanation& explanation)
      : model_(model), explanation_(explanation) {}

  void scored(const CleanContext& context) override;
  void decided(const char* step, const Selection& selection) override;

 private:
  void note_blocks(std::string_view step, const Selection& selection);
  void note_containers(const Selection& selection);

  const Model& model_;
  Explanation& explanation_;
  std::vector<std::uint8_t> keep_;  // by block, after the step before
  std::vector<std::size_t> row_of_block_;
  std::vector<ContainerId> container_of_row_;  // the innermost of the chain
  std::vector<float> words_;                   // by block
  std::vector<ContainerId> owner_;             // by block
  std::vector<ContainerId> parent_;            // by container
};

}  // namespace stillpage::explain
