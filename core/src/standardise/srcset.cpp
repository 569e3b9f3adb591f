// A scanner over "url descriptor, url descriptor, …".
#include "standardise/srcset.hpp"

#include <cstddef>

#include "text/characters.hpp"
#include "text/whitespace.hpp"

namespace stillpage {
namespace {

constexpr double kWidestUseful = 1600;  // px: twice the widest column of the reading view
constexpr double kAssumedWidth = 800;   // px that 1x stands for, to weigh x against w descriptors

struct Candidate {
  std::string_view url;
  double width = kAssumedWidth;
};

double read_number(std::string_view text) noexcept {
  double value = 0;
  double scale = 0;
  for (const char c : text) {
    if (c == '.' && scale == 0) {
      scale = 1;
    } else if (is_ascii_digit(c)) {
      value = value * 10 + (c - '0');
      scale *= 10;
    } else {
      break;
    }
    if (value > 1e9) break;
  }
  return scale > 1 ? value / scale : value;
}

double width_of(std::string_view descriptors) noexcept {
  descriptors = trim_html_space(descriptors);
  if (descriptors.empty()) return kAssumedWidth;
  const double number = read_number(descriptors);
  if (number <= 0) return kAssumedWidth;
  const std::size_t unit = descriptors.find_first_not_of("0123456789.");
  return unit != std::string_view::npos && descriptors[unit] == 'x' ? number * kAssumedWidth
                                                                    : number;
}

bool is_better(const Candidate& a, const Candidate& b) noexcept {
  if (b.url.empty()) return true;
  const bool a_fits = a.width <= kWidestUseful;
  const bool b_fits = b.width <= kWidestUseful;
  if (a_fits != b_fits) return a_fits;
  return a_fits ? a.width > b.width : a.width < b.width;
}

}  // namespace

std::string_view best_srcset_candidate(std::string_view srcset) noexcept {
  Candidate best;
  std::size_t i = 0;
  while (i < srcset.size()) {
    while (i < srcset.size() && (is_html_space(srcset[i]) || srcset[i] == ',')) ++i;
    const std::size_t start = i;
    while (i < srcset.size() && !is_html_space(srcset[i])) ++i;
    Candidate candidate{.url = srcset.substr(start, i - start)};
    bool complete = false;
    while (!candidate.url.empty() && candidate.url.back() == ',') {
      candidate.url.remove_suffix(1);
      complete = true;
    }
    if (!complete) {
      const std::size_t descriptors = i;
      while (i < srcset.size() && srcset[i] != ',') ++i;
      candidate.width = width_of(srcset.substr(descriptors, i - descriptors));
    }
    if (!candidate.url.empty() && is_better(candidate, best)) best = candidate;
  }
  return best.url;
}

}  // namespace stillpage
