// Reads dates as pages write them and gives them as ISO 8601.
#pragma once

#include <string>
#include <string_view>

namespace stillpage {

// Which of 03/04/2025's numbers is the day.
enum class DayOrder { kMonthFirst, kDayFirst };

// As a language (BCP 47) writes dates; the web's, which is American, where a page tells none.
[[nodiscard]] DayOrder day_order_of(std::string_view language) noexcept;

// The date in text: ISO 8601 in its common variants (the time and its zone are kept), RFC 2822,
// day, month and year by numbers, or with the month's name in the languages of
// month_names_data.hpp, also in the midst of other words.
// "" if there is none or it can't be (a 13th month). Linear.
[[nodiscard]] std::string parse_date(std::string_view text, DayOrder order);

}  // namespace stillpage
