// Learns the log-odds of class and id tokens: how much more content than clutter stands below an
// element so named.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

#include "features/token_table.hpp"
#include "model/training/page_sample.hpp"

namespace stillpage::training {

class TokenCounts {
 public:
  // The weight of each block of a page stands in `weights`.
  void add(const PageSample& page, std::span<const float> weights);
  void finish();

  // The odds of the tokens of a block. With `leave_out`, as if the pages of that domain weren't
  // known, so that a training page doesn't see its own answers.
  static constexpr std::uint32_t kNoDomain = 0xFFFF'FFFF;
  [[nodiscard]] std::vector<TokenOdds> odds(const PageSample& page, std::uint32_t leave_out) const;

  // Tokens that enough domains have and whose odds aren't nil, with those odds.
  void tabulate(std::vector<TokenHash>& tokens, std::vector<std::int8_t>& odds) const;

 private:
  struct Count {
    double content = 0;
    double clutter = 0;
  };
  [[nodiscard]] std::int8_t odds_of(TokenHash token, std::uint32_t leave_out) const;

  static constexpr std::size_t kBuckets = 65'536;
  std::vector<Count> totals_ = std::vector<Count>(kBuckets);
  std::vector<std::uint32_t> domains_ = std::vector<std::uint32_t>(kBuckets);
  std::unordered_map<std::uint64_t, Count> by_domain_;  // (domain, token)
  double prior_ = 0;
};

}  // namespace stillpage::training
