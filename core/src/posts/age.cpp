// A scan over numbers and words; the word behind the only number has to be a unit of time.
#include "posts/age.hpp"

#include <algorithm>
#include <cstdint>

#include "metadata/metadata_text.hpp"
#include "posts/age_units_data.hpp"
#include "text/characters.hpp"
#include "text/utf8.hpp"

namespace stillpage {
namespace {

constexpr std::size_t kMaxBytes = 48;
constexpr int kMaxWords = 5;  // "il y a environ 3 heures"
constexpr std::uint64_t kMaxNumber = 999;
constexpr std::uint64_t kLatest = 999999999999ULL;  // of a key: no time ago
constexpr std::string_view kAgo = "\u524D";         // glued to its unit in Chinese and Japanese

std::uint32_t seconds_of(std::string_view word) {
  if (word.size() > kAgo.size() && word.ends_with(kAgo)) word.remove_suffix(kAgo.size());
  const std::string key = ' ' + fold(word) + ' ';
  const auto* const at = std::find_if(
      kAgeUnits.begin(), kAgeUnits.end(),
      [&key](const AgeUnit& unit) { return unit.names.find(key) != std::string_view::npos; });
  return at == kAgeUnits.end() ? 0 : at->seconds;
}

// Moves `at` behind the digits or the letters that begin there.
std::string_view take_run(std::string_view text, std::size_t& at, bool digits) {
  const std::size_t first = at;
  while (at < text.size()) {
    std::size_t next = at;
    const char32_t c = decode_code_point(text, next);
    const bool digit = c >= U'0' && c <= U'9';
    if (digit != digits || !is_letter_like(c)) break;
    at = next;
  }
  return text.substr(first, at - first);
}

}  // namespace

std::string age_key(std::string_view text) {
  if (text.size() > kMaxBytes) return {};
  std::uint64_t number = 0;
  std::uint64_t unit = 0;
  int words = 0;
  bool awaits_unit = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view digits = take_run(text, at, true);
    if (!digits.empty()) {
      if (number != 0 || digits.size() > 3) return {};
      for (const char c : digits) number = 10 * number + static_cast<std::uint64_t>(c - '0');
      if (number == 0) return {};
      awaits_unit = true;
      continue;
    }
    const std::string_view word = take_run(text, at, false);
    if (word.empty()) {
      static_cast<void>(decode_code_point(text, at));  // a mark
      continue;
    }
    if (++words > kMaxWords) return {};
    if (awaits_unit) unit = seconds_of(word);
    if (awaits_unit && unit == 0) return {};
    awaits_unit = false;
  }
  if (unit == 0 || number > kMaxNumber) return {};
  const std::string key = std::to_string(kLatest - number * unit);
  return '~' + std::string(12 - std::min<std::size_t>(12, key.size()), '0') + key;
}

}  // namespace stillpage
