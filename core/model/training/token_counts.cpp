// Smoothed log-odds relative to the prior, in the steps of the packed table.
#include "model/training/token_counts.hpp"

#include <algorithm>
#include <cmath>

#include "model/training/label.hpp"

namespace stillpage::training {
namespace {

constexpr double kSmoothing = 1;          // in the weight of a whole page
constexpr std::uint32_t kMinDomains = 8;  // that must have a token before it tells anything

std::uint64_t key(std::uint32_t domain, TokenHash token) {
  return (std::uint64_t{domain} << 16U) | token;
}

}  // namespace

void TokenCounts::add(const PageSample& page, std::span<const float> weights) {
  for (std::size_t b = 0; b < page.blocks(); ++b) {
    const bool content = page.coverage[b] >= kContentCoverage;
    for (const TokenHash token : page.tokens[b]) {
      if (token == 0) continue;
      const auto [entry, fresh] = by_domain_.try_emplace(key(page.domain, token));
      domains_[token] += fresh ? 1 : 0;
      (content ? entry->second.content : entry->second.clutter) += static_cast<double>(weights[b]);
      (content ? totals_[token].content : totals_[token].clutter) +=
          static_cast<double>(weights[b]);
    }
  }
}

void TokenCounts::finish() {
  Count all;
  for (const Count& count : totals_) {
    all.content += count.content;
    all.clutter += count.clutter;
  }
  prior_ = std::log((all.content + 1) / (all.clutter + 1));
}

std::int8_t TokenCounts::odds_of(TokenHash token, std::uint32_t leave_out) const {
  if (token == 0) return 0;
  Count count = totals_[token];
  std::uint32_t domains = domains_[token];
  if (leave_out != kNoDomain) {
    const auto own = by_domain_.find(key(leave_out, token));
    if (own != by_domain_.end()) {
      count.content -= own->second.content;
      count.clutter -= own->second.clutter;
      --domains;
    }
  }
  if (domains < kMinDomains) return 0;
  const double content = std::max(count.content, 0.0) + kSmoothing;
  const double clutter = std::max(count.clutter, 0.0) + kSmoothing * std::exp(-prior_);
  const double odds = (std::log(content / clutter) - prior_) * static_cast<double>(kTokenSteps);
  const double limit = kMaxTokenOdds;
  return static_cast<std::int8_t>(std::lround(std::clamp(odds, -limit, limit)));
}

std::vector<TokenOdds> TokenCounts::odds(const PageSample& page, std::uint32_t leave_out) const {
  std::vector<TokenOdds> out(page.blocks());
  std::unordered_map<TokenHash, std::int8_t> known;
  for (std::size_t b = 0; b < page.blocks(); ++b) {
    for (std::size_t i = 0; i < out[b].size(); ++i) {
      const TokenHash token = page.tokens[b][i];
      const auto [entry, fresh] = known.try_emplace(token);
      if (fresh) entry->second = odds_of(token, leave_out);
      out[b][i] = entry->second;
    }
  }
  return out;
}

void TokenCounts::tabulate(std::vector<TokenHash>& tokens, std::vector<std::int8_t>& odds) const {
  for (std::size_t token = 1; token < kBuckets; ++token) {
    const std::int8_t value = odds_of(static_cast<TokenHash>(token), kNoDomain);
    if (value == 0) continue;
    tokens.push_back(static_cast<TokenHash>(token));
    odds.push_back(value);
  }
}

}  // namespace stillpage::training
