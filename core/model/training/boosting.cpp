// Leaf-wise growth: the leaf with the best split is split next; the smaller child's histogram is
// counted, its sibling's is the difference.
#include "model/training/boosting.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "model/training/binning.hpp"
#include "model/training/random.hpp"
#include "score/logistic.hpp"

namespace stillpage::training {
namespace {

constexpr float kMinHessian = 1e-4F;  // of a row, against division by nothing
constexpr double kMinGain = 1e-6;

struct Moments {
  float gradient = 0;
  float hessian = 0;
};

struct Leaf {
  std::size_t node = 0;
  std::size_t begin = 0;  // its rows in the order array
  std::size_t end = 0;
  int depth = 0;
  double gradient = 0;
  double hessian = 0;
  double gain = 0;  // of its best split
  int column = -1;  // of the tree's columns; -1: no split
  int bin = 0;
  std::vector<Moments> histogram;
};

class Booster {
 public:
  Booster(const TrainingMatrix& data, const BoostingOptions& options)
      : data_(data),
        options_(options),
        random_(options.seed),
        moments_(data.rows()),
        scores_(data.rows()) {
    const double total = std::accumulate(data.weight.begin(), data.weight.end(), 0.0);
    weight_scale_ = static_cast<double>(data.rows()) / total;
    double positive = 0;
    for (std::size_t r = 0; r < data.rows(); ++r)
      positive += static_cast<double>(data.weight[r] * data.label[r]);
    const double share = positive / total;
    forest_.base = static_cast<float>(std::log(share / (1 - share)));
    forest_.gain.assign(data.inputs, 0);
    std::fill(scores_.begin(), scores_.end(), forest_.base);
    min_hessian_ = static_cast<double>(options.min_hessian) * static_cast<double>(data.rows());
  }

  Forest run() && {
    for (int t = 0; t < options_.trees; ++t) {
      compute_moments();
      choose_rows();
      choose_columns();
      forest_.trees.push_back(grow());
      update_scores(forest_.trees.back());
    }
    return std::move(forest_);
  }

 private:
  void compute_moments() {
    for (std::size_t r = 0; r < data_.rows(); ++r) {
      const auto p = static_cast<float>(logistic(static_cast<double>(scores_[r])));
      const float weight = data_.weight[r] * static_cast<float>(weight_scale_);
      moments_[r] = {weight * (p - data_.label[r]), weight * std::max(p * (1 - p), kMinHessian)};
    }
  }

  void choose_rows() {
    order_.clear();
    for (std::size_t r = 0; r < data_.rows(); ++r) {
      if (options_.row_share >= 1 || random_.chance(static_cast<double>(options_.row_share))) {
        order_.push_back(static_cast<std::uint32_t>(r));
      }
    }
  }

  void choose_columns() {
    std::vector<std::uint32_t> all(data_.inputs);
    std::iota(all.begin(), all.end(), 0U);
    random_.shuffle(all);
    const auto count =
        static_cast<std::size_t>(static_cast<float>(data_.inputs) * options_.column_share);
    columns_.assign(all.begin(),
                    all.begin() + static_cast<std::ptrdiff_t>(std::max<std::size_t>(count, 1)));
    std::sort(columns_.begin(), columns_.end());
  }

  void count(Leaf& leaf) const {
    leaf.histogram.assign(columns_.size() * kMaxBins, {});
    for (std::size_t i = leaf.begin; i < leaf.end; ++i) {
      const std::size_t row = order_[i];
      const std::uint8_t* bins = data_.bins.data() + row * data_.inputs;
      const Moments moments = moments_[row];
      Moments* at = leaf.histogram.data();
      for (const std::uint32_t column : columns_) {
        Moments& cell = at[bins[column]];
        cell.gradient += moments.gradient;
        cell.hessian += moments.hessian;
        at += kMaxBins;
      }
    }
  }

  void find_split(Leaf& leaf) const {
    leaf.gain = 0;
    leaf.column = -1;
    if (leaf.depth >= options_.depth) return;
    const double l2 = static_cast<double>(options_.l2);
    const double parent = leaf.gradient * leaf.gradient / (leaf.hessian + l2);
    for (std::size_t c = 0; c < columns_.size(); ++c) {
      double gradient = 0;
      double hessian = 0;
      for (std::size_t bin = 0; bin + 1 < kMaxBins; ++bin) {
        const Moments& cell = leaf.histogram[c * kMaxBins + bin];
        gradient += static_cast<double>(cell.gradient);
        hessian += static_cast<double>(cell.hessian);
        if (hessian < min_hessian_) continue;
        const double right_hessian = leaf.hessian - hessian;
        if (right_hessian < min_hessian_) break;
        const double right = leaf.gradient - gradient;
        const double gain =
            gradient * gradient / (hessian + l2) + right * right / (right_hessian + l2) - parent;
        if (gain <= leaf.gain + 1e-9) continue;
        leaf.gain = gain;
        leaf.column = static_cast<int>(c);
        leaf.bin = static_cast<int>(bin);
      }
    }
  }

