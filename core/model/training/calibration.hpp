// How well the expected F1 of a page foretells the real one, as a curve and as a table to read.
#pragma once

#include <cstdio>
#include <vector>

#include "model/training/cross_validation.hpp"
#include "score/model.hpp"

namespace stillpage::training {

// Ascending in both; from pages judged by models that hadn't seen them. Few points, each the mean
// of many pages.
[[nodiscard]] std::vector<ConfidencePoint> fit_confidence(const std::vector<PageResult>& results);

void print_calibration(const std::vector<PageResult>& results, std::FILE* out);

}  // namespace stillpage::training
