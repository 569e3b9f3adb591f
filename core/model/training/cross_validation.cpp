// Folds are grouped by domain in the corpus, so no site is on both sides.
#include "model/training/cross_validation.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <functional>
#include <string>
#include <thread>

#include "score/evaluate.hpp"
#include "score/score.hpp"
#include "select/select.hpp"

namespace stillpage::training {
namespace {

constexpr std::array kTypes = {"article",    "documentation", "service", "forum",
                               "collection", "listing",       "product"};

void print_row(const char* name, const std::vector<PageSample>& samples,
               const std::vector<PageResult>& results,
               const std::function<bool(const PageSample&)>& takes, std::FILE* out) {
  WordScore sum;
  std::size_t count = 0;
  for (std::size_t i = 0; i < samples.size(); ++i) {
    if (!takes(samples[i])) continue;
    sum.precision += results[i].score.precision;
    sum.recall += results[i].score.recall;
    sum.f1 += results[i].score.f1;
    ++count;
  }
  const double n = static_cast<double>(std::max<std::size_t>(count, 1));
  std::fprintf(out, "%-14s %5zu  F1 %.4f  precision %.4f  recall %.4f\n", name, count, sum.f1 / n,
               sum.precision / n, sum.recall / n);
}

}  // namespace

PageResult judge(PageSample& sample, const Model& model) {
  PageResult result;
  std::vector<TokenOdds> odds(sample.blocks());
  for (std::size_t b = 0; b < sample.blocks(); ++b) {
    for (std::size_t i = 0; i < odds[b].size(); ++i)
      odds[b][i] = model.tokens.odds_of(sample.tokens[b][i]);
  }
  if (sample.blocks() > 0) add_token_features(sample.words, odds, sample.features);
  result.probability = scores_of(sample.page, evaluate(model, sample.features)).pooled;
  Selection selection = select_blocks(sample.page, result.probability);
  result.expected_f1 = selection.expected_f1;
  result.keep = std::move(selection.keep);
  result.score = word_score(sample, result.keep);
  return result;
}

CrossValidation cross_validate(std::vector<PageSample>& samples,
                               const std::vector<PageSample>& augmented,
                               const std::vector<bool>& left_out,
                               const std::vector<std::uint16_t>& columns,
                               const TrainOptions& options, unsigned jobs) {
  CrossValidation out;
  out.pages.resize(samples.size());
  out.gain.assign(kColumnCount, 0);
  out.models.resize(kFolds);
  std::array<std::vector<float>, kFolds> gains;
  std::atomic<int> next = 0;
  const auto work = [&] {
    for (int fold = next++; fold < kFolds; fold = next++) {
      std::vector<std::size_t> pages;
      for (std::size_t i = 0; i < samples.size(); ++i) {
        if (samples[i].fold != fold && !left_out[i]) pages.push_back(i);
      }
      TrainedModel model = train_model(samples, augmented, pages, columns, options);
      for (std::size_t i = 0; i < samples.size(); ++i) {
        if (samples[i].fold == fold) out.pages[i] = judge(samples[i], model.tables.view());
      }
      gains[static_cast<std::size_t>(fold)] = std::move(model.gain);
      out.models[static_cast<std::size_t>(fold)] = std::move(model.tables);
    }
  };
  std::vector<std::thread> threads;
  for (unsigned j = 1; j < jobs; ++j) threads.emplace_back(work);
  work();
  for (std::thread& thread : threads) thread.join();
  for (const auto& gain : gains) {
    for (std::size_t c = 0; c < gain.size(); ++c) out.gain[c] += static_cast<double>(gain[c]);
  }
  return out;
}

void print_scores(const std::vector<PageSample>& samples, const std::vector<PageResult>& results,
                  std::FILE* out) {
  print_row(
      "all", samples, results, [](const PageSample&) { return true; }, out);
  for (const char* type : kTypes) {
    print_row(
        type, samples, results, [&](const PageSample& s) { return s.type == type; }, out);
  }
  print_row(
      "raw", samples, results, [](const PageSample& s) { return !s.sanitised; }, out);
  print_row(
      "sanitised", samples, results, [](const PageSample& s) { return s.sanitised; }, out);
  std::fflush(out);
}

double mean_f1(const std::vector<PageSample>& samples, const std::vector<PageResult>& results,
               const char* type) {
  const std::string wanted = type;
  double sum = 0;
  double count = 0;
  for (std::size_t i = 0; i < samples.size(); ++i) {
    if (!wanted.empty() && samples[i].type != wanted) continue;
    sum += results[i].score.f1;
    count += 1;
  }
  return count > 0 ? sum / count : 0;
}

}  // namespace stillpage::training
