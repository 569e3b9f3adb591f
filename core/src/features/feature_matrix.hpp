// The features of a page's blocks: a row for each block, so that filling one block touches few
// lines of memory.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "features/feature.hpp"

namespace stillpage {

// One feature of all blocks; a view into a matrix.
template <typename Value>
class FeatureColumn {
 public:
  FeatureColumn(Value* first, std::size_t blocks) : first_(first), blocks_(blocks) {}

  [[nodiscard]] std::size_t size() const noexcept { return blocks_; }
  [[nodiscard]] Value& operator[](std::size_t block) const noexcept {
    return first_[block * kColumnCount];
  }
  void fill(float value) const noexcept {
    for (std::size_t b = 0; b < blocks_; ++b) (*this)[b] = value;
  }

 private:
  Value* first_;
  std::size_t blocks_;
};

class FeatureMatrix {
 public:
  explicit FeatureMatrix(std::size_t blocks) : blocks_(blocks), values_(blocks * kColumnCount) {}

  [[nodiscard]] std::size_t blocks() const noexcept { return blocks_; }
  // All features of one block, by column.
  [[nodiscard]] std::span<const float> row(std::size_t block) const noexcept {
    return std::span(values_).subspan(block * kColumnCount, kColumnCount);
  }
  [[nodiscard]] FeatureColumn<float> column(std::size_t index) noexcept {
    return {values_.data() + index, blocks_};
  }
  [[nodiscard]] FeatureColumn<const float> column(std::size_t index) const noexcept {
    return {values_.data() + index, blocks_};
  }
  [[nodiscard]] FeatureColumn<float> column(Feature feature, std::size_t index = 0) noexcept {
    return column(column_of(feature, index));
  }
  [[nodiscard]] FeatureColumn<const float> column(Feature feature,
                                                  std::size_t index = 0) const noexcept {
    return column(column_of(feature, index));
  }

 private:
  std::size_t blocks_;
  std::vector<float> values_;
};

}  // namespace stillpage
