// Leading digits count, as in HTML; what follows them is ignored.
#include "standardise/cell_span.hpp"

#include <algorithm>

#include "text/characters.hpp"
#include "text/whitespace.hpp"

namespace stillpage {
namespace {

constexpr std::size_t kMaxDigits = 9;

std::string_view leading_digits(std::string_view value) {
  std::size_t length = 0;
  while (length < value.size() && is_ascii_digit(value[length])) ++length;
  return value.substr(0, length);
}

}  // namespace

std::string cell_span(std::string_view value, std::uint32_t limit) {
  std::uint64_t span = 0;
  for (const char digit : leading_digits(trim_html_space(value))) {
    span = std::min<std::uint64_t>(span * 10 + static_cast<std::uint64_t>(digit - '0'), limit);
  }
  return span < 2 ? std::string() : std::to_string(span);
}

std::string list_number(std::string_view value) {
  value = trim_html_space(value);
  const bool negative = value.starts_with('-');
  if (negative) value.remove_prefix(1);
  const std::string_view digits = leading_digits(value);
  if (digits.empty() || digits.size() > kMaxDigits) return {};
  return (negative ? "-" : "") + std::string(digits);
}

}  // namespace stillpage
