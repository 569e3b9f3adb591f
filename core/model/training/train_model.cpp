// Rows are drawn, the token table is learned, features are binned, trees are grown, all from seeds.
#include "model/training/train_model.hpp"

#include <algorithm>
#include <numeric>

#include "model/training/binning.hpp"
#include "model/training/label.hpp"
#include "model/training/random.hpp"
#include "model/training/token_counts.hpp"
#include "score/evaluate.hpp"

namespace stillpage::training {
namespace {

constexpr float kMinTruthShare = 0.15F;  // of the page's words: a truth can't count as shorter
constexpr float kMinTruthWords = 50;
constexpr std::size_t kEdgeSample = 60'000;  // rows that bin edges are fitted to

struct Row {
  const PageSample* sample;
  std::uint32_t block;
  std::uint32_t page;  // index into the token columns
  float weight;
};

class Trainer {
 public:
  Trainer(const std::vector<PageSample>& samples, const std::vector<std::uint16_t>& columns,
          const TrainOptions& options)
      : samples_(samples), columns_(columns), options_(options) {}

  void add_page(const PageSample& sample) {
    const std::vector<float> weights = block_weights(sample);
    counts_.add(sample, weights);
    Random random(options_.boosting.seed, sample.id);
    const double share = static_cast<double>(options_.rows_per_page) /
                         static_cast<double>(std::max<std::size_t>(sample.blocks(), 1));
    const auto page = static_cast<std::uint32_t>(pages_.size());
    pages_.push_back(&sample);
    for (std::size_t b = 0; b < sample.blocks(); ++b) {
      if (!random.chance(share) || sample.masked[b] != 0) continue;
      const float up = share < 1 ? static_cast<float>(1 / share) : 1;
      rows_.push_back({&sample, static_cast<std::uint32_t>(b), page, weights[b] * up});
    }
  }

  void add_augmented(const PageSample& sample) {
    const float norm = norm_of(samples_[sample.original]);
    Random random(options_.boosting.seed + 1, sample.id);
    const double share = static_cast<double>(options_.rows_per_augmented) /
                         static_cast<double>(std::max<std::size_t>(sample.blocks(), 1));
    const auto page = static_cast<std::uint32_t>(pages_.size());
    pages_.push_back(&sample);
    for (std::size_t b = 0; b < sample.blocks(); ++b) {
      const bool drawn = random.chance(share);
      if ((!drawn && sample.added[b] == 0) || sample.masked[b] != 0) continue;
      const float up = share < 1 && sample.added[b] == 0 ? static_cast<float>(1 / share) : 1;
      rows_.push_back({&sample, static_cast<std::uint32_t>(b), page,
                       options_.augmented_weight * up * amount(sample, b) / norm});
    }
  }

  TrainedModel run() && {
    const Forest forest = fit();
    TrainedModel model;
    model.tables = pack_forest(forest, columns_, edges_);
    counts_.tabulate(model.tables.tokens, model.tables.token_odds);
    model.gain = gain_by_column(forest);
    return model;
  }

  Forest fit() {
    counts_.finish();
    compute_token_columns();
    return boost(make_matrix(), options_.boosting);
  }

  std::vector<float> gain_by_column(const Forest& forest) const {
    std::vector<float> gain(kColumnCount, 0);
    for (std::size_t i = 0; i < columns_.size(); ++i) gain[columns_[i]] = forest.gain[i];
    return gain;
  }

  static float norm_of(const PageSample& sample) {
    const float words = std::accumulate(sample.words.begin(), sample.words.end(), 0.0F);
    return std::max(
        {static_cast<float>(sample.truth.size()), kMinTruthShare * words, kMinTruthWords});
  }

