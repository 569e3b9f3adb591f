// See date.hpp.
#include "metadata/date.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <vector>

#include "metadata/metadata_text.hpp"
#include "metadata/month_names_data.hpp"
#include "text/characters.hpp"
#include "text/utf8.hpp"
#include "text/whitespace.hpp"

namespace stillpage {
namespace {

constexpr int kFirstYear = 1450;  // printing; anything before is a number of another kind
constexpr int kLastYear = 2199;
constexpr std::size_t kMaxDateBytes = 200;  // a date stands at the beginning of its element

struct Date {
  int year = 0;
  int month = 0;
  int day = 0;
};

bool is_possible(const Date& date) {
  constexpr std::array kDays = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return date.year >= kFirstYear && date.year <= kLastYear && date.month >= 1 && date.month <= 12 &&
         date.day >= 1 && date.day <= kDays[static_cast<std::size_t>(date.month - 1)];
}

void append_padded(int number, std::size_t width, std::string& out) {
  const std::string digits = std::to_string(number);
  if (digits.size() < width) out.append(width - digits.size(), '0');
  out += digits;
}

std::string format(const Date& date) {
  std::string out;
  append_padded(date.year, 4, out);
  out += '-';
  append_padded(date.month, 2, out);
  out += '-';
  append_padded(date.day, 2, out);
  return out;
}

// Reads fixed-width fields from the front of a text.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : rest_(text) {}

  std::optional<int> number(std::size_t digits) {
    if (rest_.size() < digits) return std::nullopt;
    int value = 0;
    for (std::size_t i = 0; i < digits; ++i) {
      if (!is_ascii_digit(rest_[i])) return std::nullopt;
      value = value * 10 + (rest_[i] - '0');
    }
    rest_.remove_prefix(digits);
    return value;
  }

  bool any_of(std::string_view marks) {
    if (rest_.empty() || marks.find(rest_.front()) == std::string_view::npos) return false;
    last_ = rest_.front();
    rest_.remove_prefix(1);
    return true;
  }

  [[nodiscard]] char last() const { return last_; }
  [[nodiscard]] bool at_digit() const { return !rest_.empty() && is_ascii_digit(rest_.front()); }
  [[nodiscard]] std::string_view rest() const { return rest_; }

