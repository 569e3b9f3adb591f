// Trains on four fifths of the domains and judges the rest, five times over, with the decoding of
// the product.
#pragma once

#include <cstdint>
#include <cstdio>
#include <vector>

#include "model/training/page_sample.hpp"
#include "model/training/train_model.hpp"
#include "model/training/word_f1.hpp"

namespace stillpage::training {

inline constexpr int kFolds = 5;

struct PageResult {
  WordScore score;
  float expected_f1 = 0;
  std::vector<std::uint8_t> keep;  // by block
  std::vector<float> probability;
};

struct CrossValidation {
  std::vector<PageResult>
      pages;  // in the order of the samples, each judged by a model that hasn't seen it
  std::vector<double> gain;         // by column, over all folds
  std::vector<ModelTables> models;  // by fold
};

// `left_out` pages are judged but never learned from. `jobs` folds run at a time; the outcome
// doesn't depend on it. Fills the token columns of the samples.
[[nodiscard]] CrossValidation cross_validate(std::vector<PageSample>& samples,
                                             const std::vector<PageSample>& augmented,
                                             const std::vector<bool>& left_out,
                                             const std::vector<std::uint16_t>& columns,
                                             const TrainOptions& options, unsigned jobs);

// Judges one page; fills its token columns.
[[nodiscard]] PageResult judge(PageSample& sample, const Model& model);

// Mean F1, precision and recall by page type, and over raw and sanitised pages apart.
void print_scores(const std::vector<PageSample>& samples, const std::vector<PageResult>& results,
                  std::FILE* out);

// The mean F1 of the pages of a type; of all with an empty one.
[[nodiscard]] double mean_f1(const std::vector<PageSample>& samples,
                             const std::vector<PageResult>& results, const char* type);

}  // namespace stillpage::training
