// exp(x) = 2^n * exp(r) with |r| <= ln(2) / 2, and a Taylor polynomial for exp(r).
#include "score/logistic.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace stillpage {
namespace {

constexpr double kLimit = 700;
constexpr double kLog2E = 1.4426950408889634;
constexpr double kLn2High =
    0.693147180369123816490;  // ln(2) in two parts, so that n * kLn2High is exact
constexpr double kLn2Low = 1.90821492927058770002e-10;
constexpr int kTerms = 13;
constexpr std::int64_t kExponentBias = 1023;
constexpr int kMantissaBits = 52;

double power_of_two(std::int64_t n) noexcept {
  const std::uint64_t bits = static_cast<std::uint64_t>(n + kExponentBias) << kMantissaBits;
  double value = 0;
  static_assert(sizeof(value) == sizeof(bits));
  std::memcpy(&value, &bits, sizeof(value));
  return value;
}

}  // namespace

double exponential(double x) noexcept {
  x = std::clamp(x, -kLimit, kLimit);
  const double scaled = x * kLog2E;
  const auto n = static_cast<std::int64_t>(scaled + (scaled < 0 ? -0.5 : 0.5));
  const auto whole = static_cast<double>(n);
  const double r = (x - whole * kLn2High) - whole * kLn2Low;
  double sum = 1;
  for (int k = kTerms; k > 0; --k) sum = 1 + r * sum / k;
  return sum * power_of_two(n);
}

}  // namespace stillpage
