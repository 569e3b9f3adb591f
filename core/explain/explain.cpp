// The pipeline runs once, watched by a Recorder.
#include <algorithm>
#include <cmath>

#include "clean/kept_text.hpp"
#include "explain/recorder.hpp"
#include "explain/row_tree.hpp"
#include "extract_with_model.hpp"
#include "score/evaluate.hpp"
#include "score/score.hpp"

namespace stillpage::explain {
namespace {

constexpr std::size_t kMostTextCharacters = 90;
constexpr std::size_t kMostTextBytes =
    4 * (kMostTextCharacters + 1);  // so that a cut character is past the last one shown
constexpr std::string_view kFirstStep = "select_blocks";

std::vector<Weight> heaviest(std::vector<Weight> weights) {
  const auto count = static_cast<std::ptrdiff_t>(std::min(kMostWeights, weights.size()));
  std::partial_sort(
      weights.begin(), weights.begin() + count, weights.end(),
      [](const Weight& a, const Weight& b) { return std::abs(a.log_odds) > std::abs(b.log_odds); });
  weights.resize(static_cast<std::size_t>(count));
  std::erase_if(weights, [](const Weight& weight) { return weight.log_odds == 0; });
  weights.shrink_to_fit();
  return weights;
}

}  // namespace

void Recorder::scored(const CleanContext& context) {
  const Blocks& blocks = context.blocks();
  const Attribution attribution(model_);
  const FeatureMatrix features =
      block_features(context.document, context.page, context.metadata, model_);
  const BlockScores scores = scores_of(context.page, evaluate(model_, features));
  explanation_.title = clipped(context.metadata.title, 4 * kMostTextCharacters);
  explanation_.base = attribution.base();
  explanation_.blocks = blocks.size();
  keep_.assign(blocks.size(), 0);
  row_of_block_.resize(blocks.size());
  owner_ = blocks.container;
  parent_ = context.containers().parent;
  for (const TextShape& shape : blocks.shape) words_.push_back(shape.words);
  for (const TreeRow& from : row_tree(context)) {
    Row row;
    row.level = from.level;
    row.label = label_of(context, from);
    if (from.block != kNoBlock) {
      row.is_block = true;
      row.words = words_[from.block];
      row.probability = scores.alone[from.block];
      row.pooled = scores.pooled[from.block];
      row.text = clipped(text_of(context, from.block, kMostTextBytes), kMostTextCharacters);
      row.weights = heaviest(attribution.weigh(features.row(from.block)));
      row_of_block_[from.block] = explanation_.rows.size();
    }
    explanation_.rows.push_back(std::move(row));
    container_of_row_.push_back(from.last);
  }
}

void Recorder::decided(const char* name, const Selection& selection) {
  const std::string_view step(name);
  if (step == kFirstStep) {
    explanation_.threshold = selection.threshold;
    explanation_.expected_f1 = selection.expected_f1;
  }
  note_blocks(step, selection);
  note_containers(selection);
}

void Recorder::note_blocks(std::string_view step, const Selection& selection) {
  explanation_.kept = 0;
  for (BlockId b = 0; b < keep_.size(); ++b) {
    const bool kept = selection.keep[b] != 0;
    explanation_.kept += kept ? 1 : 0;
    Row& row = explanation_.rows[row_of_block_[b]];
    if (step == kFirstStep) row.chosen = kept;
    if (step != kFirstStep && kept != (keep_[b] != 0)) row.changes.push_back({step, kept});
    row.kept = kept;
    keep_[b] = selection.keep[b];
  }
}

void Recorder::note_containers(const Selection& selection) {
  std::vector<float> words(parent_.size(), 0);
  std::vector<float> kept(parent_.size(), 0);
  for (BlockId b = 0; b < owner_.size(); ++b) {
    words[owner_[b]] += words_[b];
    kept[owner_[b]] += keep_[b] != 0 ? words_[b] : 0;
  }
  for (std::size_t id = parent_.size(); id-- > 1;) {
    words[parent_[id]] += words[id];
    kept[parent_[id]] += kept[id];
  }
  for (std::size_t i = 0; i < explanation_.rows.size(); ++i) {
    Row& row = explanation_.rows[i];
    if (row.is_block) continue;
    row.kept = selection.keep_container[container_of_row_[i]] != 0;
    row.words = words[container_of_row_[i]];
    row.kept_words = kept[container_of_row_[i]];
  }
}

Explanation explain(const Document& document, const ExtractOptions& options) {
  Explanation explanation;
  Recorder recorder(trained_model(), explanation);
  explanation.outcome = extract_traced(document, options, trained_model(), recorder);
  return explanation;
}

std::string verdict(const Row& block, float threshold) {
  const std::string done = block.kept ? "kept by " : "dropped by ";
  if (!block.changes.empty()) return done + std::string(block.changes.back().step);
  if (block.kept == (block.pooled >= threshold)) {
    return done + (block.kept == (block.probability >= threshold) ? "its p" : "the p of its kind");
  }
  return done + "what is around it";
}

}  // namespace stillpage::explain
