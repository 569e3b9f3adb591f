// Load, find suspicious truths and useful features with small models, validate the real one, train
// it on everything.
#include "model/training/train_command.hpp"

#include <algorithm>
#include <cstdio>
#include <string>

#include "model/training/calibration.hpp"
#include "model/training/choose_columns.hpp"
#include "model/training/corpus.hpp"
#include "model/training/cross_validation.hpp"
#include "model/training/export_model.hpp"
#include "model/training/load_samples.hpp"
#include "model/training/page_check.hpp"
#include "model/training/train_model.hpp"
#include "model/training/write_texts.hpp"

namespace stillpage::training {
namespace {

constexpr double kSuspiciousF1 =
    0.4;                      // out-of-fold: below it the truth is wrong more often than the model
constexpr int kVariants = 2;  // augmented ones of a page
constexpr int kScoutTrees = 60;
constexpr float kScoutLearningRate = 0.2F;

TrainOptions scout_options() {
  TrainOptions options;
  options.boosting.trees = kScoutTrees;
  options.boosting.learning_rate = kScoutLearningRate;
  return options;
}

struct Scouting {
  std::vector<bool> left_out;          // pages whose truth is suspicious
  std::vector<std::uint16_t> columns;  // features worth using
};

// A small model of all features, from all folds but the first, says which of them to use; small
// models of those say which truths to leave out.
Scouting scout(std::vector<PageSample>& samples, unsigned jobs) {
  Scouting out;
  out.left_out.assign(samples.size(), false);
  std::vector<std::size_t> pages;
  for (std::size_t i = 0; i < samples.size(); ++i) {
    if (samples[i].fold != 0) pages.push_back(i);
  }
  const TrainOptions options = scout_options();
  out.columns = choose_columns(fit_gain(samples, pages, all_columns(), options));
  const CrossValidation small =
      cross_validate(samples, {}, out.left_out, out.columns, options, jobs);
  print_scores(samples, small.pages, stderr);
  for (std::size_t i = 0; i < samples.size(); ++i)
    out.left_out[i] = small.pages[i].score.f1 < kSuspiciousF1;
  return out;
}

TrainedModel train_on_all(const std::vector<PageSample>& samples,
                          const std::vector<PageSample>& augmented, const Scouting& scouting,
                          const TrainOptions& options) {
  std::vector<std::size_t> all;
  for (std::size_t i = 0; i < samples.size(); ++i) {
    if (!scouting.left_out[i]) all.push_back(i);
  }
  return train_model(samples, augmented, all, scouting.columns, options);
}

}  // namespace

int run(const TrainCommand& command) {
  const std::vector<CorpusPage> pages = list_corpus(command.corpus);
  if (pages.empty()) return 1;
  LoadedCorpus corpus = load_corpus(pages, command.jobs);
  std::fprintf(stderr, "%zu pages, %zu columns of features\n", corpus.samples.size(), kColumnCount);

  ModelFigures figures;
  figures.pages = pages.size();
  figures.samples = &corpus.samples;
  const Scouting scouting = scout(corpus.samples, command.jobs);
  figures.left_out = static_cast<std::size_t>(
      std::count(scouting.left_out.begin(), scouting.left_out.end(), true));
  std::vector<PageSample> augmented;
  if (command.augment)
    augmented = make_augmented(pages, corpus, scouting.left_out, kVariants, command.jobs);
  figures.augmented = augmented.size();
  std::fprintf(stderr, "%zu suspicious truths left out, %zu augmented pages\n", figures.left_out,
               augmented.size());

  const TrainOptions options;
  const CrossValidation validation = cross_validate(corpus.samples, augmented, scouting.left_out,
                                                    scouting.columns, options, command.jobs);
  figures.validation = &validation;
  std::printf("What the model decides, before the rules:\n");
  print_scores(corpus.samples, validation.pages, stdout);
  print_calibration(validation.pages, stdout);
  if (command.quality) {
    std::printf("What the product extracts:\n");
    print_quality(pages, judge_corpus(pages, validation.models, command.jobs), command.worst,
                  stdout);
  }
  std::vector<std::vector<CorpusPage>> checks;
  for (const auto& folder : command.checks) checks.push_back(list_check_pages(folder));
  for (std::size_t c = 0; c < checks.size(); ++c) {
    for (const ModelTables& model : validation.models) {
      figures.checks.push_back(check(checks[c], model.view(), command.details ? stdout : nullptr));
      print_check(command.checks[c].c_str(), figures.checks.back(), stdout);
    }
  }
  if (!command.texts.empty() &&
      !write_texts(pages, validation.models, {.captions = command.captions}, command.texts,
                   command.jobs)) {
    return 1;
  }
  if (command.only_validate) return 0;

  TrainedModel model = train_on_all(corpus.samples, augmented, scouting, options);
  model.tables.confidence = fit_confidence(validation.pages);
  figures.gain.assign(model.gain.begin(), model.gain.end());
  for (std::size_t c = 0; c < checks.size(); ++c) {
    print_check(command.checks[c].c_str(),
                check(checks[c], model.tables.view(), command.details ? stdout : nullptr), stdout);
  }
  std::printf("tables: %zu bytes, %zu inputs, %zu edges, %zu tokens\n", model.tables.bytes(),
              model.tables.columns.size(), model.tables.edges.size(), model.tables.tokens.size());
  return export_model(model.tables, figures, command.out) ? 0 : 1;
}

}  // namespace stillpage::training