 private:
  std::string_view rest_;
  char last_ = '\0';
};

// "T08:30:00.000+0200" as "T08:30:00+02:00"; "" if it is no time.
std::string parse_time(Scanner scan) {
  if (!scan.any_of("T t")) return {};
  const auto hour = scan.number(2);
  if (!hour || *hour > 23 || !scan.any_of(":")) return {};
  const auto minute = scan.number(2);
  if (!minute || *minute > 59) return {};
  std::string out = "T";
  append_padded(*hour, 2, out);
  out += ':';
  append_padded(*minute, 2, out);
  if (scan.any_of(":")) {
    const auto second = scan.number(2);
    if (!second || *second > 60) return {};
    out += ':';
    append_padded(*second, 2, out);
    if (scan.any_of(".,")) {
      while (scan.number(1)) {
      }
    }
  }
  while (scan.any_of(" ")) {
  }
  if (scan.any_of("Zz")) return out + 'Z';
  if (scan.rest().starts_with("UTC") || scan.rest().starts_with("GMT")) return out + 'Z';
  if (!scan.any_of("+-")) return out;
  const char sign = scan.last();
  const auto zone_hour = scan.number(2);
  if (!zone_hour || *zone_hour > 14) return out;
  scan.any_of(":");
  const int zone_minute = scan.number(2).value_or(0);
  out += sign;
  append_padded(*zone_hour, 2, out);
  out += ':';
  append_padded(zone_minute > 59 ? 0 : zone_minute, 2, out);
  return out;
}

// 2025-03-04, 2025/3/4, 20250304, 2025-03 and 2025, with a time behind a full date.
std::string parse_iso(std::string_view text) {
  Scanner scan(text);
  const auto year = scan.number(4);
  if (!year || *year < kFirstYear || *year > kLastYear) return {};
  if (scan.rest().empty()) return std::string(text);
  const bool separated = scan.any_of("-/.");
  const char separator = scan.last();
  const auto two_digits = [&]() -> std::optional<int> {
    const auto first = scan.number(1);
    if (!first || (separated && !scan.at_digit())) return first;
    const auto second = scan.number(1);
    if (!second) return std::nullopt;
    return *first * 10 + *second;
  };
  const auto month = two_digits();
  if (!month || *month < 1 || *month > 12) return {};
  if (scan.rest().empty() && separated) return format({*year, *month, 1}).substr(0, 7);
  if (separated && !scan.any_of(std::string_view(&separator, 1))) return {};
  const auto day = two_digits();
  const Date date{*year, *month, day.value_or(0)};
  if (!is_possible(date) || scan.at_digit()) return {};
  return format(date) + parse_time(scan);
}

int month_of(std::string_view word) {
  const std::string lower = fold(word);
  if (lower.size() < 3) return 0;
  const std::string key = ' ' + lower + ' ';
  for (std::size_t i = 0; i < kMonthNames.size(); ++i) {
    if (kMonthNames[i].find(key) != std::string_view::npos) return static_cast<int>(i) + 1;
  }
  return 0;
}

// A number or a word of a date written for people.
struct Piece {
  int number = -1;        // -1: a word
  std::string_view word;  // empty: a number
  std::size_t digits = 0;
  char before = '\0';  // the character right before it
};

constexpr std::string_view kEastAsianUnits =
    "\u5E74\u6708\u65E5\uB144\uC6D4\uC77C";  // 年月日 년월일

std::vector<Piece> split(std::string_view text) {
  std::vector<Piece> pieces;
  for (std::size_t pos = 0; pos < text.size();) {
    const std::size_t start = pos;
    const char before = start > 0 ? text[start - 1] : '\0';
    if (is_ascii_digit(text[pos])) {
      Piece piece{.number = 0, .before = before};
      for (; pos < text.size() && is_ascii_digit(text[pos]); ++pos, ++piece.digits) {
        if (piece.digits < 5) piece.number = piece.number * 10 + (text[pos] - '0');
      }
      pieces.push_back(piece);
      continue;
    }
    std::size_t end = pos;
    while (pos < text.size()) {
      const char32_t code_point = decode_code_point(text, pos);
      const bool word = is_letter_like(code_point) && !(code_point >= '0' && code_point <= '9');
      if (!word) break;
      end = pos;
    }
    if (end == start) continue;
    pos = end;
    const std::string_view word = text.substr(start, end - start);
    const bool unit = kEastAsianUnits.find(word.substr(0, 3)) != std::string_view::npos;
    if (!unit) pieces.push_back({.word = word, .before = before});
  }
  return pieces;
}

bool is_year(const Piece& piece) {
  return piece.digits == 4 && piece.number >= kFirstYear && piece.number <= kLastYear;
}

bool is_day(const Piece& piece) {
  return (piece.digits == 1 || piece.digits == 2) && piece.number >= 1 && piece.number <= 31;
}

// Every date that is read has a year in four digits or more, and hardly any text has.
bool may_hold_year(std::string_view text) {
  std::size_t run = 0;
  for (const char c : text) {
    run = is_ascii_digit(c) ? run + 1 : 0;
    if (run == 4) return true;
  }
  return false;
}

// "4 March 2025", "March 4th, 2025", "4 de marzo de 2025", "2025 m. kovo 4": a month's name with
// numbers near it.
std::string parse_named_month(const std::vector<Piece>& pieces) {
  constexpr std::size_t kReach = 2;  // pieces between the month and its numbers: "de", "th"
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (pieces[i].word.empty()) continue;
    Date date;
    for (std::size_t back = 1; back <= kReach && back <= i; ++back) {
      const Piece& piece = pieces[i - back];
      if (date.day == 0 && is_day(piece)) date.day = piece.number;
      if (date.day == 0 && is_year(piece)) date.year = piece.number;
    }
    for (std::size_t next = i + 1; next < pieces.size() && next <= i + 2 * kReach; ++next) {
      const Piece& piece = pieces[next];
      if (date.day == 0 && is_day(piece)) date.day = piece.number;
      if (date.year == 0 && is_year(piece)) date.year = piece.number;
    }
    // Asked last: the names of months are many, and hardly a word has a day and a year beside it.
    if (date.year == 0 || date.day == 0) continue;
    date.month = month_of(pieces[i].word);
    if (is_possible(date)) return format(date);
  }
  return {};
}

// "04.03.2025", "3/4/2025", "2025年3月4日", "2025. 3. 4.": three numbers in a row.
std::string parse_numbers(const std::vector<Piece>& pieces, DayOrder order) {
  for (std::size_t i = 0; i + 2 < pieces.size(); ++i) {
    const Piece& first = pieces[i];
    const Piece& second = pieces[i + 1];
    const Piece& third = pieces[i + 2];
    Date date;
    if (is_year(first)) {
      date = {first.number, second.number, third.number};
    } else if (is_year(third) && second.before == third.before) {
      const bool dotted = second.before == '.';
      const bool day_first =
          dotted || first.number > 12 || (order == DayOrder::kDayFirst && second.number <= 12);
      date = day_first ? Date{third.number, second.number, first.number}
                       : Date{third.number, first.number, second.number};
    }
    if (is_possible(date)) return format(date);
  }
  return {};
}

}  // namespace

DayOrder day_order_of(std::string_view language) noexcept {
  const bool month_first = language.empty() || language == "en" || language == "en-US";
  return month_first ? DayOrder::kMonthFirst : DayOrder::kDayFirst;
}

std::string parse_date(std::string_view text, DayOrder order) {
  text = text.substr(0, kMaxDateBytes);
  if (!may_hold_year(text)) return {};
  text = trim_white_space(text);
  std::string iso = parse_iso(text);
  if (!iso.empty()) return iso;
  const std::vector<Piece> pieces = split(text);
  std::string named = parse_named_month(pieces);
  return named.empty() ? parse_numbers(pieces, order) : named;
}

}  // namespace stillpage