 private:
  float amount(const PageSample& sample, std::size_t b) const {
    const float words = sample.words[b];
    if (sample.added[b] != 0) return options_.clutter_weight * (words + options_.clutter_words);
    const bool content = sample.coverage[b] >= kContentCoverage;
    const bool beside = content && ((b > 0 && sample.added[b - 1] != 0) ||
                                    (b + 1 < sample.blocks() && sample.added[b + 1] != 0));
    return beside || (content && words < options_.short_content_words)
               ? options_.short_content_weight * (words + options_.clutter_words)
               : words + 1;
  }

  void compute_token_columns() {
    for (const PageSample* sample : pages_) {
      FeatureMatrix tokens(sample->blocks());
      add_token_features(sample->words, counts_.odds(*sample, sample->domain), tokens);
      std::vector<float> columns;
      for (std::size_t c = kFirstTokenColumn; c < kColumnCount; ++c) {
        const auto column = tokens.column(c);
        for (std::size_t b = 0; b < sample->blocks(); ++b) columns.push_back(column[b]);
      }
      token_columns_.push_back(std::move(columns));
    }
  }

  float value(const Row& row, std::size_t column) const {
    if (column < kFirstTokenColumn) return row.sample->features.column(column)[row.block];
    return token_columns_[row.page]
                         [(column - kFirstTokenColumn) * row.sample->blocks() + row.block];
  }

  TrainingMatrix make_matrix() {
    TrainingMatrix data;
    data.inputs = columns_.size();
    data.bins.resize(rows_.size() * columns_.size());
    for (const Row& row : rows_) {
      data.label.push_back(row.sample->coverage[row.block] >= kContentCoverage ? 1.0F : 0.0F);
      data.weight.push_back(row.weight);
    }
    const std::size_t step = std::max<std::size_t>(rows_.size() / kEdgeSample, 1);
    std::vector<float> values;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      values.clear();
      for (std::size_t r = 0; r < rows_.size(); r += step)
        values.push_back(value(rows_[r], columns_[i]));
      edges_.push_back(fit_edges(values));
      for (std::size_t r = 0; r < rows_.size(); ++r) {
        data.bins[r * columns_.size() + i] = bin_of(edges_[i], value(rows_[r], columns_[i]));
      }
    }
    return data;
  }

  const std::vector<PageSample>& samples_;
  const std::vector<std::uint16_t>& columns_;
  const TrainOptions options_;
  TokenCounts counts_;
  std::vector<const PageSample*> pages_;
  std::vector<Row> rows_;
  std::vector<std::vector<float>> token_columns_;
  std::vector<std::vector<float>> edges_;
};

}  // namespace

std::vector<float> block_weights(const PageSample& sample) {
  const float norm = Trainer::norm_of(sample);
  std::vector<float> weights;
  weights.reserve(sample.blocks());
  for (const float words : sample.words) weights.push_back((words + 1) / norm);
  return weights;
}

std::vector<float> fit_gain(const std::vector<PageSample>& samples,
                            const std::vector<std::size_t>& pages,
                            const std::vector<std::uint16_t>& columns,
                            const TrainOptions& options) {
  Trainer trainer(samples, columns, options);
  for (const std::size_t page : pages) trainer.add_page(samples[page]);
  return trainer.gain_by_column(trainer.fit());
}

std::vector<std::uint16_t> all_columns() {
  std::vector<std::uint16_t> columns(kColumnCount);
  std::iota(columns.begin(), columns.end(), std::uint16_t{0});
  return columns;
}

TrainedModel train_model(const std::vector<PageSample>& samples,
                         const std::vector<PageSample>& augmented,
                         const std::vector<std::size_t>& pages,
                         const std::vector<std::uint16_t>& columns, const TrainOptions& options) {
  Trainer trainer(samples, columns, options);
  std::vector<bool> taken(samples.size(), false);
  for (const std::size_t page : pages) {
    trainer.add_page(samples[page]);
    taken[page] = true;
  }
  for (const PageSample& sample : augmented) {
    if (taken[sample.original]) trainer.add_augmented(sample);
  }
  return std::move(trainer).run();
}

}  // namespace stillpage::training
