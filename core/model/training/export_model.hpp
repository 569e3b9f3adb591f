// Writes a trained model: the source of its tables, a dump to read, and the figures it was measured
// by.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "model/training/cross_validation.hpp"
#include "model/training/model_tables.hpp"
#include "model/training/page_check.hpp"

namespace stillpage::training {

struct ModelFigures {
  std::size_t pages = 0;
  std::size_t left_out = 0;  // suspicious truths
  std::size_t augmented = 0;
  const std::vector<PageSample>* samples = nullptr;
  const CrossValidation* validation = nullptr;
  std::vector<CheckResult> checks;  // one for each fold and folder
  std::vector<double> gain;         // by column
};

// model_data.cpp, model_dump.txt and model_metrics.json. False, with a message on stderr, if one
// can't be written.
[[nodiscard]] bool export_model(const ModelTables& tables, const ModelFigures& figures,
                                const std::filesystem::path& folder);

// The name of a column of the feature matrix: "ancestor words [2]".
[[nodiscard]] std::string column_name(std::size_t column);

}  // namespace stillpage::training
