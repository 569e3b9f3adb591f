// The features of a run of a page's blocks: a row for each block, so that filling one block touches
// few lines of memory, and a run of them, so that the rows of a huge page needn't all exist at
// once. Blocks are named as everywhere, by their place in the page.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "features/feature.hpp"
#include "segment/segment.hpp"

namespace stillpage {

// One feature of the run's blocks; a view into a matrix.
template <typename Value>
class FeatureColumn {
 public:
  FeatureColumn(Value* first, BlockId begin, BlockId end)
      : first_(first), begin_(begin), end_(end) {}

  // Precondition: the run holds the block.
  [[nodiscard]] Value& operator[](std::size_t block) const noexcept {
    return first_[(block - begin_) * kColumnCount];
  }
  void fill(float value) const noexcept {
    for (BlockId b = begin_; b < end_; ++b) (*this)[b] = value;
  }

 private:
  Value* first_;
  BlockId begin_;
  BlockId end_;
};

class FeatureMatrix {
 public:
  // The blocks [begin, end).
  FeatureMatrix(BlockId begin, BlockId end)
      : begin_(begin), end_(end), values_(std::size_t{end - begin} * kColumnCount) {}
  explicit FeatureMatrix(std::size_t blocks) : FeatureMatrix(0, static_cast<BlockId>(blocks)) {}

  [[nodiscard]] BlockId begin() const noexcept { return begin_; }
  [[nodiscard]] BlockId end() const noexcept { return end_; }
  [[nodiscard]] bool holds(BlockId block) const noexcept { return block >= begin_ && block < end_; }
  [[nodiscard]] std::size_t blocks() const noexcept { return end_ - begin_; }
  // All features of one block, by column.
  [[nodiscard]] std::span<const float> row(std::size_t block) const noexcept {
    return std::span(values_).subspan((block - begin_) * kColumnCount, kColumnCount);
  }
  [[nodiscard]] FeatureColumn<float> column(std::size_t index) noexcept {
    return {values_.data() + index, begin_, end_};
  }
  [[nodiscard]] FeatureColumn<const float> column(std::size_t index) const noexcept {
    return {values_.data() + index, begin_, end_};
  }
  [[nodiscard]] FeatureColumn<float> column(Feature feature, std::size_t index = 0) noexcept {
    return column(column_of(feature, index));
  }
  [[nodiscard]] FeatureColumn<const float> column(Feature feature,
                                                  std::size_t index = 0) const noexcept {
    return column(column_of(feature, index));
  }

 private:
  BlockId begin_;
  BlockId end_;
  std::vector<float> values_;
};

}  // namespace stillpage
