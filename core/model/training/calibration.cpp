// Bins of equal width in what was expected; neighbours that fall are pooled (isotonic regression).
#include "model/training/calibration.hpp"

#include <algorithm>
#include <array>

namespace stillpage::training {
namespace {

constexpr std::array kBinEnds = {0.3F, 0.5F, 0.6F, 0.7F, 0.8F, 0.85F, 0.9F, 0.95F, 0.98F, 1.01F};

struct Bin {
  double expected = 0;
  double real = 0;
  double pages = 0;
};

std::vector<Bin> fill_bins(const std::vector<PageResult>& results) {
  std::vector<Bin> bins(kBinEnds.size());
  for (const PageResult& result : results) {
    const auto end = std::upper_bound(kBinEnds.begin(), kBinEnds.end() - 1, result.expected_f1);
    Bin& bin = bins[static_cast<std::size_t>(end - kBinEnds.begin())];
    bin.expected += static_cast<double>(result.expected_f1);
    bin.real += result.score.f1;
    bin.pages += 1;
  }
  return bins;
}

}  // namespace

std::vector<ConfidencePoint> fit_confidence(const std::vector<PageResult>& results) {
  std::vector<Bin> pooled;
  for (const Bin& bin : fill_bins(results)) {
    if (bin.pages == 0) continue;
    pooled.push_back(bin);
    while (pooled.size() > 1) {
      const Bin& last = pooled.back();
      Bin& before = pooled[pooled.size() - 2];
      if (before.real / before.pages <= last.real / last.pages) break;
      before.expected += last.expected;
      before.real += last.real;
      before.pages += last.pages;
      pooled.pop_back();
    }
  }
  std::vector<ConfidencePoint> points;
  points.reserve(pooled.size());
  for (const Bin& bin : pooled) {
    points.push_back(
        {static_cast<float>(bin.expected / bin.pages), static_cast<float>(bin.real / bin.pages)});
  }
  return points;
}

void print_calibration(const std::vector<PageResult>& results, std::FILE* out) {
  float from = 0;
  std::size_t index = 0;
  for (const Bin& bin : fill_bins(results)) {
    const float to = kBinEnds[index++];
    const double pages = std::max(bin.pages, 1.0);
    std::fprintf(out, "expected %.2f-%.2f  pages %4.0f  mean expected %.3f  real %.3f\n",
                 static_cast<double>(from), static_cast<double>(std::min(to, 1.0F)), bin.pages,
                 bin.expected / pages, bin.real / pages);
    from = to;
  }
}

}  // namespace stillpage::training
