// Fits one model to a set of pages.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "model/training/boosting.hpp"
#include "model/training/model_tables.hpp"
#include "model/training/page_sample.hpp"

namespace stillpage::training {

struct TrainOptions {
  BoostingOptions boosting;
  std::size_t rows_per_page = 300;  // blocks of a page that are drawn, weighted up for the rest
  std::size_t rows_per_augmented = 120;  // the same of an augmented page, besides its clutter
  float augmented_weight = 0.6F;         // of an augmented page
  float clutter_weight = 10;             // of a block of transplanted clutter
  float clutter_words = 3;               // added to its words, so that labels count
  float short_content_weight = 2.7F;     // of a content block that is short, or beside clutter
  float short_content_words = 30;        // fewer are few
};

struct TrainedModel {
  ModelTables tables;
  std::vector<float> gain;  // by column of the feature matrix
};

// `pages` are indices into `samples`; `columns` at most kMaxInputs inputs that the model may use.
// An augmented page takes part when its original does.
[[nodiscard]] TrainedModel train_model(const std::vector<PageSample>& samples,
                                       const std::vector<PageSample>& augmented,
                                       const std::vector<std::size_t>& pages,
                                       const std::vector<std::uint16_t>& columns,
                                       const TrainOptions& options);

// By column of the feature matrix: what the splits of such a model gain; of any number of columns.
[[nodiscard]] std::vector<float> fit_gain(const std::vector<PageSample>& samples,
                                          const std::vector<std::size_t>& pages,
                                          const std::vector<std::uint16_t>& columns,
                                          const TrainOptions& options);

// The weight of each block of a page: its words as a part of the true text, so that every page
// counts alike.
[[nodiscard]] std::vector<float> block_weights(const PageSample& sample);

// Every column of the feature matrix.
[[nodiscard]] std::vector<std::uint16_t> all_columns();

}  // namespace stillpage::training
