#include "metadata/date.hpp"

#include "catch.hpp"

using namespace stillpage;

namespace {

std::string day_first(std::string_view text) { return parse_date(text, DayOrder::kDayFirst); }
std::string month_first(std::string_view text) { return parse_date(text, DayOrder::kMonthFirst); }

}  // namespace

TEST_CASE("ISO dates are as precise as they are written") {
  CHECK(day_first("2025-03-04T08:30:15.123Z") == "2025-03-04T08:30:15Z");
  CHECK(day_first("2025-03-04T08:30:15+0530") == "2025-03-04T08:30:15+05:30");
  CHECK(day_first("2025-03-04 08:30") == "2025-03-04T08:30");
  CHECK(day_first("20250304") == "2025-03-04");
  CHECK(day_first("2025/3/4") == "2025-03-04");
  CHECK(day_first("2025-03") == "2025-03");
  CHECK(day_first("2025") == "2025");
}

TEST_CASE("dates for people are read in many languages") {
  for (const char* text :
       {"March 4, 2025", "Mar. 4th, 2025", "4 March 2025", "Tue, 04 Mar 2025 08:30:00 GMT",
        "4. März 2025", "4 mars 2025", "4 de marzo de 2025", "4 de março de 2025", "4 marzo 2025",
        "4 maart 2025", "4 марта 2025 г.", "4 Μαρτίου 2025", "4 Mart 2025", "2025. március 4.",
        "4 marca 2025", "2025年3月4日", "2025년 3월 4일", "٤ 4 مارس 2025",
        "Published on March 4, 2025 by Ann"}) {
    INFO(text);
    CHECK(day_first(text) == "2025-03-04");
  }
}

TEST_CASE("numbers are read in the order of the language, unless only one order is possible") {
  CHECK(month_first("03/04/2025") == "2025-03-04");
  CHECK(day_first("04/03/2025") == "2025-03-04");
  CHECK(month_first("04.03.2025") == "2025-03-04");
  CHECK(month_first("31/12/2025") == "2025-12-31");
  CHECK(day_first("12/31/2025") == "2025-12-31");
}

TEST_CASE("what is no possible date gives nothing") {
  for (const char* text :
       {"", "yesterday", "2025-13-04", "2025-02-30x", "30/30/2025", "March 2025 edition 99",
        "1234567", "99999999999999999999", "5 minutes"}) {
    INFO(text);
    CHECK(day_first(text).empty());
  }
}