  Tree grow() {
    Tree tree(1);
    std::vector<Leaf> leaves(1);
    leaves[0].end = order_.size();
    for (const std::uint32_t row : order_) {
      leaves[0].gradient += static_cast<double>(moments_[row].gradient);
      leaves[0].hessian += static_cast<double>(moments_[row].hessian);
    }
    count(leaves[0]);
    find_split(leaves[0]);
    while (leaves.size() < static_cast<std::size_t>(options_.leaves)) {
      const auto best =
          std::max_element(leaves.begin(), leaves.end(),
                           [](const Leaf& a, const Leaf& b) { return a.gain < b.gain; });
      if (best->column < 0 || best->gain < kMinGain) break;
      Leaf right = split(*best, tree);
      leaves.push_back(std::move(right));
    }
    for (const Leaf& leaf : leaves) {
      tree[leaf.node].value =
          static_cast<float>(-static_cast<double>(options_.learning_rate) * leaf.gradient /
                             (leaf.hessian + static_cast<double>(options_.l2)));
    }
    return tree;
  }

  // Turns the leaf into its left child and gives the right one.
  Leaf split(Leaf& leaf, Tree& tree) {
    const std::uint32_t input = columns_[static_cast<std::size_t>(leaf.column)];
    forest_.gain[input] += static_cast<float>(leaf.gain);
    const auto goes_left = [&](std::uint32_t row) {
      return data_.bins[row * data_.inputs + input] <= leaf.bin;
    };
    const auto middle =
        std::stable_partition(order_.begin() + static_cast<std::ptrdiff_t>(leaf.begin),
                              order_.begin() + static_cast<std::ptrdiff_t>(leaf.end), goes_left);
    Leaf left;
    Leaf right;
    left.begin = leaf.begin;
    left.end = right.begin = static_cast<std::size_t>(middle - order_.begin());
    right.end = leaf.end;
    left.depth = right.depth = leaf.depth + 1;
    for (int bin = 0; bin <= leaf.bin; ++bin) {
      const std::size_t cell =
          static_cast<std::size_t>(leaf.column) * kMaxBins + static_cast<std::size_t>(bin);
      left.gradient += static_cast<double>(leaf.histogram[cell].gradient);
      left.hessian += static_cast<double>(leaf.histogram[cell].hessian);
    }
    right.gradient = leaf.gradient - left.gradient;
    right.hessian = leaf.hessian - left.hessian;
    left.node = tree.size();
    right.node = tree.size() + 1;
    tree[leaf.node].input = static_cast<std::int32_t>(input);
    tree[leaf.node].bin = static_cast<std::uint8_t>(leaf.bin);
    tree[leaf.node].left = static_cast<std::int32_t>(left.node);
    tree.resize(tree.size() + 2);
    const bool left_is_smaller = left.end - left.begin <= right.end - right.begin;
    share_histogram(leaf, left_is_smaller ? left : right, left_is_smaller ? right : left);
    find_split(left);
    find_split(right);
    leaf = std::move(left);
    return right;
  }

  void share_histogram(Leaf& parent, Leaf& smaller, Leaf& larger) const {
    count(smaller);
    larger.histogram = std::move(parent.histogram);
    for (std::size_t i = 0; i < larger.histogram.size(); ++i) {
      larger.histogram[i].gradient -= smaller.histogram[i].gradient;
      larger.histogram[i].hessian -= smaller.histogram[i].hessian;
    }
  }

  void update_scores(const Tree& tree) {
    for (std::size_t r = 0; r < data_.rows(); ++r) {
      const std::uint8_t* bins = data_.bins.data() + r * data_.inputs;
      std::size_t node = 0;
      while (tree[node].input >= 0) {
        const bool right = bins[tree[node].input] > tree[node].bin;
        node = static_cast<std::size_t>(tree[node].left) + (right ? 1 : 0);
      }
      scores_[r] += tree[node].value;
    }
  }

  const TrainingMatrix& data_;
  const BoostingOptions options_;
  Random random_;
  Forest forest_;
  std::vector<Moments> moments_;
  std::vector<float> scores_;
  std::vector<std::uint32_t> order_;
  std::vector<std::uint32_t> columns_;
  double weight_scale_ = 1;
  double min_hessian_ = 0;
};

}  // namespace

Forest boost(const TrainingMatrix& data, const BoostingOptions& options) {
  return Booster(data, options).run();
}

}  // namespace stillpage::training
